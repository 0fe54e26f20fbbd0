import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { listSiteLanguages } from '../library/site-languages.ts'
import { explainPolicy } from '../library/site-policy.ts'
import { contentPaths } from './content-paths.ts'
import { readOwnPages } from './read-own-pages.ts'
import { readSiteSettings } from './read-site-settings.ts'
import { WriterError } from './writer-error.ts'

/**
 * Astro integration: stops a build before it begins if the site settings or the paper’s own pages are wrong, and restarts `dev`
 * when the settings change.
 */
export function checkSiteSettings(): AstroIntegration {
  return {
    name: 'fair-copy-site-settings',
    hooks: {
      'astro:config:setup': async ({ addWatchFile, command, logger }) => {
        addWatchFile(pathToFileURL(path.resolve(contentPaths.settings)))
        const parsed = await readSiteSettings(contentPaths.settings)
        if (parsed.kind === 'problems')
          throw new WriterError('nothing was built because the site settings have problems', parsed.problems)
        const warning = explainPolicy(parsed.settings.policy)
        if (warning !== undefined) logger.warn(warning)
        const { problems } = await readOwnPages(contentPaths.pages, listSiteLanguages(parsed.settings))
        // While developing, each page lists its own problems.
        if (problems.length > 0 && command !== 'dev')
          throw new WriterError('nothing was built because pages of the paper’s own have problems', problems)
      },
      'astro:server:setup': ({ server }) => {
        const folder = path.resolve(contentPaths.pages)
        server.watcher.add(folder)
        server.watcher.on('all', (event, file) => {
          if (!file.startsWith(folder + path.sep)) return
          // Astro asks only once which pages there are.
          if (event === 'change') server.hot.send({ type: 'full-reload' })
          else void server.restart()
        })
      },
    },
  }
}
