import path from 'node:path'
import type { AstroIntegration } from 'astro'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** Astro integration: gives the site its page for readers without a connection, unless the settings turn offline reading off. */
export function offlineRoute(): AstroIntegration {
  return {
    name: 'fair-copy-offline',
    hooks: {
      'astro:config:setup': async ({ injectRoute }) => {
        const parsed = await readSiteSettings(contentPaths.settings)
        // Another integration stops the build and says what is wrong.
        if (parsed.kind === 'problems' || parsed.settings.offline === false) return
        injectRoute({
          pattern: '/offline',
          // Astro makes no route of a file whose name begins with a low line.
          entrypoint: path.resolve('src/pages/_offline.astro'),
          prerender: true,
        })
      },
    },
  }
}
