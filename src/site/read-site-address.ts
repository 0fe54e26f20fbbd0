/** Where a site is published. Permalinks are printed in full, so a build has to know it. */
export interface SiteAddress {
  /** Origin: `https://example.org`. */
  site: string
  /** The path of the site's folder under it: `/folder/`. */
  base: string
}

/**
 * Reads the address from the environment variables SITE_URL and BASE_PATH. Without them the site is at the preview's
 * address.
 *
 * @throws if SITE_URL is not an origin: every permalink would come out wrong
 */
export function readSiteAddress(environment: Readonly<Record<string, string | undefined>>): SiteAddress {
  const site = environment['SITE_URL'] ?? 'http://localhost:4321'
  const url = URL.parse(site)
  if (!url || !/^https?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname)) {
    throw new Error(
      `SITE_URL is ${site}: write it as https://example.org, and the folder under it as BASE_PATH=/folder/`,
    )
  }
  return { site, base: readBasePath(environment) }
}

/** Reads the path of the site's folder from BASE_PATH, which may lack the slash at its end: `/folder/`. */
export function readBasePath(environment: Readonly<Record<string, string | undefined>>): string {
  return (environment['BASE_PATH'] ?? '/').replace(/\/?$/, '/')
}
