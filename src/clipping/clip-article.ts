import type { Root } from 'mdast'
import { findUnsupported, listFieldQuotations } from '../article/check-quoted-fields.ts'
import type { WrittenEntry } from '../article/check-quotes.ts'
import { draftEntries } from '../article/draft-entries.ts'
import { findBodyQuotes } from '../article/find-body-quotes.ts'
import { matchQuotes } from '../article/match-quotes.ts'
import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { findFinderWords } from '../languages/find-language.ts'
import { findBlockquotes, joinBlocks, readBlocks } from '../markdown/parse-body.ts'
import { keepSpokenBlockquotes } from '../quotes/unmarked/find-block-quotations.ts'
import { chooseFields, type FieldOrigin } from './choose-fields.ts'
import { cleanBody, cleanFields } from './clean-article.ts'
import type { ClipOptions } from './clip-fields.ts'
import { composeArticle, reviseArticle } from './compose-article.ts'
import { draftStatedQuotes } from './draft-stated-quotes.ts'
import { type ArticleDraft, leaveOutField } from './leave-out-field.ts'
import { listAsPrinted } from './list-as-printed.ts'
import type { ParsedClipping, StatedQuote } from './parsed-clipping.ts'
import { writePlainMarkdown } from './write-plain-markdown.ts'

type UnsupportedEntry = Extract<WrittenEntry, { list: 'notQuotes' }>

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
      /** Words in quotation marks outside the text that no quotation of the text has. They are under `notQuotes`. */
      unsupported: string[]
      /** What was left out because the article would not pass the checks with it, one line each. */
      leftOut: string[]
      /** Fields that may be wrong and why, one line each. The file has these as comments. */
      doubts: string[]
    }
  | { kind: 'incomplete'; problems: string[] }
  | { kind: 'refused'; problems: Problem[] }

/** A guess: with more problems than this the clipping is no article. */
const maxLeftOut = 20

/**
 * Makes an article from a clipping. The result has passed the checks of `verify`. A field or quotation that would not pass is
 * left out, if the article can do without it: a writer cannot correct a file that is not written.
 */
export function clipArticle(clipping: ParsedClipping, options: ClipOptions): ClippedArticle {
  const chosen = chooseFields(clipping, options)
  if (chosen.kind === 'incomplete') return chosen
  const { slug, found, doubts } = chosen
  const { language } = chosen.fields
  const tree = cleanBody(clipping.body, language)
  const body = writePlainMarkdown(tree)
  const fields = cleanFields(chosen.fields, language)
  const isFinished = clipping.finished !== undefined
  const leftOut: string[] = []
  let draft: ArticleDraft = {
    fields,
    quotes: isFinished ? [] : draftLists(tree, language, clipping.quotes ?? []),
  }
  let unsupported: UnsupportedEntry[] = []
  const compose = (): string => {
    if (clipping.finished !== undefined) return reviseArticle(body, clipping.finished, chosen.given)
    unsupported = listUnsupported(draft, tree)
    return composeArticle(draft.fields, body, [...draft.quotes, ...unsupported], doubts)
  }
  let source = compose()
  let parsed = parseArticle(source, `${slug}.md`)
  let tries = 0
  while (parsed.kind === 'problems') {
    const [problem] = parsed.problems
    const smaller = !isFinished && problem ? leaveOutField(draft, problem) : undefined
    const other = smaller ?? (isFinished ? undefined : listAsPrinted(draft, tree))
    tries += 1
    if (!other || tries > maxLeftOut) return { kind: 'refused', problems: parsed.problems }
    if (smaller) leftOut.push(`left out ${problem?.field}: ${problem?.message}`)
    draft = other
    source = compose()
    parsed = parseArticle(source, `${slug}.md`)
  }
  const { quotes } = parsed.article
  const toCheck = quotes.filter((quote) => quote.unconfirmed).length
  const speakers = quotes.filter((quote) => quote.speaker !== undefined && !quote.unconfirmed).length
  return {
    kind: 'article',
    slug,
    source,
    found,
    quotes: { quotations: quotes.length, speakers, toCheck },
    unsupported: unsupported.map(({ entry }) => entry),
    leftOut,
    doubts: [...doubts].map(([name, doubt]) => `${name}: ${doubt}`),
  }
}

/** Drafts the lists `quotes` and `notQuotes` of a body. */
function draftLists(tree: Root, language: string, stated: readonly StatedQuote[]): WrittenEntry[] {
  const blocks = readBlocks(tree)
  if (stated.length > 0) return draftStatedQuotes(blocks, language, stated)
  const text = joinBlocks(blocks)
  const blockquotes = keepSpokenBlockquotes(text, findBlockquotes(blocks), findFinderWords(language))
  return draftEntries(text, findBodyQuotes(text, language, blockquotes).attribute(), language)
}

/**
 * Lists words in quotation marks outside the text that no quotation has, such as those of a headline that paraphrases, as
 * entries of `notQuotes` with a comment: they are as printed, and a person decides.
 */
function listUnsupported({ fields, quotes: drafts }: ArticleDraft, tree: Root): UnsupportedEntry[] {
  const { language } = fields
  const quotations = listFieldQuotations(fields, tree)
  if (quotations.length === 0) return []
  const quotes = drafts.flatMap((draft) => (draft.list === 'quotes' ? [draft.entry] : []))
  const notQuotes = drafts.flatMap((draft) => (draft.list === 'notQuotes' ? [draft.entry] : []))
  const matches = matchQuotes({ language, quotes, notQuotes }, readBlocks(tree))
  const unsupported = findUnsupported(quotations, { language, notQuotes }, matches)
  const words = new Map(unsupported.map((own) => [own.words.replace(/\s+/g, ' ').trim(), own.place]))
  return [...words].map(([entry, place]) => {
    const comment = `${place} has these words in quotation marks, the text has not`
    return { list: 'notQuotes', entry, starts: [], comment }
  })
}
