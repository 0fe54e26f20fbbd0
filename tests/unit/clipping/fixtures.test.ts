import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../../src/article/problem.ts'
import { clipArticle } from '../../../src/clipping/clip-article.ts'
import type { ClipOptions } from '../../../src/clipping/clip-fields.ts'
import { stateFields } from '../../../src/clipping/clip-options.ts'
import { ClippingRefused } from '../../../src/clipping/clipping-refused.ts'
import { countWords, listWords } from '../../../src/clipping/count-words.ts'
import { parseMarkdownClipping } from '../../../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../../../src/clipping/parse-text-clipping.ts'
import type { ParsedClipping, StatedFields } from '../../../src/clipping/parsed-clipping.ts'
import { type FixtureCase, listFixtureCases } from '../../fixture-cases.ts'

type Parse = (text: string, stated: StatedFields) => ParsedClipping

/** What a writer sees: the article's file (or why there is none), and a report of the rest. */
function clip(parse: Parse, input: string, options: ClipOptions): { article: string; report: string } {
  try {
    const parsed = parse(input, stateFields(options))
    const clipped = clipArticle(parsed, options)
    const { account, repaired } = parsed
    const { kept, field, dropped } = countWords(account)
    const found =
      clipped.kind === 'article' ? clipped.found.map((each) => `${each.field}: from ${each.from}`) : []
    const fates = account.flatMap((entry) => {
      if (entry.fate === 'kept' || entry.fate === 'around') return []
      return [`${entry.fate === 'field' ? entry.field : `dropped, ${entry.reason}`} | ${entry.text}`]
    })
    const report = [
      `${kept} words kept, ${field} in fields, ${dropped} dropped`,
      ...found,
      ...fates,
      ...repaired,
    ]
    const article =
      clipped.kind === 'article'
        ? clipped.source
        : clipped.kind === 'incomplete'
          ? `${clipped.problems.join('\n')}\n`
          : `${formatProblems(clipped.problems)}\n`
    return { article, report: `${report.join('\n')}\n` }
  } catch (error) {
    if (error instanceof ClippingRefused) return { article: `${error.message}\n`, report: '' }
    throw error
  }
}

function check({ read, expected }: FixtureCase, parse: Parse, input: string): void {
  const options = JSON.parse(read('options.json') ?? '{}') as ClipOptions
  const { article, report } = clip(parse, read(input) ?? '', options)
  expect(article).toBe(expected('expected.md', article))
  if (report !== '') expect(report).toBe(expected('expected-report.txt', report))
  if (!article.startsWith('---')) return
  const again = clipArticle(parseMarkdownClipping(article), {})
  expect(again.kind === 'article' ? again.source : again).toBe(article)
}

const texts = listFixtureCases('clipping-text').map((fixture) => [fixture.fact, fixture] as const)
const markdowns = listFixtureCases('clipping-markdown').map((fixture) => [fixture.fact, fixture] as const)

describe('text clippings', () => {
  test.for(texts)('%s', ([, fixture]) => {
    check(fixture, parseTextClipping, 'input.txt')
  })
  // Repaired words are not those of the input.
  const unrepaired = texts.filter(
    ([, { read }]) => parseTextClipping(read('input.txt') ?? '').repaired.length === 0,
  )
  test.for(unrepaired)('every word is accounted for: %s', ([, { read }]) => {
    const input = read('input.txt') ?? ''
    const { account } = parseTextClipping(input)
    const together = account.map((entry) => entry.text).join('\n')
    expect(listWords(together)).toEqual(listWords(input))
  })
})

describe('Markdown clippings', () => {
  test.for(markdowns)('%s', ([, fixture]) => {
    check(fixture, parseMarkdownClipping, 'input.md')
  })
})
