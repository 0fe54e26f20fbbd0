import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import rehypeSlug from 'rehype-slug'
import { rehypeHeadingPermalinks } from './src/page/rehype-heading-permalinks.ts'
import { remarkArticle } from './src/page/remark-article.ts'
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
