/** Where the sites under test are built, from the project's root. */
export const workFolder = '.astro/e2e'

/** The sites under test: what the project ships, articles with every trap, and those under a sub-path. */
export const sites = {
  shipped: { base: '/', port: 4391 },
  traps: { base: '/', port: 4392 },
  subPath: { base: '/papers/fair-copy/', port: 4393 },
} as const

/** The address of a site under test, with a slash at its end. */
export function siteAddress(name: keyof typeof sites): string {
  const { base, port } = sites[name]
  return `http://localhost:${port}${base}`
}
