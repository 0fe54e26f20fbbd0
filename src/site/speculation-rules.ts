/**
 * Rules by which a browser that knows them fetches a page while the reader still reaches for its link (Speculation Rules,
 * WICG); nothing is fetched that nobody points at. A page is all in one file, so fetching it is most of the way.
 *
 * @param base the path the site stands at, with a slash at its end
 */
export function writeSpeculationRules(base: string): string {
  const where = { and: [{ href_matches: `${base}*` }, { not: { href_matches: `${base}search/*` } }] }
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })
}
