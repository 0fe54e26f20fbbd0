import path from 'node:path'
import type { AstroIntegration } from 'astro'
import { listSiteLanguages } from '../library/site-languages.ts'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** The pages that exist in each language of the site, by their files in `src/pages/`. */
const translatedPages = [
  '[...page]',
  '[own]',
  'search',
  'speakers/[...page]',
  'speakers/[slug]/[...page]',
  'topics/[...page]',
  'topics/[slug]/[...page]',
] as const

/**
 * Astro integration: gives the lists, the search and the paper’s own pages a second route for each other language of the
 * site. Such a page finds its language through `getSiteOfRoute`. A site in one language has no further routes.
 */
export function languageRoutes(): AstroIntegration {
  return {
    name: 'fair-copy-languages',
    hooks: {
      'astro:config:setup': async ({ injectRoute }) => {
        const parsed = await readSiteSettings(contentPaths.settings)
        // Another integration stops the build and says what is wrong.
        if (parsed.kind === 'problems') return
        const [, ...others] = listSiteLanguages(parsed.settings)
        for (const { path: folder } of others)
          for (const page of translatedPages)
            injectRoute({
              pattern: `/${folder}${page}`,
              entrypoint: path.resolve('src/pages', `${page}.astro`),
              prerender: true,
            })
      },
    },
  }
}
