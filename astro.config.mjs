import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { articleMarkdown } from './src/page/article-markdown.ts'
import { checkSiteSettings } from './src/site/check-site-settings.ts'
import { readSiteAddress } from './src/site/read-site-address.ts'
import { searchIndex } from './src/site/search-index.ts'

export default defineConfig({
  ...readSiteAddress(process.env),
  outDir: process.env['OUT_DIR'] ?? './dist',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [checkSiteSettings(), searchIndex()],
  markdown: {
    syntaxHighlight: false,
    processor: unified(articleMarkdown),
  },
  build: { inlineStylesheets: 'always' },
  vite: { plugins: [tailwindcss()] },
  // Writes .astro/collections/, from which the Astro extension of VS Code checks frontmatter.
  experimental: { contentIntellisense: true },
})
