import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../../src/article/problem.ts'
import { parseSiteSettings } from '../../../src/library/parse-site-settings.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

describe('site settings', () => {
  test.for(listFixtureCases('site-settings').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    ([, { read, expected }]) => {
      const parsed = parseSiteSettings(read('site.yaml') ?? '', 'site.yaml')
      const result =
        parsed.kind === 'settings'
          ? JSON.stringify(parsed.settings, undefined, 2)
          : formatProblems(parsed.problems)
      expect(`${result}\n`).toBe(expected('expected.txt', `${result}\n`))
    },
  )
})
