/** The sites under test. The second one differs by its base path, and its articles were edited since they were published. */
export const sites = {
  root: { base: '/' },
  subPath: { base: '/papers/fair-copy/' },
} as const

export type SiteName = keyof typeof sites

/** The environment variable that passes a site's address from the global setup to the tests. */
export function addressVariable(name: SiteName): string {
  return `E2E_ADDRESS_OF_${name.toUpperCase()}`
}

/** Returns the address of a site under test, ending in a slash. It is known only while the tests run. */
export function siteAddress(name: SiteName): string {
  return process.env[addressVariable(name)] ?? ''
}
