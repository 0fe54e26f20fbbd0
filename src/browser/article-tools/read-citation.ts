/** What an attribution says of the article. It is read from the page's `<meta>` elements, which citation managers read too. */
export interface PageCitation {
  headline: string
  /** Empty if the page names no one. */
  reporters: string
  outlet: string
  /** As the page shows it. */
  date: string
  /** The permalink, or the short address where that would be percent-encoded. */
  address: string
}

/**
 * Reads the citation of an article's page.
 *
 * @param short the article's short address, if it should be used
 */
export function readCitation(document: Document, short: string | undefined): PageCitation {
  const read = (name: string): string[] =>
    [...document.querySelectorAll(`meta[name="${name}"]`)].map((meta) => meta.getAttribute('content') ?? '')
  const authors = read('citation_author')
  const named = authors.length > 0 ? authors : listBylineNames(document)
  return {
    headline: read('citation_title')[0] ?? document.title,
    reporters: new Intl.ListFormat(document.documentElement.lang || 'en').format(named),
    outlet: read('citation_publisher')[0] ?? '',
    date: document.querySelector('.dt-published')?.textContent?.trim() ?? '',
    address:
      short ??
      document.querySelector('link[rel=canonical]')?.getAttribute('href') ??
      document.URL.replace(/#.*/, ''),
  }
}

/** A retelling has no author of its own: its byline names the reporters of its source. */
function listBylineNames(document: Document): string[] {
  return [...document.querySelectorAll('.byline .p-author')].map((name) => name.textContent?.trim() ?? '')
}
