/**
 * Rules by which a browser that knows them gets a page ready while the reader still reaches for its link (Speculation
 * Rules, WICG); nothing is fetched that nobody points at.
 *
 * @param base the path the site stands at, with a slash at its end
 */
export function writeSpeculationRules(base: string): string {
  const where = { and: [{ href_matches: `${base}*` }, { not: { href_matches: `${base}search/*` } }] }
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] })
}
