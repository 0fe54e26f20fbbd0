import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { joinBlocks, parseBody } from '../markdown/parse-body.ts'
import { draftQuotes } from '../quotes/draft-quotes.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { type ClipOptions, chooseFields, type FieldOrigin } from './choose-fields.ts'
import { composeArticle, reviseArticle } from './compose-article.ts'
import type { ParsedClipping } from './parsed-clipping.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

/** How many quotations an article has and whose they are. */
export interface QuoteCount {
  quotations: number
  speakers: number
  toCheck: number
}

/** An article's file that holds, or what is in the way: fields to supply, or what `verify` would refuse. */
export type ClippedArticle =
  | { kind: 'article'; slug: string; source: string; found: FieldOrigin[]; quotes: QuoteCount }
  | { kind: 'lacking'; problems: string[] }
  | { kind: 'refused'; problems: Problem[] }

/** Makes an article of a clipping and reads it as `verify` does: what would not hold does not come out. */
export function clipArticle(clipping: ParsedClipping, options: ClipOptions): ClippedArticle {
  const settled = chooseFields(clipping, options)
  if (settled.kind === 'lacking') return settled
  const { slug, found } = settled
  const body = tidyMarkdown(settled.body)
  const text = joinBlocks(parseBody(body))
  const source =
    clipping.finished === undefined
      ? composeArticle({ ...settled, body }, draftQuotes(text, findQuotes(text, settled.fields.language)))
      : reviseArticle({ ...clipping, body }, clipping.finished, settled.given)
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
