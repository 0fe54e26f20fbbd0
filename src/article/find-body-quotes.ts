import { findFinderWords, findLanguage } from '../languages/find-language.ts'
import { findQuoteSpans, wrappedParagraph } from '../quotes/find-quote-spans.ts'
import { attributeQuotes } from '../quotes/find-quotes.ts'
import type { FoundQuote, QuoteSpan } from '../quotes/found-quote.ts'
import { findSingleMarks } from '../quotes/marks/find-single-marks.ts'
import { pairMarks } from '../quotes/marks/pair-marks.ts'

/** Words between quotation marks, and what the text right beside them says. */
export interface BodySpan extends QuoteSpan {
  /** Its place among the spans of the text. */
  index: number
  /** The words by which the article denies the quotation or makes it hypothetical: “denied having ever said”. */
  denial?: string
  /** Whether a verb of speech is right before or after the marks: “…,” she said. */
  hasSpeechVerb: boolean
}

/** A quotation of a body. */
export interface BodyQuote extends FoundQuote, Pick<BodySpan, 'denial'> {
  /** Whether it is a quotation that is not denied, with a verb of speech right before or after the marks. */
  isSpoken: boolean
}

/** All words between quotation marks of a text. */
export interface BodyQuotes {
  spans: readonly BodySpan[]
  /** Finds the speakers, which takes far longer than to find the spans. Returns one entry for each span. */
  attribute: () => BodyQuote[]
}

/** Pairs of quotation marks that the finder does not know. Each mark is one UTF-16 code unit. */
const rareMarks =
  /[❝〝“][^❝❞〝〞〟\n]*[❞〞〟”]|[❛][^❛❜\n]*❜|(?<![\p{N}″])″(?=\p{L})[^″\n]*″|｢[^｢｣\n]*｣|﹁[^﹁﹂\n]*﹂|﹃[^﹃﹄\n]*﹄/gu
/** Without one of these there is no rare pair, and most texts have none. */
const anyRareMark = /[❝❞〝〞〟❛❜″｢｣﹁﹂﹃﹄]/
const isRareMark = /^[❝〝❛″｢﹁﹃]|[❞〞〟❜″｣﹂﹄]$/

/**
 * Finds all words between quotation marks, also those that the finder leaves out: single marks in a text that has double
 * ones, and rare marks such as ❝ ❞. Words that the article says were not said are a quotation of their own, so that they
 * are never joined with others.
 *
 * @param blockquotes the paragraphs that are block quotations: pairs of offsets
 */
export function findBodyQuotes(
  text: string,
  language: string,
  blockquotes: readonly { start: number; end: number }[] = [],
): BodyQuotes {
  const marked = findQuoteSpans(text, language, [])
  const others = findOtherSpans(text, marked, language)
  // With double marks in their place, the finder reads all of them. Both texts have the same length.
  const readable = others.length === 0 ? text : replaceMarks(text, [...marked, ...others])
  const isRead = others.length === 0 && blockquotes.length === 0
  const found = isRead ? marked : findQuoteSpans(readable, language, blockquotes)
  const spans = describeSpans(found, text, language)
  return {
    spans,
    attribute: () => {
      const quotes = attributeQuotes(readable, language, found)
      const asWritten =
        readable === text
          ? quotes
          : quotes.map((quote) => ({ ...quote, quote: text.slice(quote.start, quote.end) }))
      return separateDenied(asWritten, spans)
    },
  }
}

/** Spans of single and rare marks outside the spans that the finder reads. */
function findOtherSpans(text: string, spans: readonly QuoteSpan[], language: string): QuoteSpan[] {
  const words = findFinderWords(language)
  const rare = [...(anyRareMark.test(text) ? text.matchAll(rareMarks) : [])].flatMap(
    ({ index, 0: marked }) =>
      isRareMark.test(marked)
        ? [
            {
              start: index + 1,
              end: index + marked.length - 1,
              outerStart: index,
              outerEnd: index + marked.length,
            },
          ]
        : [],
  )
  const known = [...spans, ...rare.filter(isOutside(spans))].sort((a, b) => a.start - b.start)
  const single = spans.some(({ outerStart }) => /[‘’'‹›]/.test(text[outerStart] ?? ''))
    ? []
    : findGaps(text, known).flatMap(([from, to]) =>
        pairMarks(text, findSingleMarks(text, from, to, words), to).filter(
          ({ end, outerEnd }) => outerEnd > end,
        ),
      )
  return [...rare.filter(isOutside(spans)), ...single].filter(({ start, end }) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, end)),
  )
}

/** The stretches of each paragraph between spans: pairs of offsets. */
function findGaps(text: string, spans: readonly QuoteSpan[]): [number, number][] {
  const gaps: [number, number][] = []
  let next = 0
  for (const { index, 0: paragraph } of text.matchAll(wrappedParagraph)) {
    const end = index + paragraph.length
    let from = index
    for (; next < spans.length && (spans[next]?.outerStart ?? end) < end; next++) {
      const span = spans[next]
      if (!span) break
      if (span.outerStart > from) gaps.push([from, span.outerStart])
      from = Math.max(from, span.outerEnd)
    }
    if (end > from) gaps.push([from, end])
  }
  return gaps
}

function isOutside(spans: readonly QuoteSpan[]): (span: QuoteSpan) => boolean {
  // Both lists are short or sorted; a set of the taken stretches would cost more than it saves.
  return ({ outerStart, outerEnd }) => {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle]?.outerEnd ?? 0) <= outerStart) low = middle + 1
      else high = middle
    }
    return (spans[low]?.outerStart ?? Number.POSITIVE_INFINITY) >= outerEnd
  }
}

function replaceMarks(text: string, spans: readonly QuoteSpan[]): string {
  const characters = text.split('')
  for (const { outerStart, outerEnd, start, end } of spans) {
    if (start === outerStart + 1 && !/["“«„”»]/.test(text[outerStart] ?? '')) characters[outerStart] = '“'
    if (outerEnd > end && !/["”»“«]/.test(text[outerEnd - 1] ?? '')) characters[outerEnd - 1] = '”'
  }
  return characters.join('')
}

/** How many characters around a quotation are read for a denial. A guess: longer than any attribution. */
const attributionReach = 160

function describeSpans(found: readonly QuoteSpan[], text: string, language: string): BodySpan[] {
  const denial = findLanguage(language)?.gate?.denial
  const { speechVerbs } = findFinderWords(language)
  return found.map((span, index) => {
    const nextStart = found[index + 1]?.outerStart ?? text.length
    const after = text.slice(span.outerEnd, Math.min(span.outerEnd + attributionReach, nextStart))
    const previousEnd = found[index - 1]?.outerEnd ?? 0
    const before = text.slice(Math.max(span.outerStart - attributionReach, previousEnd), span.outerStart)
    const clauses = [pickClauseAfter(after), pickClauseBefore(before)]
    const hasSpeechVerb = clauses.some((clause) =>
      (clause.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => speechVerbs.has(word)),
    )
    const denied = denial && clauses.map((clause) => findDenial(clause, denial, speechVerbs)).find(Boolean)
    return { ...span, index, hasSpeechVerb, ...(denied === undefined ? {} : { denial: denied }) }
  })
}

/** Makes each denied quotation an utterance of its own. */
function separateDenied(found: readonly FoundQuote[], spans: readonly BodySpan[]): BodyQuote[] {
  let extra = found.reduce((most, { utterance }) => Math.max(most, utterance), 0)
  return found.map((quote, index) => {
    const { denial, hasSpeechVerb } = spans[index] ?? { hasSpeechVerb: false }
    if (denial !== undefined) return { ...quote, isSpoken: false, utterance: ++extra, sure: false, denial }
    const continuesDenied =
      spans[index - 1]?.denial !== undefined && found[index - 1]?.utterance === quote.utterance
    const isSpoken = quote.kind === 'quotation' && hasSpeechVerb
    return { ...quote, isSpoken, ...(continuesDenied ? { utterance: ++extra } : {}) }
  })
}

/** The attribution right after a quotation: up to the next comma or the end of the sentence, on the same line. */
function pickClauseAfter(after: string): string {
  return /^[\s,]*([^,;:.!?\n]*)/.exec(after)?.[1] ?? ''
}

/** The attribution right before a quotation, back to a comma or the end of the sentence before it. */
function pickClauseBefore(before: string): string {
  const words = before.trimEnd()
  // Its own comma or colon is left out.
  const end = /[,:]$/.test(words) ? words.length - 1 : before.length
  let start = Math.min(end, words.length)
  while (start > 0 && !endOfClause.test(before[start - 1] ?? '')) start--
  return before.slice(start, end).split('\n', 1)[0] ?? ''
}

const endOfClause = /[,;:.!?\n]/

/** Finds words of denial in an attribution. If a verb of speech comes before them, the words were said. */
function findDenial(clause: string, denial: RegExp, speechVerbs: ReadonlySet<string>): string | undefined {
  const match = denial.exec(clause)
  if (!match) return undefined
  const wordsBefore =
    clause
      .slice(0, match.index)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  return wordsBefore.some((word) => speechVerbs.has(word)) ? undefined : match[0].trim()
}
