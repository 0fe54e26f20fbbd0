import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../../src/article/parse-article.ts'
import { formatProblems } from '../../../../src/article/problem.ts'
import { falseArticles } from './false-articles.ts'
import { trueArticles } from './true-articles.ts'

test('there are at least 120 false articles and 60 true ones, each with a name of its own', () => {
  expect(new Set(falseArticles.map(([name]) => name)).size).toBe(falseArticles.length)
  expect(falseArticles.length).toBeGreaterThanOrEqual(120)
  expect(new Set(trueArticles.map(([name]) => name)).size).toBe(trueArticles.length)
  expect(trueArticles.length).toBeGreaterThanOrEqual(60)
})

describe('a false article stops', () => {
  test.for(falseArticles)('%s', ([, source]) => {
    const parsed = parseArticle(source, 'article.md')
    expect(parsed.kind).toBe('problems')
  })
})

describe('a true article passes', () => {
  test.for(trueArticles)('%s', ([, source]) => {
    const parsed = parseArticle(source, 'article.md')
    expect(parsed.kind === 'problems' ? formatProblems(parsed.problems) : 'passes').toBe('passes')
  })
})
