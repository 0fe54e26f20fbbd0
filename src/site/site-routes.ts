import path from 'node:path'
import type { AstroIntegration } from 'astro'
import { listSiteLanguages } from '../library/site-languages.ts'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** The files in `src/pages/` of what exists in each language of the site. */
const translatedFiles = [
  '[...page].astro',
  '[own].astro',
  'manifest.webmanifest.ts',
  'search.astro',
  'speakers/[...page].astro',
  'speakers/[slug]/[...page].astro',
  'topics/[...page].astro',
  'topics/[slug]/[...page].astro',
] as const

/**
 * Astro integration: adds the routes that depend on the settings. The lists, the search, the paper’s own pages and the
 * manifest have a route for each other language of the site, and find their language through `getSiteOfRoute`. The page for readers without a
 * connection has a route unless the settings turn offline reading off.
 */
export function siteRoutes(): AstroIntegration {
  return {
    name: 'fair-copy-routes',
    hooks: {
      'astro:config:setup': async ({ injectRoute }) => {
        const parsed = await readSiteSettings(contentPaths.settings)
        // Another integration stops the build and says what is wrong.
        if (parsed.kind === 'problems') return
        const addRoute = (pattern: string, file: string): void =>
          injectRoute({ pattern, entrypoint: path.resolve('src/pages', file), prerender: true })
        const [, ...others] = listSiteLanguages(parsed.settings)
        for (const { path: folder } of others)
          for (const file of translatedFiles) addRoute(`/${folder}${file.replace(/\.\w+$/, '')}`, file)
        // Astro makes no route of a file whose name begins with an underscore.
        if (parsed.settings.offline !== false) addRoute('/offline', '_offline.astro')
      },
    },
  }
}
