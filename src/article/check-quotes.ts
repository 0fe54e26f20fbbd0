import { Document, isScalar } from 'yaml'
import { type DraftEntry, draftQuotes } from '../quotes/draft-quotes.ts'
import { comparePassage, findNearestPassage } from '../quotes/find-nearest-passage.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteMatches } from './match-quotes.ts'
import type { QuotedFields } from './parse-frontmatter.ts'
import type { Problem } from './problem.ts'

/** Lines of the file: of a field of the frontmatter, and of an offset in the body's joined text. */
export interface Lines {
  ofField: (path: readonly PropertyKey[]) => number
  ofOffset: (offset: number) => number
}

/** The gate: everything that frontmatter and body say differently about who was quoted with which words. */
export function checkQuotes(
  fields: QuotedFields,
  matches: QuoteMatches,
  lines: Lines,
): Omit<Problem, 'file'>[] {
  // A quotation that was meant is not told a second time as one that nobody accounts for.
  const meant = new Set<number>()
  const missing = fields.quotes.flatMap(({ text }, index) => {
    if (matches.located[index] !== undefined) return []
    const field = { line: lines.ofField(['quotes', index, 'text']), field: `quotes[${index}].text` }
    return [{ ...field, ...explainMissing(text, matches, lines, meant) }]
  })
  const idle = matches.idleNotQuotes.map((index) => ({
    line: lines.ofField(['notQuotes', index]),
    field: `notQuotes[${index}]`,
    message: `“${fields.notQuotes?.[index]}” stands nowhere in the text between quotation marks`,
    remedy: 'write it as it stands in the text, or take the entry out',
  }))
  return [...missing, ...idle, ...explainUnaccounted(fields, matches, lines, meant)]
}

type Explanation = Pick<Problem, 'message' | 'details' | 'remedy'>

function explainMissing(quote: string, matches: QuoteMatches, lines: Lines, meant: Set<number>): Explanation {
  const { text, spans } = matches
  const nearest = findNearestPassage(quote, text)
  if (nearest && foldTypography(text).includes(dropClosingStop(foldTypography(quote)))) {
    return {
      message: isTaken(quote, matches)
        ? 'these words are quoted more often here than they stand in the text'
        : 'these words stand in the text, but are not the whole of what stands between quotation marks',
      details: [
        `quote:   “${quote}”`,
        `article: ${context(text, nearest)} (line ${lines.ofOffset(nearest.start)})`,
      ],
      remedy:
        'quote everything between the marks and nothing beside it; what an attribution splits is one quote, its parts in order',
    }
  }
  const remedy = 'copy the words from the article, or mend the article where the copy is wrong'
  const message = 'these words are not in the article, word for word'
  if (!nearest) return { message, details: [`quote:   “${quote}”`, 'article: no passage is like it'], remedy }
  const overlapping = matches.unaccounted.filter((index) => {
    const span = spans[index]
    return span && span.start < nearest.end && nearest.start < span.end
  })
  for (const index of overlapping) meant.add(index)
  const span = overlapping.length === 1 ? spans[overlapping[0] ?? -1] : undefined
  const shown = span ? comparePassage(quote, text, span) : nearest
  return {
    message,
    details: [
      `quote:   “${shown.wanted}”`,
      `article: “${shown.passage}” (line ${lines.ofOffset(shown.start)})`,
    ],
    remedy,
  }
}

/** Whether the words are those of a span that another entry has already. */
function isTaken(quote: string, { text, spans, located }: QuoteMatches): boolean {
  const wanted = dropClosingStop(foldTypography(quote))
  return located.some((found) =>
    found?.some((index) => dropClosingStop(foldTypography(slice(text, spans[index]))) === wanted),
  )
}

function slice(text: string, span: { start: number; end: number } | undefined): string {
  return span ? text.slice(span.start, span.end) : ''
}

/** A passage with the words around it, so that the writer sees where the marks are. */
function context(text: string, { start, end }: { start: number; end: number }): string {
  const around = 30
  return `…${text.slice(Math.max(0, start - around), end + around).replace(/\s+/g, ' ')}…`
}

function explainUnaccounted(
  fields: QuotedFields,
  matches: QuoteMatches,
  lines: Lines,
  meant: ReadonlySet<number>,
): Omit<Problem, 'file'>[] {
  if (matches.unaccounted.length === 0) return []
  const { text, spans } = matches
  const drafted = draftMissing(fields, matches)
  return matches.unaccounted.flatMap((index) => {
    if (meant.has(index)) return []
    const span = spans[index]
    const draft = drafted.find(({ starts }) => span && starts.includes(span.start))
    if (!span || draft?.starts[0] !== span.start) return [] // a later part of a quotation already told
    return [
      {
        line: lines.ofOffset(span.outerStart),
        message: `a quotation that the frontmatter does not account for: “${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`,
        details: [`${draft.list}:`, ...writeEntry(draft).split('\n')],
        remedy:
          'paste these lines into the frontmatter, or run `npm run verify -- --fix`; nobody’s words go under notQuotes',
      },
    ]
  })
}

/** Drafts an entry for every quotation in the body that the frontmatter lacks, in the body's order. */
export function draftMissing(fields: QuotedFields, { text, spans, unaccounted }: QuoteMatches): DraftEntry[] {
  const missing = new Set(unaccounted.map((index) => spans[index]?.start))
  const found = findQuotes(text, fields.language).filter((quote) => missing.has(quote.start))
  return draftQuotes(text, found)
}

/** One entry of a list in YAML, indented below the list's name; a comment where its speaker should be checked. */
export function writeEntry(draft: DraftEntry): string {
  const document = new Document([draft.entry])
  if (draft.list === 'quotes' && draft.unsure !== undefined) {
    const field = document.getIn([0, draft.entry.speaker === undefined ? 'text' : 'speaker'], true)
    if (isScalar(field)) field.comment = ` unsure: ${draft.unsure}`
  }
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n')
  return lines.map((line) => `  ${line}`).join('\n')
}
