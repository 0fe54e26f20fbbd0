import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../../src/article/problem.ts'
import { clipArticle } from '../../../src/clipping/clip-article.ts'
import { ClippingRefused } from '../../../src/clipping/clipping-refused.ts'
import { countWords, findWords } from '../../../src/clipping/count-words.ts'
import { parseMarkdownClipping } from '../../../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../../../src/clipping/parse-text-clipping.ts'
import type { ParsedClipping } from '../../../src/clipping/parsed-clipping.ts'
import type { ClipOptions } from '../../../src/clipping/settle-article.ts'
import { type FixtureCase, listFixtureCases } from '../../fixture-cases.ts'

type Parse = (text: string) => ParsedClipping

/** What a person sees of a clipping: the article's file (or why there is none), and the report of everything else. */
function clip(parse: Parse, input: string, options: ClipOptions): { article: string; report: string } {
  try {
    const parsed = parse(input)
    const clipped = clipArticle(parsed, options)
    const { account, mended } = parsed
    const report = {
      words: countWords(account),
      found: clipped.kind === 'article' ? clipped.found.map(({ field, from }) => `${field}: ${from}`) : [],
      taken: account.flatMap((entry) => (entry.fate === 'field' ? [`${entry.field}: ${entry.text}`] : [])),
      dropped: account.flatMap((entry) =>
        entry.fate === 'dropped' ? [`${entry.reason}: ${entry.text}`] : [],
      ),
      mended,
    }
    const article =
      clipped.kind === 'article'
        ? clipped.source
        : clipped.kind === 'lacking'
          ? `${clipped.problems.join('\n')}\n`
          : `${formatProblems(clipped.problems)}\n`
    return { article, report: `${JSON.stringify(report, undefined, 2)}\n` }
  } catch (error) {
    if (error instanceof ClippingRefused) return { article: `${error.message}\n`, report: '{}\n' }
    throw error
  }
}

function check({ read, expected }: FixtureCase, parse: Parse, input: string): void {
  const options = JSON.parse(read('options.json') ?? '{}') as ClipOptions
  const { article, report } = clip(parse, read(input) ?? '', options)
  expect(article).toBe(expected('expected.md', article))
  expect(report).toBe(expected('expected-report.json', report))
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
  test.for(texts)('every word is accounted for: %s', ([, { read }]) => {
    const input = read('input.txt') ?? ''
    const { account, mended } = parseTextClipping(input)
    if (mended.length > 0) return
    const together = account.map((entry) => entry.text).join('\n')
    expect(findWords(together)).toEqual(findWords(input))
  })
})

describe('Markdown clippings', () => {
  test.for(markdowns)('%s', ([, fixture]) => {
    check(fixture, parseMarkdownClipping, 'input.md')
  })
})
