import { findUnsupported, listFieldQuotations } from '../article/check-quoted-fields.ts'
import type { WrittenEntry } from '../article/check-quotes.ts'
import { draftEntries } from '../article/draft-entries.ts'
import { findBodyQuotes } from '../article/find-body-quotes.ts'
import { matchQuotes } from '../article/match-quotes.ts'
import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { joinBlocks, parseMarkdown, readBlocks } from '../markdown/parse-body.ts'
import { type ChosenFields, chooseFields, type FieldOrigin } from './choose-fields.ts'
import { cleanBody, cleanFields } from './clean-characters.ts'
import type { ClipOptions } from './clip-options.ts'
import { composeArticle, reviseArticle } from './compose-article.ts'
import { draftStatedQuotes } from './draft-stated-quotes.ts'
import type { ParsedClipping, StatedQuote } from './parsed-clipping.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

type CompleteFields = Extract<ChosenFields, { kind: 'complete' }>['fields']

/** How many quotations an article has, how many have a confirmed speaker, and how many a person has to check. */
export interface QuoteCount {
  quotations: number
  speakers: number
  toCheck: number
}

/** An article's file; or why there is none: fields that are missing or wrong, or problems that `verify` would report. */
export type ClippedArticle =
  | {
      kind: 'article'
      slug: string
      source: string
      found: FieldOrigin[]
      quotes: QuoteCount
      unsupported: string[]
    }
  | { kind: 'incomplete'; problems: string[] }
  | { kind: 'refused'; problems: Problem[] }

/** Makes an article from a clipping. The result has passed the checks of `verify`. */
export function clipArticle(clipping: ParsedClipping, options: ClipOptions): ClippedArticle {
  const chosen = chooseFields(clipping, options)
  if (chosen.kind === 'incomplete') return chosen
  const { slug, found } = chosen
  const { language } = chosen.fields
  const body = cleanBody(tidyMarkdown(chosen.body), language)
  const fields = cleanFields(chosen.fields, language)
  const drafts = clipping.finished === undefined ? draftLists(fields, body, clipping.quotes ?? []) : []
  const source =
    clipping.finished === undefined
      ? composeArticle({ ...chosen, fields, body }, drafts)
      : reviseArticle({ ...clipping, body }, clipping.finished, chosen.given)
  const parsed = parseArticle(source, `${slug}.md`)
  if (parsed.kind === 'problems') return { kind: 'refused', problems: parsed.problems }
  const { quotes } = parsed.article
  const toCheck = quotes.filter((quote) => quote.unconfirmed).length
  const speakers = quotes.filter((quote) => quote.speaker !== undefined && !quote.unconfirmed).length
  return {
    kind: 'article',
    slug,
    source,
    found,
    quotes: { quotations: quotes.length, speakers, toCheck },
    unsupported: drafts.flatMap(({ list, entry, comment }) =>
      list === 'notQuotes' && comment !== undefined ? [entry] : [],
    ),
  }
}

/**
 * Drafts the lists `quotes` and `notQuotes`. Words in quotation marks outside the text that no quotation has, such as those
 * of a headline that paraphrases, are listed under `notQuotes` with a comment: they are as printed, and a person decides.
 */
function draftLists(fields: CompleteFields, body: string, stated: readonly StatedQuote[]): WrittenEntry[] {
  const { language } = fields
  const tree = parseMarkdown(body)
  const blocks = readBlocks(tree)
  const text = joinBlocks(blocks)
  const drafts =
    stated.length > 0
      ? draftStatedQuotes(blocks, language, stated)
      : draftEntries(text, findBodyQuotes(text, language), language)
  const quotes = drafts.flatMap((draft) => (draft.list === 'quotes' ? [draft.entry] : []))
  const notQuotes = drafts.flatMap((draft) => (draft.list === 'notQuotes' ? [draft.entry] : []))
  const matches = matchQuotes({ language, quotes, notQuotes }, blocks)
  const unsupported = findUnsupported(listFieldQuotations(fields, tree), { language, notQuotes }, matches)
  const words = new Map(unsupported.map((own) => [own.words.replace(/\s+/g, ' ').trim(), own.place]))
  return [
    ...drafts,
    ...[...words].map(([entry, place]): WrittenEntry => {
      const comment = `${place} has these words in quotation marks, the text has not`
      return { list: 'notQuotes', entry, starts: [], comment }
    }),
  ]
}
