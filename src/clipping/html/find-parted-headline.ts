import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'

/** In lines. A guess: a kicker, a colon for screen readers and the headline are no more. */
const maxLines = 4

/**
 * The lines of an h1 that have the headline together: "Harbour", ": The bridge is closed". Other lines of the h1 may be below
 * them, such as a byline. Returns none if a single line has the headline, or if no lines have it.
 */
export function findPartedHeadline(headline: string, blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const words = normalizeWords(headline)
  if (words === '') return []
  for (const [index, block] of blocks.entries()) {
    if (block.tag !== 'h1' || !words.startsWith(normalizeWords(block.text))) continue
    const head = block.around.find(({ tag }) => tag === 'h1')
    if (head === undefined) continue
    const end = blocks.findIndex((other, place) => place > index && !other.around.includes(head))
    const lines = blocks.slice(index, Math.min(end < 0 ? blocks.length : end, index + maxLines))
    const count = lines.findIndex(
      (_, last) =>
        normalizeWords(
          lines
            .slice(0, last + 1)
            .map(({ text }) => text)
            .join(''),
        ) === words,
    )
    if (count > 0) return lines.slice(0, count + 1)
  }
  return []
}
