/**
 * The ids that pages use for their own parts. A paragraph's permalink is made of its words and must not be one of the
 * reserved ids below. Do not remove one that is no longer used, and do not add one that a paragraph could have: both
 * change the addresses of paragraphs that readers may have linked to.
 */

/** Whole ids on the article's page. */
const reservedIds: readonly string[] = [
  'article',
  'articles',
  'quotations',
  'corrections',
  'source',
  'search',
  'said-by',
  'about-this-copy',
  'reading-settings',
]

/** First words of ids on the article's page that any number of words may follow: `card-we-leave-at-six`. */
const reservedPrefixes: readonly string[] = ['section', 'card', 'who', 'quote', 'said-by', 'found', 'search']

/** First words of ids on the article's page that exactly one word follows: `theme-dark`, `voice-2`. */
const reservedOneWordPrefixes: readonly string[] = ['theme', 'face', 'size', 'measure', 'paper', 'voice']

/** A part's heading has the part's name and this word: `corrections-heading`. */
const headingId = /^[a-z]+-heading$/

const oneWordId = new RegExp(`^(?:${reservedOneWordPrefixes.join('|')})-[a-z\\d]+$`)

/** Whether an id belongs to a part of the article's page, so that a paragraph must not have it. */
export function isReservedId(id: string): boolean {
  return (
    reservedIds.includes(id) ||
    headingId.test(id) ||
    oneWordId.test(id) ||
    reservedPrefixes.some((prefix) => id.startsWith(`${prefix}-`))
  )
}
