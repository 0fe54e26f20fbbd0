import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../../src/article/parse-article.ts'
import { formatProblems } from '../../../../src/article/problem.ts'
import { secondAuthorDoubtful, secondAuthorFalse } from './second-author-false.ts'
import { secondAuthorTrue } from './second-author-true.ts'

test('each article of the second author has a name of its own and differs from the others', () => {
  for (const articles of [secondAuthorFalse, secondAuthorTrue]) {
    expect(new Set(articles.map(([name]) => name)).size).toBe(articles.length)
    expect(new Set(articles.map(([, source]) => source)).size).toBe(articles.length)
  }
})

describe('a false article stops', () => {
  test.for(secondAuthorFalse)('%s', ([, source]) => {
    expect(parseArticle(source, 'article.md').kind).toBe('problems')
  })
})

describe('a doubtful article gets a warning', () => {
  test.for(secondAuthorDoubtful)('%s', ([, source]) => {
    const { kind, findWarnings } = parseArticle(source, 'article.md')
    expect([kind, findWarnings().length]).toEqual(['article', 1])
  })
})

describe('a true article passes', () => {
  test.for(secondAuthorTrue)('%s', ([, source]) => {
    const parsed = parseArticle(source, 'article.md')
    expect(parsed.kind === 'problems' ? formatProblems(parsed.problems) : parsed.findWarnings()).toEqual([])
  })
})
