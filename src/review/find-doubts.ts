import { draftEntries } from '../article/draft-entries.ts'
import type { BodyQuote } from '../article/find-body-quotes.ts'
import { findLineOfOffset, locateOffset } from '../article/locate-offset.ts'
import { matchQuotes, type QuoteMatches } from '../article/match-quotes.ts'
import { parseFrontmatter } from '../article/parse-frontmatter.ts'
import { splitArticleFile } from '../article/split-article-file.ts'
import { type BodyBlock, parseBody } from '../markdown/parse-body.ts'
import { explainDoubt } from '../quotes/explain-doubt.ts'

/** Somebody who may have said the words. */
export interface Candidate {
  speaker: string
  role?: string
}

/** A quotation whose speaker a person has to check, with what helps to decide. */
export interface Doubt {
  /** Its place in `quotes`. */
  index: number
  /** Lines in the file, counted from 1: of its entry, and of its words in the body. */
  line: number
  lineOfWords: number | undefined
  text: string
  /** The speaker and role that the frontmatter gives. */
  speaker: string | undefined
  role: string | undefined
  /** The words between quotation marks with the text around them. `undefined` if the article does not have them. */
  passage: { before: string; words: string; after: string } | undefined
  /** How likely the finder's name is right, 0 to 1. `undefined` if it has no name, or no weights for the language. */
  likelihood: number | undefined
  /** Why the speaker is unsure. */
  reason: string
  /** Other speakers of the article, the likeliest first. */
  candidates: Candidate[]
}

/** The indexes of the unsure quotes of an article's file. `undefined` if its frontmatter has problems. */
export function listUnsure(source: string): number[] | undefined {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  return fields?.kind === 'frontmatter' ? [...fields.unsure].toSorted((a, b) => a - b) : undefined
}

/** Describes quotations of an article's file for the person who decides about them. Leaves out what the file does not have. */
export function describeDoubts(source: string, indexes: readonly number[]): Doubt[] {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') return []
  const { frontmatter, lineOf } = fields
  const blocks = parseBody(parts.body)
  const matches = matchQuotes(frontmatter, blocks)
  const reasons = findReasons(matches, frontmatter.language)
  const people = listPeople(matches, frontmatter.quotes)
  return indexes.flatMap((index) => {
    const quote = frontmatter.quotes[index]
    if (!quote) return []
    const spans = matches.spansOfQuotes[index] ?? []
    const [first] = spans
    const found = first && matches.getFound().find(({ start }) => start === first.start)
    const candidates = [
      ...(found?.speaker === undefined ? [] : [toCandidate(found)]),
      ...(found?.alternative === undefined ? [] : [{ speaker: found.alternative }]),
      ...people,
    ]
    return [
      {
        index,
        line: lineOf(['quotes', index]) + parts.linesBeforeYaml,
        lineOfWords: first && findLineOfOffset(blocks, first.outerStart) + parts.linesBeforeBody,
        text: quote.text,
        speaker: quote.speaker,
        role: quote.role,
        passage: findPassage(spans, matches.text, blocks),
        likelihood: found?.speaker === quote.speaker ? found?.likelihood : undefined,
        reason: explain(quote.speaker, found, first && reasons.get(first.start)),
        candidates: listDistinct(candidates, quote.speaker),
      },
    ]
  })
}

/** The doubts that `clip` and `verify --fix` would write, by the offset of the first word. */
function findReasons({ text, getFound }: QuoteMatches, language: string): Map<number, string> {
  const reasons = new Map<number, string>()
  for (const draft of draftEntries(text, getFound(), language)) {
    if (draft.list === 'notQuotes') {
      for (const start of draft.starts) reasons.set(start, 'these words may not be a quotation')
    } else if (draft.unsure !== undefined) {
      for (const start of draft.starts) reasons.set(start, draft.unsure)
    }
  }
  return reasons
}

function explain(
  speaker: string | undefined,
  found: BodyQuote | undefined,
  reason: string | undefined,
): string {
  if (!found) return 'these words are not between quotation marks in the text'
  if (found.sure && speaker !== undefined && found.speaker !== speaker)
    return `the text seems to say “${found.speaker ?? ''}”`
  return reason ?? (found.sure ? `the text says “${found.speakerText ?? ''}”` : explainDoubt(found))
}

function toCandidate({ speaker = '', role }: { speaker?: string; role?: string | undefined }): Candidate {
  return { speaker, ...(role === undefined ? {} : { role }) }
}

function listPeople(
  { getFound }: QuoteMatches,
  quotes: readonly { speaker?: string | undefined; role?: string | undefined }[],
): Candidate[] {
  const named = [...quotes, ...getFound()].filter((quote) => quote.speaker !== undefined)
  return named.map((quote) => toCandidate(quote as { speaker: string; role?: string | undefined }))
}

/** As many as one digit can choose from. */
const maxCandidates = 9

/** One candidate for each name, with the first role that any of its mentions has. */
function listDistinct(candidates: readonly Candidate[], known: string | undefined): Candidate[] {
  const byName = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { speaker } = candidate
    if (speaker === known) continue
    const other = byName.get(speaker)
    if (!other || (other.role === undefined && candidate.role !== undefined)) byName.set(speaker, candidate)
  }
  return [...byName.values()].slice(0, maxCandidates)
}

/** How much text is shown around a quotation, in characters: three or four lines on each side. A guess. */
const contextLength = 280

/** The paragraph around a quotation and the end of the one before it, which often says who “he” is. */
function findPassage(
  spans: QuoteMatches['spansOfQuotes'][number],
  text: string,
  blocks: readonly BodyBlock[],
): Doubt['passage'] {
  const [first, last] = [spans?.[0], spans?.at(-1)]
  if (!first || !last) return undefined
  const { index } = locateOffset(blocks, first.outerStart)
  const from = startOfBlock(blocks, Math.max(0, index - 1))
  const end = locateOffset(blocks, Math.max(last.outerEnd - 1, last.outerStart))
  const to = startOfBlock(blocks, end.index) + end.block.text.length
  return {
    before: cutStart(text.slice(from, first.outerStart)),
    words: text.slice(first.outerStart, last.outerEnd),
    after: cutEnd(text.slice(last.outerEnd, to)),
  }
}

function startOfBlock(blocks: readonly BodyBlock[], index: number): number {
  return blocks.slice(0, index).reduce((offset, { text }) => offset + text.length + 2, 0)
}

/** Cuts before a sentence or, if there is none near, before a word. */
function cutStart(text: string): string {
  if (text.length <= contextLength) return text
  const end = text.slice(-contextLength)
  const sentence = /[.!?…։。]["”»’)]*\s+(?=\S)/u.exec(end)
  return `…${sentence ? end.slice(sentence.index + sentence[0].length) : end.replace(/^\S*\s*/, '')}`
}

function cutEnd(text: string): string {
  if (text.length <= contextLength) return text
  return `${text.slice(0, contextLength).replace(/\s*\S*$/, '')}…`
}
