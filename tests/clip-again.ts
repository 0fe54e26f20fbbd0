import type { Article } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import { clipArticle } from '../src/clipping/clip-article.ts'
import type { ParsedClipping } from '../src/clipping/parsed-clipping.ts'

/**
 * Makes an article from a clipping that states everything, as `clip` does without options.
 *
 * @throws if it is refused or something is missing
 */
export function clipAgain(clipping: ParsedClipping): Article {
  const clipped = clipArticle(clipping, {})
  if (clipped.kind !== 'article') throw new Error(JSON.stringify(clipped.problems))
  const parsed = parseArticle(clipped.source, `${clipped.slug}.md`)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}
