import type { AstroIntegration } from 'astro'
import { articlesLoader } from './articles-loader.ts'
import { shareLoader } from './shared-loader.ts'

/** Astro integration: hands the loader of the articles over to `content.config.ts`. */
export function provideLoader(): AstroIntegration {
  return {
    name: 'fair-copy-loader',
    hooks: { 'astro:config:setup': () => shareLoader(articlesLoader()) },
  }
}
