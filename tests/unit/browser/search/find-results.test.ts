import { expect, test } from 'vitest'
import { findResults } from '../../../../src/browser/search/find-results.ts'
import type { LanguageIndex, ResultContent } from '../../../../src/browser/search/search-index.ts'

/** A result whose method needs its own object, as Pagefind's do. */
class Result {
  readonly score: number
  readonly url: string
  constructor(score: number, url: string) {
    this.score = score
    this.url = url
  }
  async data(): Promise<ResultContent> {
    return { url: this.url } as ResultContent
  }
}

function index(language: string, results: Result[], asked: unknown[] = []): LanguageIndex {
  return {
    language,
    index: {
      options: async () => undefined,
      search: async (query, options) => {
        asked.push([query, options])
        return { results }
      },
    },
  }
}

test('the results of all languages are listed together, best first', async () => {
  const indexes = [index('en', [new Result(3, 'a'), new Result(1, 'b')]), index('hy', [new Result(2, 'c')])]
  const results = await findResults(indexes, 'bridge', 'article')
  const urls = await Promise.all(results.map(async ({ load }) => (await load()).url))
  expect(urls).toEqual(['a', 'c', 'b'])
  expect(results.map(({ language }) => language)).toEqual(['en', 'hy', 'en'])
})

test('only the kind of result that is asked for is searched', async () => {
  const asked: unknown[] = []
  await findResults([index('en', [], asked)], 'bridge', 'quotations')
  expect(asked).toEqual([['bridge', { filters: { kind: 'quotations' } }]])
})
