import { readFileSync } from 'node:fs'
import path from 'node:path'
import { toString as stringifyMarkdown } from 'mdast-util-to-string'
import type { Article } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse-article.ts'
import { findTextNodes, parseMarkdown } from '../../src/markdown/parse-body.ts'
import { makeStressArticle, stressSlug } from './make-stress-article.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/site')

/** A checked article with its Markdown. */
export type FixtureArticle = Article & { body: string }

/**
 * Reads an article of the site under test from its source, so that a test can compare the page with it.
 *
 * @throws if the article has problems
 */
export function readFixtureArticle(slug: string): FixtureArticle {
  const file = `${slug}.md`
  const source = slug === stressSlug ? makeStressArticle() : readFileSync(path.join(folder, file), 'utf8')
  const parsed = parseArticle(source, file)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return { ...parsed.article, body: parsed.body.markdown }
}

/**
 * Returns the text of each block of an article's body in reading order, white space collapsed. The first one begins with the
 * dateline. A picture has no text, or the text that replaces it.
 */
export function listArticleTexts(
  article: FixtureArticle,
  pictures: 'none' | 'alternative text' = 'none',
): string[] {
  const includeImageAlt = pictures === 'alternative text'
  const [first = '', ...others] = findTextNodes(parseMarkdown(article.body)).map(({ node }) =>
    stringifyMarkdown(node, { includeImageAlt }),
  )
  return [[article.frontmatter.dateline?.text ?? '', first].join(' '), ...others].flatMap((text) => {
    const collapsed = text.replace(/\s+/g, ' ').trim()
    return collapsed === '' ? [] : [collapsed]
  })
}
