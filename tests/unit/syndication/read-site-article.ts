import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/site')

/** Reads an article of the site under test. */
export function readSiteArticle(slug: string): Article {
  const parsed = parseArticle(readFileSync(path.join(folder, `${slug}.md`), 'utf8'), `${slug}.md`)
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  return parsed.article
}

/** The permalink of an article, as the tests give it. */
export function findAddress(slug: string): string {
  return `https://saltmere.example/papers/articles/${slug}/`
}
