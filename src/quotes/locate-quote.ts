import { dropClosingStop, foldTypography } from './fold-typography.ts'
import type { QuoteSpan } from './found-quote.ts'

/** A text, the quotation marks found in it, and each span's words folded: made once, asked once a quote. */
export interface QuotedText {
  text: string
  spans: QuoteSpan[]
  /** The words of span i, folded, without the stop inside its closing mark. */
  folded: string[]
  /** Span i's utterance: only parts of one utterance can be one quote. */
  utterances: number[]
}

/** Where a quote's words stand: the numbers of its spans, more than one where an attribution splits it. */
export type QuoteLocation = { kind: 'found'; spans: number[] } | { kind: 'missing' }

/** Longer, and what stands between two parts is a story of its own, not "he said". Characters. */
const longestAttribution = 240

const partEnds = /[,.!?…;:—–-]$/
const attributionEnds = /[,.:;—–-]$/

/** Folds the spans of a text, for `locateQuote`; `utterances` has a number for each. */
export function foldSpans(text: string, spans: QuoteSpan[], utterances: number[]): QuotedText {
  return {
    text,
    spans,
    utterances,
    folded: spans.map(({ start, end }) => dropClosingStop(foldTypography(text.slice(start, end)))),
  }
}

/**
 * Whether two spans that follow one another may be parts of one quotation: "A," he said. "B.", or a quotation over
 * several paragraphs, each re-opened. Two fragments inside a paraphrase may not: nobody said them in one breath.
 */
export function areJoined(text: string, first: QuoteSpan, second: QuoteSpan): boolean {
  const between = text.slice(first.outerEnd, second.outerStart)
  // Over paragraphs only where the first was left open, to be re-opened: the typesetter's sign that it goes on.
  if (/^\s*$/.test(between)) return between.includes('\n') && first.outerEnd === first.end
  if (between.includes('\n\n') || between.length > longestAttribution) return false
  const words = between.trim()
  if (!partEnds.test(text.slice(first.start, first.end).trimEnd()) && !/^[,.;—–-]/.test(words)) return false
  if (!attributionEnds.test(words)) return false
  // A sentence that ends inside starts another one: the second quotation then belongs to that.
  return !/[.!?]\s+\p{Lu}/u.test(words.slice(1))
}

/**
 * Finds the spans whose words are exactly a quote's words, whole spans only, after nothing but typographic folding.
 * Looks from span `from` on, then from the start. A span in `taken` is passed over.
 */
export function locateQuote(
  quote: string,
  quoted: QuotedText,
  taken: ReadonlySet<number>,
  from = 0,
): QuoteLocation {
  const wanted = foldTypography(quote)
  const count = quoted.spans.length
  for (let step = 0; step < count; step++) {
    const first = (from + step) % count
    const spans = matchFrom(first, wanted, quoted, taken)
    if (spans) return { kind: 'found', spans }
  }
  return { kind: 'missing' }
}

function matchFrom(
  first: number,
  wanted: string,
  { text, spans, folded, utterances }: QuotedText,
  taken: ReadonlySet<number>,
): number[] | undefined {
  let rest = wanted
  const used: number[] = []
  for (let index = first; index < spans.length; index++) {
    const words = folded[index]
    const span = spans[index]
    if (words === undefined || !span || taken.has(index) || !rest.startsWith(words)) return undefined
    const previous = spans[index - 1]
    const joined = previous && utterances[index] === utterances[index - 1] && areJoined(text, previous, span)
    if (used.length > 0 && !joined) return undefined
    used.push(index)
    rest = rest.slice(words.length)
    if (/^[.,]?$/.test(rest)) return used
    const seam = /^[.,]? /.exec(rest)
    if (!seam) return undefined
    rest = rest.slice(seam[0].length)
  }
  return undefined
}
