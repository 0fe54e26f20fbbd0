import { type BodyBlock, findBlockquotes, joinBlocks } from '../markdown/parse-body.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { foldSpans, locateQuote } from '../quotes/locate-quote.ts'
import { type BodyQuote, findBodyQuotes } from './find-body-quotes.ts'
import type { QuoteFields } from './parse-frontmatter.ts'

/** Which quotations of the frontmatter belong to which quotation marks of the body. */
export interface QuoteMatches {
  /** The text of all blocks, joined. The offsets of the spans count in it. */
  text: string
  /** For each entry of `quotes` its spans, or `undefined` if its words are not a quotation of the text. */
  spansOfQuotes: (QuoteSpan[] | undefined)[]
  /** All quotations of the text, with what the finder says about them. */
  found: BodyQuote[]
  /** The speakers that the finder is sure of, by their spans. */
  sureSpeakers: ReadonlyMap<QuoteSpan, string>
  /** What the article says of words that were not said, by their spans. */
  denials: ReadonlyMap<QuoteSpan, string>
  /** Words between quotation marks that neither `quotes` nor `notQuotes` lists, in the order of the text. */
  unlistedSpans: QuoteSpan[]
  /** Indexes of the entries of `notQuotes` whose words are nowhere between quotation marks. */
  unmatchedNotQuotes: number[]
  /** What the article says was said although `notQuotes` lists it: the index of the entry, and the speaker. */
  spokenNotQuotes: { entry: number; speaker: string }[]
}

/**
 * Matches the quotations of a frontmatter with those of the body. A span belongs to at most one entry of `quotes`. An
 * entry of `notQuotes` takes every span that has its words and is not spoken; if there is none, it takes one that is.
 */
export function matchQuotes(fields: QuoteFields, blocks: readonly BodyBlock[]): QuoteMatches {
  const text = joinBlocks(blocks)
  const spans = findBodyQuotes(text, fields.language, findBlockquotes(blocks))
  const quotedText = foldSpans(
    text,
    spans,
    spans.map(({ utterance }) => utterance),
  )
  const taken = new Set<number>()
  // Words that are quoted and are also a title somewhere: the quotation is looked for among the quotations first.
  const notSpeech = [...spans.keys()].filter((index) => isNotSaid(spans[index]))
  let searchFrom = 0
  const spansOfQuotes = fields.quotes.map((quote) => {
    const among = locateQuote(quote.text, quotedText, new Set([...taken, ...notSpeech]), searchFrom)
    const location = among.kind === 'found' ? among : locateQuote(quote.text, quotedText, taken, searchFrom)
    if (location.kind === 'missing') return undefined
    for (const index of location.spans) {
      taken.add(index)
      searchFrom = index + 1
    }
    return location.spans.flatMap((index) => spans[index] ?? [])
  })
  const unmatchedNotQuotes: number[] = []
  const spokenNotQuotes: QuoteMatches['spokenNotQuotes'] = []
  const indexesOf = new Map<string, number[]>()
  for (const [index, words] of quotedText.folded.entries()) {
    const same = indexesOf.get(words)
    if (same) same.push(index)
    else indexesOf.set(words, [index])
  }
  fields.notQuotes?.forEach((words, entry) => {
    const matching = indexesOf.get(dropClosingStop(foldTypography(words))) ?? []
    if (matching.length === 0) unmatchedNotQuotes.push(entry)
    const free = matching.filter((index) => !taken.has(index))
    const unspoken = free.filter((index) => !isSpoken(spans[index]))
    for (const index of unspoken.length > 0 ? unspoken : free.slice(0, 1)) {
      taken.add(index)
      const speaker = unspoken.length > 0 ? undefined : findSureSpeaker(spans[index])
      if (speaker !== undefined) spokenNotQuotes.push({ entry, speaker })
    }
  })
  // The frontmatter may list block quotations without quotation marks as whole quotations, but need not.
  const unlistedSpans = spans.filter(({ unmarked }, index) => !taken.has(index) && unmarked !== 'block')
  return {
    text,
    spansOfQuotes,
    unlistedSpans,
    unmatchedNotQuotes,
    spokenNotQuotes,
    found: spans,
    sureSpeakers: new Map(
      spans.flatMap((quote) => (quote.sure && quote.speaker !== undefined ? [[quote, quote.speaker]] : [])),
    ),
    denials: new Map(spans.flatMap((quote) => (quote.denial === undefined ? [] : [[quote, quote.denial]]))),
  }
}

function isNotSaid(span: QuoteSpan | BodyQuote | undefined): boolean {
  return span !== undefined && 'kind' in span && (span.kind === 'notQuotation' || span.denial !== undefined)
}

function isSpoken(span: QuoteSpan | BodyQuote | undefined): boolean {
  return span !== undefined && 'isSpoken' in span && span.isSpoken
}

function findSureSpeaker(span: QuoteSpan | BodyQuote | undefined): string | undefined {
  return span !== undefined && 'sure' in span && span.sure && span.kind === 'quotation'
    ? span.speaker
    : undefined
}
