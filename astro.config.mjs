import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { articleMarkdown } from './src/page/article-markdown.ts'
import { searchIndex } from './src/site/search-index.ts'

/** An address or a path that would come out wrong on every page stops here. */
function readPlace() {
  const site = process.env['SITE_URL'] ?? 'http://localhost:4321'
  const base = process.env['BASE_PATH'] ?? '/'
  const url = URL.parse(site)
  if (!url || !/^https?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname)) {
    throw new Error(
      `SITE_URL is ${site}: write it as https://example.org, and the folder under it as BASE_PATH=/folder/`,
    )
  }
  return { site, base }
}

export default defineConfig({
  // Where the site will stand. Permalinks are printed in full, so the address has to be known when it is built.
  ...readPlace(),
  outDir: process.env['OUT_DIR'] ?? './dist',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [searchIndex()],
  markdown: {
    syntaxHighlight: false,
    processor: unified(articleMarkdown),
  },
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [tailwindcss()] },
  // Writes .astro/collections/, from which the Astro extension of VS Code checks frontmatter.
  experimental: { contentIntellisense: true },
})
