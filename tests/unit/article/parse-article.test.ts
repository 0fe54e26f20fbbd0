import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

describe('the gate', () => {
  test.for(listFixtureCases('gate').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    ([, { read, expected }]) => {
      const parsed = parseArticle(read('article.md') ?? '', 'article.md')
      const report = parsed.kind === 'article' ? 'holds\n' : `${formatProblems(parsed.problems)}\n`
      expect(report).toBe(expected('expected.txt', report))
    },
  )
})
