import { Document, type Scalar } from 'yaml'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import { comparePassage, findNearestPassage } from '../quotes/find-nearest-passage.ts'
import { dropClosingStop, foldTypography } from '../quotes/fold-typography.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { draftEntries } from './draft-entries.ts'
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

/**
 * The gate: reports every difference between frontmatter and body about which words are quoted.
 *
 * @param fieldQuotations words between quotation marks outside the text, which `notQuotes` may list too
 */
export function checkQuotes(
  fields: QuoteFields,
  matches: QuoteMatches,
  lines: LineLookup,
  fieldQuotations: readonly { words: string }[] = [],
): UnnamedFileProblem[] {
  const inFields = new Set(fieldQuotations.map(({ words }) => dropClosingStop(foldTypography(words))))
  // A misquoted quotation is compared with its span in the body. That span is then not reported again as unlisted.
  const compared = new Set<QuoteSpan>()
  const missingIndexes = [...fields.quotes.keys()].filter(
    (index) => matches.spansOfQuotes[index] === undefined,
  )
  const foldedText = missingIndexes.length > 0 ? foldTypography(matches.text) : ''
  const missing = missingIndexes.map((index, count) => {
    const text = fields.quotes[index]?.text ?? ''
    const place = { line: lines.ofField(['quotes', index, 'text']), field: `quotes[${index}].text` }
    const explanation =
      count < maxCompared ? explainMissing(text, foldedText, matches, lines, compared) : notWordForWord
    return { ...place, ...explanation }
  })
  const unmatched = matches.unmatchedNotQuotes.flatMap((index) => {
    const words = fields.notQuotes?.[index] ?? ''
    if (inFields.has(dropClosingStop(foldTypography(words)))) return []
    return [
      {
        line: lines.ofField(['notQuotes', index]),
        field: `notQuotes[${index}]`,
        message: `“${words}” is not between quotation marks anywhere in the text`,
        remedy: 'copy the words from the text, or delete this entry',
      },
    ]
  })
  return [...missing, ...unmatched, ...explainUnlisted(fields, matches, lines, compared)]
}

/** So many missing quotations are compared with the article: each comparison reads all of it. A guess. */
const maxCompared = 20

type Explanation = Pick<Problem, 'message' | 'details' | 'remedy'>

/** Explains why a quotation was not found in the body. Adds the spans it is compared with to `compared`. */
function explainMissing(
  quote: string,
  foldedText: string,
  matches: QuoteMatches,
  lines: LineLookup,
  compared: Set<QuoteSpan>,
): Explanation {
  const { text } = matches
  const denial = findDenialOf(quote, matches)
  if (denial !== undefined) {
    return {
      message: `the article does not say that these words were said: “${denial}”`,
      remedy: 'list each part under notQuotes',
    }
  }
  const nearest = findNearestPassage(quote, text)
  if (nearest && foldedText.includes(dropClosingStop(foldTypography(quote)))) {
    return {
      ...(isAlreadyMatched(quote, matches) ? tooManyEntries : partOfQuotation),
      details: [
        `quote:   “${quote}”`,
        `article: ${showInContext(text, nearest)} (line ${lines.ofOffset(nearest.start)})`,
      ],
    }
  }
  if (!nearest) {
    return { ...notWordForWord, details: [`quote:   “${quote}”`, 'article: has no similar passage'] }
  }
  const overlapping = matches.unlistedSpans.filter(
    (span) => span.start < nearest.end && nearest.start < span.end,
  )
  for (const span of overlapping) compared.add(span)
  const [span, ...more] = overlapping
  const comparison = span && more.length === 0 ? comparePassage(quote, text, span) : nearest
  return {
    ...notWordForWord,
    details: [
      `quote:   “${comparison.wanted}”`,
      `article: “${comparison.passage}” (line ${lines.ofOffset(comparison.start)})`,
    ],
  }
}

const notWordForWord = {
  message: 'these words are not in the article word for word',
  remedy: 'copy the words from the article; if the article has the mistake, correct it there',
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

/** What the article says of the first words of a quotation, if it says that they were not said. */
function findDenialOf(quote: string, { text, spans }: QuoteMatches): string | undefined {
  const wanted = foldTypography(quote)
  for (const { start, end, denial } of spans) {
    if (denial !== undefined && wanted.startsWith(dropClosingStop(foldTypography(text.slice(start, end)))))
      return denial
  }
  return undefined
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

/** So many unlisted quotations get the lines to add: no more problems are printed. */
const maxDrafted = 200

function explainUnlisted(
  fields: QuoteFields,
  matches: QuoteMatches,
  lines: LineLookup,
  compared: ReadonlySet<QuoteSpan>,
): UnnamedFileProblem[] {
  const { text, unlistedSpans } = matches
  const drafts = new Map(draftUnlisted(fields, matches).map((draft) => [draft.starts[0], draft]))
  let drafted = 0
  return unlistedSpans.flatMap((span) => {
    // Only the first part of a split quotation is reported: its draft has all parts.
    const draft = drafts.get(span.start)
    if (!draft || compared.has(span)) return []
    return [
      {
        line: lines.ofOffset(span.outerStart),
        message: `the frontmatter does not list these words in quotation marks: “${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`,
        ...(drafted++ < maxDrafted ? { details: [`${draft.list}:`, ...writeEntry(draft).split('\n')] } : {}),
        remedy:
          'add these lines to the frontmatter, or run `npm run verify -- --fix`; if the words are not speech, list them under notQuotes',
      },
    ]
  })
}

/** Drafts an entry for every quotation in the body that the frontmatter does not list, in the order of the body. */
export function draftUnlisted(fields: QuoteFields, matches: QuoteMatches): DraftEntry[] {
  if (matches.unlistedSpans.length === 0) return []
  const unlisted = new Set(matches.unlistedSpans.map(({ start }) => start))
  const found = matches.getFound().filter(({ start }) => unlisted.has(start))
  return draftEntries(matches.text, found, fields.language)
}

/** An entry as it is written. */
export type WrittenEntry = DraftEntry & {
  /** A comment beside the words of `notQuotes`. */
  comment?: string
}

/**
 * Writes one entry of a list as YAML, indented below the list's name. A speaker that a person has to check is written with
 * `confirmed: false`, and a comment says what the doubt is.
 */
export function writeEntry(draft: WrittenEntry): string {
  const doubt = draft.list === 'quotes' ? draft.unsure : undefined
  const document = new Document([
    doubt === undefined ? draft.entry : { ...(draft.entry as object), confirmed: false },
  ])
  const comment = doubt ?? draft.comment
  if (comment !== undefined) {
    const value = document.getIn(draft.list === 'quotes' ? [0, 'confirmed'] : [0], true) as Scalar
    value.comment = ` ${comment}`
  }
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n')
  return lines.map((line) => `  ${line}`).join('\n')
}
