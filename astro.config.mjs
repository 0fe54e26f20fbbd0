import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import rehypeSlug from 'rehype-slug'
import { rehypeHeadingPermalinks } from './src/markdown/rehype-heading-permalinks.ts'
import { remarkArticle } from './src/markdown/remark-article.ts'
import { searchIndex } from './src/site/search-index.ts'

export default defineConfig({
  // Where the site will stand. Permalinks are printed in full, so the address has to be known when it is built.
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: process.env['BASE_PATH'] ?? '/',
  outDir: process.env['OUT_DIR'] ?? './dist',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [searchIndex()],
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
