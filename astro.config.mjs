import { unified } from '@astrojs/markdown-remark'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'
import { reviewWhileDeveloping } from './src/cli/review-while-developing.ts'
import { articleMarkdown } from './src/page/article-markdown.ts'
import { bundleScripts } from './src/site/bundle-scripts.ts'
import { checkSiteSettings } from './src/site/check-site-settings.ts'
import { drawPages } from './src/site/draw-pages.ts'
import { provideLoader } from './src/site/provide-loader.ts'
import { readSiteAddress } from './src/site/read-site-address.ts'
import { reusePages } from './src/site/reuse-pages.ts'
import { searchIndex } from './src/site/search-index.ts'
import { siteRoutes } from './src/site/site-routes.ts'
import { trimReset } from './src/site/trim-reset.ts'

export default defineConfig({
  // Permalinks are printed in full, so the build has to know the address.
  ...readSiteAddress(process.env),
  outDir: process.env['OUT_DIR'] ?? './dist',
  publicDir: process.env['PUBLIC_DIR'] ?? './public',
  cacheDir: process.env['CACHE_DIR'] ?? './node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    checkSiteSettings(),
    siteRoutes(),
    provideLoader(),
    drawPages(),
    reusePages(),
    searchIndex(),
    reviewWhileDeveloping(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified(articleMarkdown),
  },
  // A page is one file: it opens in one request, can be saved, and is kept whole for reading offline.
  build: { inlineStylesheets: 'always' },
  vite: {
    // The first versions that know light-dark(), :has() and round(): without them the pages have no colors, settings or lines.
    build: { cssTarget: ['chrome125', 'edge125', 'firefox121', 'safari17.5'] },
    // Vite minifies the styles. Tailwind would do it before, for older browsers, and write prefixes two and three times.
    css: { postcss: { plugins: [trimReset] } },
    plugins: [tailwindcss({ optimize: false }), bundleScripts()],
  },
  // Writes .astro/collections/, from which the Astro extension of VS Code checks frontmatter.
  experimental: { contentIntellisense: true },
})
