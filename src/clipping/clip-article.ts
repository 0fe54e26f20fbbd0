import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { joinBlocks, listBodyBlocks } from '../markdown/parse-body.ts'
import { draftQuotes } from '../quotes/draft-quotes.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { chooseFields, type FieldOrigin } from './choose-fields.ts'
import type { ClipOptions } from './clip-options.ts'
import { composeArticle, reviseArticle } from './compose-article.ts'
import type { ParsedClipping } from './parsed-clipping.ts'
import { writePlainMarkdown } from './write-plain-markdown.ts'

/** How many quotations an article has, how many have a confirmed speaker, and how many a person has to check. */
export interface QuoteCount {
  quotations: number
  speakers: number
  toCheck: number
}

/** An article's file; or why there is none: fields that are missing or wrong, or problems that `verify` would report. */
export type ClippedArticle =
  | { kind: 'article'; slug: string; source: string; found: FieldOrigin[]; quotes: QuoteCount }
  | { kind: 'incomplete'; problems: string[] }
  | { kind: 'refused'; problems: Problem[] }

/** Makes an article from a clipping. The result has passed the checks of `verify`. */
export function clipArticle(clipping: ParsedClipping, options: ClipOptions): ClippedArticle {
  const chosen = chooseFields(clipping, options)
  if (chosen.kind === 'incomplete') return chosen
  const { slug, found } = chosen
  const body = writePlainMarkdown(clipping.body)
  const text = joinBlocks(listBodyBlocks(clipping.body))
  const source =
    clipping.finished === undefined
      ? composeArticle(chosen, body, draftQuotes(text, findQuotes(text, chosen.fields.language)))
      : reviseArticle(body, clipping.finished, chosen.given)
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
  }
}
