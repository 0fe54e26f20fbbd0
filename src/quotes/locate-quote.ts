import { dropClosingStop, foldTypography, stops } from './fold-typography.ts'
import { isLeftOpen, type QuoteSpan } from './found-quote.ts'

/** A text with the quotations found in it, prepared once so that many quotes can be located in it. */
export interface QuotedText {
  text: string
  spans: readonly QuoteSpan[]
  /** The words of span i, folded, without the stop inside its closing mark. */
  folded: readonly string[]
  /** The utterance of span i. Only spans of one utterance can be parts of one quote. */
  utterances: readonly number[]
}

/** Where a quote is: the indexes of its spans, more than one if an attribution splits it. */
export type QuoteLocation = { kind: 'found'; spans: number[] } | { kind: 'missing' }

/** The longest attribution between two parts of one quotation, in characters. A guess. */
const maxAttributionLength = 240

const partEnds = /[,.!?…;:—–-]$/
/**
 * What may be left of a quote after its last part, or between two of them. As in a span, a space may be before the stop, and a
 * comma after it.
 */
const endingStop = new RegExp(`^(?:\\s?${stops})?(?:\\s?,)?$`)
const seamPattern = new RegExp(`^(?:\\s?${stops})? `)
const attributionEnds = /[,.:;—–-]$/

/** Folds the words of each span of a text, and drops the stop inside its closing mark. */
export function foldSpans(text: string, spans: readonly QuoteSpan[]): string[] {
  return spans.map(({ start, end }) => dropClosingStop(foldTypography(text.slice(start, end))))
}

/** Whether the folded words of a quote are those of a span, apart from a stop at the end. The quote begins with them. */
export function isWhole(wanted: string, folded: string): boolean {
  return endingStop.test(wanted.slice(folded.length))
}

/**
 * Whether two neighbouring spans can be parts of one quotation: "A," he said. "B.", or a quotation over several paragraphs
 * with new opening marks on each. Two fragments inside a paraphrase cannot: joined, they would be a sentence that was
 * never said.
 */
export function areJoined(text: string, first: QuoteSpan, second: QuoteSpan): boolean {
  const between = text.slice(first.outerEnd, second.outerStart)
  // A quotation continues in the next paragraph only if the first one has no closing mark.
  if (/^\s*$/.test(between))
    return between.includes('\n') && isLeftOpen(first) && first.unmarked === second.unmarked
  if (between.includes('\n\n') || between.length > maxAttributionLength) return false
  const attribution = between.trim()
  if (!partEnds.test(text.slice(first.start, first.end).trimEnd()) && !/^[,.;—–-]/.test(attribution))
    return false
  if (!attributionEnds.test(attribution)) return false
  // If a sentence ends in between, the second quotation belongs to the next sentence.
  return !/[.!?]\s+\p{Lu}/u.test(attribution.slice(1))
}

/**
 * Finds the spans whose words are exactly the words of a quote, apart from typography. Only whole spans count. Searches
 * from span `from` to the end, then from the start. Spans in `taken` are skipped.
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
    const foldedWords = folded[index]
    const span = spans[index]
    if (foldedWords === undefined || !span || taken.has(index) || !rest.startsWith(foldedWords))
      return undefined
    const previous = spans[index - 1]
    const joined = previous && utterances[index] === utterances[index - 1] && areJoined(text, previous, span)
    if (used.length > 0 && !joined) return undefined
    used.push(index)
    rest = rest.slice(foldedWords.length)
    if (endingStop.test(rest)) return used
    const seam = seamPattern.exec(rest)
    if (!seam) return undefined
    rest = rest.slice(seam[0].length)
  }
  return undefined
}
