import { type BodyBlock, findBlockquotes, joinBlocks } from '../markdown/parse-body.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import { foldSpans, isWhole, locateQuote, type QuotedText } from '../quotes/locate-quote.ts'
import { type BodyQuote, type BodySpan, findBodyQuotes } from './find-body-quotes.ts'
import type { QuoteFields } from './parse-frontmatter.ts'

/** Which quotations of the frontmatter belong to which quotation marks of the body. */
export interface QuoteMatches {
  /** The text of all blocks, joined. The offsets of the spans count in it. */
  text: string
  /** All words between quotation marks. */
  spans: readonly BodySpan[]
  /** Returns all quotations of the text, with what the finder says about them, an entry for each span. Made when needed. */
  getFound: () => readonly BodyQuote[]
  /** For each entry of `quotes` its spans, or `undefined` if its words are not a quotation of the text. */
  spansOfQuotes: (BodySpan[] | undefined)[]
  /** Words between quotation marks that neither `quotes` nor `notQuotes` lists, in the order of the text. */
  unlistedSpans: BodySpan[]
  /** Indexes of the entries of `notQuotes` whose words are nowhere between quotation marks. */
  unmatchedNotQuotes: number[]
  /** What the article says was said although `notQuotes` lists it: the index of the entry, and the span. */
  spokenNotQuotes: { entry: number; span: BodySpan }[]
}

/**
 * Matches the quotations of a frontmatter with those of the body. A span belongs to at most one entry of `quotes`. An
 * entry of `notQuotes` takes every span that has its words and is not spoken; if there is none, it takes one that is.
 */
export function matchQuotes(fields: QuoteFields, blocks: readonly BodyBlock[]): QuoteMatches {
  const text = joinBlocks(blocks)
  const { spans, attribute } = findBodyQuotes(text, fields.language, findBlockquotes(blocks))
  const folded = foldSpans(text, spans)
  let found: readonly BodyQuote[] | undefined
  const getFound = (): readonly BodyQuote[] => {
    found ??= attribute()
    return found
  }
  const wanted = fields.quotes.map((quote) => quote.text)
  const indexesOfQuotes =
    matchWhole(wanted, folded) ?? matchParts(wanted, { text, spans, folded }, getFound())
  const taken = new Set(indexesOfQuotes.flatMap((indexes) => indexes ?? []))
  const unmatchedNotQuotes: number[] = []
  const spokenNotQuotes: QuoteMatches['spokenNotQuotes'] = []
  const indexesOf = new Map<string, number[]>()
  for (const [index, words] of folded.entries()) {
    const same = indexesOf.get(words)
    if (same) same.push(index)
    else indexesOf.set(words, [index])
  }
  const isSpoken = (index: number): boolean =>
    spans[index]?.hasSpeechVerb === true && getFound()[index]?.isSpoken === true
  fields.notQuotes?.forEach((words, entry) => {
    const matching = indexesOf.get(dropClosingStop(foldTypography(words))) ?? []
    if (matching.length === 0) unmatchedNotQuotes.push(entry)
    const free = matching.filter((index) => !taken.has(index))
    const unspoken = free.filter((index) => !isSpoken(index))
    for (const index of unspoken.length > 0 ? unspoken : free.slice(0, 1)) {
      taken.add(index)
      const span = unspoken.length > 0 ? undefined : spans[index]
      if (span) spokenNotQuotes.push({ entry, span })
    }
  })
  return {
    text,
    spans,
    getFound,
    spansOfQuotes: indexesOfQuotes.map((indexes) => indexes?.flatMap((index) => spans[index] ?? [])),
    // The frontmatter may list block quotations without quotation marks as whole quotations, but need not.
    unlistedSpans: spans.filter(({ unmarked }, index) => !taken.has(index) && unmarked !== 'block'),
    unmatchedNotQuotes,
    spokenNotQuotes,
  }
}

/** The speaker of a span, if the finder is sure of it. */
export function findSureSpeaker({ getFound }: QuoteMatches, span: BodySpan): string | undefined {
  const quote = getFound()[span.index]
  return quote?.sure && quote.kind === 'quotation' ? quote.speaker : undefined
}

/**
 * Finds the index of the span of each quote, if the words alone decide: if the words of each quote begin with those of one
 * span only, and are all of it, and no other quote has that span. Otherwise returns `undefined`.
 */
function matchWhole(quotes: readonly string[], folded: readonly string[]): number[][] | undefined {
  const taken = new Set<number>()
  const matches: number[][] = []
  for (const quote of quotes) {
    const wanted = foldTypography(quote)
    const starts = [...folded.keys()].filter((index) => wanted.startsWith(folded[index] ?? ''))
    const [index] = starts
    if (index === undefined || starts.length > 1 || taken.has(index)) return undefined
    if (!isWhole(wanted, folded[index] ?? '')) return undefined
    taken.add(index)
    matches.push([index])
  }
  return matches
}

/** Finds the indexes of the spans of each quote, of which an attribution may split it. */
function matchParts(
  quotes: readonly string[],
  marked: Omit<QuotedText, 'utterances'>,
  found: readonly BodyQuote[],
): (number[] | undefined)[] {
  const quoted = { ...marked, utterances: found.map(({ utterance }) => utterance) }
  // Words that are quoted and are also a title somewhere: the quotation is looked for among the quotations first.
  const notSaid = [...found.keys()].filter((index) => isNotSaid(found[index]))
  const taken = new Set<number>()
  let searchFrom = 0
  return quotes.map((quote) => {
    const among = locateQuote(quote, quoted, new Set([...taken, ...notSaid]), searchFrom)
    const location = among.kind === 'found' ? among : locateQuote(quote, quoted, taken, searchFrom)
    if (location.kind === 'missing') return undefined
    for (const index of location.spans) {
      taken.add(index)
      searchFrom = index + 1
    }
    return location.spans
  })
}

function isNotSaid(quote: BodyQuote | undefined): boolean {
  return quote?.kind === 'notQuotation' || quote?.denial !== undefined
}
