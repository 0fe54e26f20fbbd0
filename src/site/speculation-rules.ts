/**
 * Writes speculation rules (WICG), as JSON: a browser that supports them fetches a page of the site when the reader points
 * at its link. A page is one file, so most of its loading is then done before the click.
 *
 * @param base the path of the site, with a slash at its end
 */
export function writeSpeculationRules(base: string): string {
  const where = { and: [{ href_matches: `${base}*` }, { not: { href_matches: `${base}search/*` } }] }
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })
}
