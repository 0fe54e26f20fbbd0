import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse-article.ts'

const folder = path.resolve(import.meta.dirname, '../fixtures/site')

/**
 * Reads an article of the site under test from its file, so that a test can compare the page with its source.
 *
 * @throws if the article has problems
 */
export function readFixtureArticle(slug: string): Article {
  const file = `${slug}.md`
  const parsed = parseArticle(readFileSync(path.join(folder, file), 'utf8'), file)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}
