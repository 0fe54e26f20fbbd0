import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { formatProblems, type Problem } from '../article/problem.ts'
import { contentPaths } from './content-paths.ts'
import { readSiteSettings } from './read-site-settings.ts'

/** An error for the person who writes content/site.yaml. It has no stack, which would only show our code. */
class SiteSettingsError extends Error {
  override name = 'SiteSettingsError'
  constructor(problems: readonly Problem[]) {
    super(`the site settings have problems, so nothing was built\n\n${formatProblems(problems)}`)
    this.stack = this.message
  }
}

/** Astro integration: stops a build before it begins if the site settings are wrong, and restarts `dev` when they change. */
export function checkSiteSettings(): AstroIntegration {
  return {
    name: 'fair-copy-site-settings',
    hooks: {
      'astro:config:setup': async ({ addWatchFile }) => {
        addWatchFile(pathToFileURL(path.resolve(contentPaths.settings)))
        const parsed = await readSiteSettings(contentPaths.settings)
        if (parsed.kind === 'problems') throw new SiteSettingsError(parsed.problems)
      },
    },
  }
}
