import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'
import { WriterError } from './writer-error.ts'

/** Astro integration: stops a build before it begins if the site settings are wrong, and restarts `dev` when they change. */
export function checkSiteSettings(): AstroIntegration {
  return {
    name: 'fair-copy-site-settings',
    hooks: {
      'astro:config:setup': async ({ addWatchFile }) => {
        addWatchFile(pathToFileURL(path.resolve(contentPaths.settings)))
        const parsed = await readSiteSettings(contentPaths.settings)
        if (parsed.kind === 'problems')
          throw new WriterError('nothing was built because the site settings have problems', parsed.problems)
      },
    },
  }
}
