import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'
import { parseSpeakerNames } from '../../../src/library/parse-speaker-names.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

describe('a slip is reported at its line, with what to do', () => {
  test.for(listFixtureCases('slips').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    ([, { read, expected }]) => {
      const speakers = read('speakers.yaml')
      const parsed =
        speakers === undefined
          ? parseArticle(read('article.md') ?? '', 'article.md')
          : parseSpeakerNames(speakers, 'speakers.yaml')
      const report = parsed.kind === 'problems' ? `${formatProblems(parsed.problems)}\n` : 'no problem\n'
      expect(report).toBe(expected('expected.txt', report))
      expect(report).not.toBe('no problem\n')
    },
  )
})
