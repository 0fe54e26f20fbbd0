import { expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import { pickListQuotes } from '../../../src/page/pick-list-quotes.ts'
import { makeQuote } from './make-quote.ts'

function quote(text: string, fields: Partial<LocatedQuote> = {}): LocatedQuote {
  return makeQuote({ text, speaker: 'Tomas Vell', ...fields })
}

function pick(quotes: LocatedQuote[], count = 5): string[] {
  return pickListQuotes(quotes, count).map(({ text }) => text)
}

test('a list shows the first quotation of each speaker, up to a count', () => {
  const quotes = [
    quote('one'),
    quote('two'),
    quote('three', { speaker: 'Mara Quill' }),
    quote('four', { speaker: 'Ida Marlow' }),
  ]
  expect(pick(quotes)).toEqual(['one', 'three', 'four'])
  expect(pick(quotes, 2)).toEqual(['one', 'three'])
  expect(pick(quotes, 0)).toEqual([])
})

test('a list shows no fragment, no unnamed speaker, and nothing that would have to be cut', () => {
  const { speaker: _, ...unnamed } = quote('unnamed')
  expect(
    pick([
      quote('a fragment', { weight: 'fragment' }),
      unnamed,
      quote('x'.repeat(201)),
      quote('x'.repeat(200)),
    ]),
  ).toEqual(['x'.repeat(200)])
})
