/**
 * Writes speculation rules (WICG), as JSON: a browser that supports them fetches a page of the site when the reader points
 * at its link. A page is one file, so most of its loading is then done before the click.
 *
 * @param base the path of the site, with a slash at its end
 * @param languages the paths of the front pages below it
 */
export function writeSpeculationRules(base: string, languages: readonly { path: string }[]): string {
  const searches = languages.map(({ path }) => `${base}${path}search/*`)
  const where = {
    and: [
      { href_matches: `${base}*` },
      { not: { href_matches: searches.length === 1 ? searches[0] : searches } },
    ],
  }
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] })
}
