import { Document, type Scalar } from 'yaml'
import { type DraftEntry, draftQuotes } from '../quotes/draft-quotes.ts'
import { comparePassage, findNearestPassage } from '../quotes/find-nearest-passage.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import type { QuoteMatches } from './match-quotes.ts'
import type { QuoteFields } from './parse-frontmatter.ts'
import type { Problem, UnnamedFileProblem } from './problem.ts'

/** Finds lines of the article's file, counted from 1. */
export interface LineLookup {
  /** Line of a frontmatter field. */
  ofField: (path: readonly PropertyKey[]) => number
  /** Line of an offset in the joined text of the body. */
  ofOffset: (offset: number) => number
}

/** The gate: reports every difference between frontmatter and body about which words are quoted. */
export function checkQuotes(
  fields: QuoteFields,
  matches: QuoteMatches,
  lines: LineLookup,
): UnnamedFileProblem[] {
  // A misquoted quotation is compared with its span in the body. That span is then not reported again as unlisted.
  const compared = new Set<QuoteSpan>()
  const missing = fields.quotes.flatMap(({ text }, index) => {
    if (matches.spansOfQuotes[index] !== undefined) return []
    const place = { line: lines.ofField(['quotes', index, 'text']), field: `quotes[${index}].text` }
    return [{ ...place, ...explainMissing(text, matches, lines, compared) }]
  })
  const unmatched = matches.unmatchedNotQuotes.map((index) => ({
    line: lines.ofField(['notQuotes', index]),
    field: `notQuotes[${index}]`,
    message: `“${fields.notQuotes?.[index]}” is not between quotation marks anywhere in the text`,
    remedy: 'copy the words from the text, or delete this entry',
  }))
  return [...missing, ...unmatched, ...explainUnlisted(fields, matches, lines, compared)]
}

type Explanation = Pick<Problem, 'message' | 'details' | 'remedy'>

/** Explains why a quotation was not found in the body. Adds the spans it is compared with to `compared`. */
function explainMissing(
  quote: string,
  matches: QuoteMatches,
  lines: LineLookup,
  compared: Set<QuoteSpan>,
): Explanation {
  const { text } = matches
  const nearest = findNearestPassage(quote, text)
  if (nearest && foldTypography(text).includes(dropClosingStop(foldTypography(quote)))) {
    return {
      ...(isAlreadyMatched(quote, matches) ? tooManyEntries : partOfQuotation),
      details: [
        `quote:   “${quote}”`,
        `article: ${showInContext(text, nearest)} (line ${lines.ofOffset(nearest.start)})`,
      ],
    }
  }
  const explanation = {
    message: 'these words are not in the article word for word',
    remedy: 'copy the words from the article; if the article has the mistake, correct it there',
  }
  if (!nearest) {
    return { ...explanation, details: [`quote:   “${quote}”`, 'article: has no similar passage'] }
  }
  const overlapping = matches.unlistedSpans.filter(
    (span) => span.start < nearest.end && nearest.start < span.end,
  )
  for (const span of overlapping) compared.add(span)
  const [span, ...more] = overlapping
  const comparison = span && more.length === 0 ? comparePassage(quote, text, span) : nearest
  return {
    ...explanation,
    details: [
      `quote:   “${comparison.wanted}”`,
      `article: “${comparison.passage}” (line ${lines.ofOffset(comparison.start)})`,
    ],
  }
}

const tooManyEntries = {
  message: 'the frontmatter quotes these words more often than the article does',
  remedy: 'delete this entry, or the other one with these words',
}

const partOfQuotation = {
  message: 'these words are in the article, but they are not a whole quotation',
  remedy:
    'quote everything between the quotation marks and nothing else; if “she said” splits a quotation, write its parts as one entry, in order',
}

/** Whether another entry already has the span with these words. */
function isAlreadyMatched(quote: string, { text, spansOfQuotes }: QuoteMatches): boolean {
  const wanted = dropClosingStop(foldTypography(quote))
  return spansOfQuotes.some((spans) =>
    spans?.some(({ start, end }) => dropClosingStop(foldTypography(text.slice(start, end))) === wanted),
  )
}

/** Characters shown on each side of a passage, so that the writer sees its quotation marks. A guess. */
const contextLength = 30

function showInContext(text: string, { start, end }: { start: number; end: number }): string {
  const excerpt = text.slice(Math.max(0, start - contextLength), end + contextLength)
  return `…${excerpt.replace(/\s+/g, ' ')}…`
}

function explainUnlisted(
  fields: QuoteFields,
  matches: QuoteMatches,
  lines: LineLookup,
  compared: ReadonlySet<QuoteSpan>,
): UnnamedFileProblem[] {
  const { text, unlistedSpans } = matches
  const drafts = draftUnlisted(fields, matches)
  return unlistedSpans.flatMap((span) => {
    // Only the first part of a split quotation is reported: its draft has all parts.
    const draft = drafts.find(({ starts }) => starts[0] === span.start)
    if (!draft || compared.has(span)) return []
    return [
      {
        line: lines.ofOffset(span.outerStart),
        message: `the frontmatter does not list these words in quotation marks: “${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`,
        details: [`${draft.list}:`, ...writeEntry(draft).split('\n')],
        remedy:
          'add these lines to the frontmatter, or run `npm run verify -- --fix`; if the words are not speech, list them under notQuotes',
      },
    ]
  })
}

/** Drafts an entry for every quotation in the body that the frontmatter does not list, in the order of the body. */
export function draftUnlisted(fields: QuoteFields, { text, unlistedSpans }: QuoteMatches): DraftEntry[] {
  if (unlistedSpans.length === 0) return []
  const unlistedStarts = new Set(unlistedSpans.map((span) => span.start))
  const unlisted = findQuotes(text, fields.language).filter((quote) => unlistedStarts.has(quote.start))
  return draftQuotes(text, unlisted)
}

/**
 * Writes one entry of a list as YAML, indented below the list's name. A speaker that a person has to check is written with
 * `confirmed: false`, and a comment says what the doubt is.
 */
export function writeEntry(draft: DraftEntry): string {
  const isUnsure = draft.list === 'quotes' && draft.unsure !== undefined
  const document = new Document([isUnsure ? { ...draft.entry, confirmed: false } : draft.entry])
  if (isUnsure) {
    const value = document.getIn([0, 'confirmed'], true) as Scalar
    value.comment = ` ${draft.unsure}`
  }
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n')
  return lines.map((line) => `  ${line}`).join('\n')
}
