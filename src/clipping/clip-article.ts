import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { listBodyBlocks } from '../markdown/parse-body.ts'
import { chooseFields, type FieldOrigin } from './choose-fields.ts'
import type { ClipOptions } from './clip-options.ts'
import { composeArticle, reviseArticle } from './compose-article.ts'
import { draftStatedQuotes } from './draft-stated-quotes.ts'
import { type ArticleDraft, leaveOutField } from './leave-out-field.ts'
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
  | {
      kind: 'article'
      slug: string
      source: string
      found: FieldOrigin[]
      quotes: QuoteCount
      /** What was left out because the article would not pass the checks with it, one line each. */
      leftOut: string[]
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
  const { slug, found } = chosen
  const body = writePlainMarkdown(clipping.body)
  const quotations =
    clipping.finished === undefined
      ? draftStatedQuotes(listBodyBlocks(clipping.body), chosen.fields.language, clipping.quotes ?? [])
      : []
  const leftOut: string[] = []
  let draft: ArticleDraft = { fields: chosen.fields, quotes: quotations }
  const compose = ({ fields, quotes }: ArticleDraft): string =>
    clipping.finished === undefined
      ? composeArticle(fields, body, quotes)
      : reviseArticle(body, clipping.finished, chosen.given)
  let source = compose(draft)
  let parsed = parseArticle(source, `${slug}.md`)
  while (parsed.kind === 'problems') {
    const [problem] = parsed.problems
    const smaller = clipping.finished === undefined && problem ? leaveOutField(draft, problem) : undefined
    if (!smaller || leftOut.length >= maxLeftOut) return { kind: 'refused', problems: parsed.problems }
    leftOut.push(`${problem?.field} was left out: it ${problem?.message}`)
    draft = smaller
    source = compose(draft)
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
    leftOut,
  }
}
