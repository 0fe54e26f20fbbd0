import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import rehypeSlug from 'rehype-slug'
import { rehypeHeadingPermalinks } from './src/page/rehype-heading-permalinks.ts'
import { remarkArticle } from './src/page/remark-article.ts'
import { bundleScripts } from './src/site/bundle-scripts.ts'
import { searchIndex } from './src/site/search-index.ts'

/**
 * Reads the address and the base path that the site is published under.
 *
 * @throws if the address is not one, because every permalink of the site would be wrong
 */
function readSiteAddress() {
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
  // Permalinks are printed in full, so the build has to know the address.
  ...readSiteAddress(),
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
  // A page is one file: it opens in one request, can be saved, and is kept whole for reading offline.
  build: { inlineStylesheets: 'always' },
  vite: {
    // The first versions that know light-dark() and :has(), without which the pages have no colors and no settings.
    build: { cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'] },
    // Vite minifies the styles. Tailwind would do it before, for older browsers, and write prefixes two and three times.
    plugins: [tailwindcss({ optimize: false }), bundleScripts()],
  },
})
