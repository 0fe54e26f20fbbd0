import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import rehypeSlug from 'rehype-slug'
import { rehypeHeadingPermalinks } from './src/page/rehype-heading-permalinks.ts'
import { remarkArticle } from './src/page/remark-article.ts'
import { checkSiteSettings } from './src/site/check-site-settings.ts'
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
  integrations: [checkSiteSettings(), searchIndex()],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkArticle],
      // Sub-heads are addressed apart from the page's own parts: one may well be called “Corrections”.
      rehypePlugins: [[rehypeSlug, { prefix: 'section-' }], rehypeHeadingPermalinks],
      // A quotation has to read as it was written: no mark is made curly on the way.
      smartypants: false,
    }),
  },
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [tailwindcss()] },
})
