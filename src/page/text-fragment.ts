/** Longer texts are given by their first and last words. A guess: an address that still fits in a message. */
const maxWhole = 60
/** How many words of each end are given. */
const endWords = 5

/**
 * Formats a text fragment, which makes a browser scroll to words and mark them. Goes after an id, which leads to the words
 * in browsers that do not know text fragments.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 * @example formatTextFragment('We leave at six') // ':~:text=We%20leave%20at%20six'
 */
export function formatTextFragment(text: string): string {
  if (text.length <= maxWhole) return `:~:text=${encode(text)}`
  const words = text.split(/\s+/)
  // A script without spaces has one long word.
  if (words.length < 2 * endWords + 1)
    return words.length < 2 ? '' : `:~:text=${encode(words[0] ?? '')},${encode(words.at(-1) ?? '')}`
  return `:~:text=${encode(words.slice(0, endWords).join(' '))},${encode(words.slice(-endWords).join(' '))}`
}

/** A hyphen separates parts of a text fragment, so it has to be encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
