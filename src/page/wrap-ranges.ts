import type { PhrasingContent } from 'mdast'

/** Offsets in a text, in UTF-16 code units. */
interface TextRange {
  start: number
  end: number
}

/**
 * Cuts a text at the borders of ranges and passes the words of each range to `wrap`. The words between ranges become text
 * nodes. A range may begin before the text and end after it; where two ranges overlap, the first one keeps the words.
 *
 * @param ranges sorted by `start`
 */
export function wrapRanges<Range extends TextRange>(
  text: string,
  ranges: readonly Range[],
  wrap: (words: string, range: Range) => PhrasingContent,
): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  let done = 0
  for (const range of ranges) {
    const start = Math.max(range.start, done)
    const end = Math.min(range.end, text.length)
    if (start >= end) continue
    if (start > done) pieces.push({ type: 'text', value: text.slice(done, start) })
    pieces.push(wrap(text.slice(start, end), range))
    done = end
  }
  if (done < text.length) pieces.push({ type: 'text', value: text.slice(done) })
  return pieces
}
