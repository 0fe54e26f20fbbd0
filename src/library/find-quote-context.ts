import type { Article, LocatedQuote, Passage } from '../article/article.ts'
import { findFinderWords } from '../languages/find-language.ts'
import { keepByLanguage } from '../languages/keep-by-language.ts'

/** What the context of a quotation is taken from. */
type QuotingArticle = Pick<Article, 'blocks' | 'quotes' | 'frontmatter'>

/** A stretch of the sentence around a quotation. */
export interface ContextPart {
  /** Words of the quotation with its marks, words of the reporter, or an ellipsis where words are left out. */
  kind: 'quoted' | 'around' | 'cut'
  text: string
}

/** How much of a long sentence is shown before and after the quotation, in UTF-16 units. A guess: two lines on each side. */
const maxAround = 150

/** The end of a clause, and the white space after it. */
const clauseEnd = /[,;:،؛՝—–]\s+/g

/** A last word with a capital that is short enough to be an initial or the abbreviation of a title: `J.`, `Mr.`, `Capt.` */
const shortLastWord = /(?<!\p{L})(\p{Lu}\p{L}{0,3})\.\s*$/u

const findSegmenter = keepByLanguage((language) => new Intl.Segmenter(language, { granularity: 'sentence' }))

/**
 * Finds the sentence around each passage of a quotation, word for word as the body has it. Of a long sentence it keeps the
 * clauses next to the quotation. It never begins or ends inside another quotation of the sentence, unless it is cut there.
 * Returns an empty list if the quotation has no passages.
 */
export function findQuoteContext(
  { passages }: Pick<LocatedQuote, 'passages'>,
  { blocks, quotes, frontmatter }: QuotingArticle,
): ContextPart[] {
  const byBlock = [...Map.groupBy(passages, ({ block }) => block)]
  return byBlock.flatMap(([block, inBlock], index) => {
    const text = blocks[block]?.text ?? ''
    const quoted = quotes.flatMap((quote) => quote.passages).filter((passage) => passage.block === block)
    const ends = findSentenceEnds(text, frontmatter.language).filter(
      (end) => !quoted.some((passage) => passage.start < end && end < passage.end),
    )
    return [...(index > 0 ? [cut] : []), ...findContextInBlock(inBlock, text, ends)]
  })
}

const cut: ContextPart = { kind: 'cut', text: '…' }

function findContextInBlock(
  passages: readonly Passage[],
  text: string,
  sentenceEnds: readonly number[],
): ContextPart[] {
  const sorted = passages.toSorted((a, b) => a.start - b.start)
  const first = sorted[0]?.start ?? 0
  const last = sorted.at(-1)?.end ?? 0
  const { start, end } = findSentence(text, first, last, sentenceEnds)
  const from = cutBefore(text, start, first)
  const to = cutAfter(text, last, end)
  const parts: ContextPart[] = from > start ? [cut] : []
  let at = from
  for (const passage of sorted) {
    if (passage.start > at) parts.push({ kind: 'around', text: text.slice(at, passage.start) })
    parts.push({ kind: 'quoted', text: text.slice(passage.start, passage.end) })
    at = passage.end
  }
  if (to > at) parts.push({ kind: 'around', text: text.slice(at, to) })
  return to < end ? [...parts, cut] : parts
}

/** Finds the sentences that a stretch of a text is in, without white space around them. */
function findSentence(
  text: string,
  first: number,
  last: number,
  ends: readonly number[],
): { start: number; end: number } {
  const start = ends.findLast((end) => end <= first) ?? 0
  const end = ends.find((found) => found >= last) ?? text.length
  return {
    start: end - text.slice(start, end).trimStart().length,
    end: start + text.slice(start, end).trimEnd().length,
  }
}

/** Finds where sentences end, each with the white space after it. None ends after an initial or the title of a name. */
function findSentenceEnds(text: string, language: string): number[] {
  const { titles } = findFinderWords(language)
  return [...findSegmenter(language).segment(text)].flatMap(({ segment, index }) => {
    const lastWord = shortLastWord.exec(segment)?.[1]
    const isAbbreviation =
      lastWord !== undefined && (lastWord.length === 1 || titles.has(lastWord.toLowerCase()))
    return isAbbreviation ? [] : [index + segment.length]
  })
}

/** Returns where the words before a quotation begin. */
function cutBefore(text: string, start: number, quoteStart: number): number {
  if (quoteStart - start <= maxAround) return start
  const earliest = quoteStart - maxAround
  const before = text.slice(earliest, quoteStart)
  const [clause] = before.matchAll(clauseEnd)
  if (clause && clause.index + clause[0].length < before.length)
    return earliest + clause.index + clause[0].length
  const space = before.search(/\s/)
  return space < 0 ? start : earliest + space + 1
}

/** Returns where the words after a quotation end. */
function cutAfter(text: string, quoteEnd: number, end: number): number {
  if (end - quoteEnd <= maxAround) return end
  const after = text.slice(quoteEnd, quoteEnd + maxAround)
  const clause = [...after.matchAll(clauseEnd)].at(-1)
  if (clause && clause.index > 0) return quoteEnd + clause.index + 1
  const space = after.search(/\s\S*$/)
  return space < 0 ? end : quoteEnd + space
}
