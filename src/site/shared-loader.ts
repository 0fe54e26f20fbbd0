import type { Loader } from 'astro/loaders'

/*
 * Astro loads `content.config.ts`, and everything it imports, through Vite, which took a second for the loader and the gate.
 * Integrations are loaded by Node, so one of them hands the loader over. In development, a change of its code needs a restart.
 */
const key = Symbol.for('fair-copy.loader')
const shared = globalThis as { [key]?: Loader }

/** Hands the loader of the articles over to `content.config.ts`. */
export function shareLoader(loader: Loader): void {
  shared[key] = loader
}

/**
 * Returns the loader of the articles.
 *
 * @throws if the integration `provideLoader` is not in Astro's configuration
 */
export function getSharedLoader(): Loader {
  if (!shared[key]) throw new Error('astro.config.mjs lacks the integration provideLoader')
  return shared[key]
}
