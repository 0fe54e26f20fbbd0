import { expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import { findVoices } from '../../../src/page/find-voices.ts'
import { makeQuote } from './make-quote.ts'

/** Blocks of 100, 200 and 100 letters. */
const blocks = [100, 200, 100].map((length) => ({
  kind: 'paragraph' as const,
  text: 'x'.repeat(length),
  line: 1,
  top: 0,
}))

function quoteAt(block: number, start: number, fields: Partial<LocatedQuote> = {}): LocatedQuote {
  return makeQuote({ id: `quote-${block}-${start}`, passages: [{ block, start, end: start + 5 }], ...fields })
}

const vell = { speaker: 'Tomas Vell', voice: 1 }
const quill = { speaker: 'Mara Quill', voice: 2 }
const marlow = { speaker: 'Ida Marlow', voice: 3 }

test('the most quoted speaker comes first, those quoted equally in the order of the article', () => {
  const quotes = [
    quoteAt(0, 0, vell),
    quoteAt(0, 20, quill),
    quoteAt(1, 0, marlow),
    quoteAt(1, 9, marlow),
    quoteAt(2, 0, { role: 'a pilot' }),
  ]
  expect(findVoices({ blocks, quotes }).map(({ speaker, voice }) => [speaker, voice])).toEqual([
    ['Ida Marlow', 3],
    ['Tomas Vell', 1],
    ['Mara Quill', 2],
    [undefined, 0],
  ])
})

test('quotations without a name are one entry, the last one however many they are', () => {
  const quotes = [quoteAt(0, 0), quoteAt(0, 20, { role: 'a pilot' }), quoteAt(1, 0), quoteAt(2, 0, vell)]
  const voices = findVoices({ blocks, quotes })
  expect(voices.map(({ speaker, marks }) => [speaker, marks.length])).toEqual([
    ['Tomas Vell', 1],
    [undefined, 3],
  ])
})

test('a quotation is marked at the share of the text that comes before its first passage', () => {
  const split = quoteAt(2, 0, { passages: [0, 50].map((start) => ({ block: 2, start, end: start + 9 })) })
  const quotes = [quoteAt(0, 0), quoteAt(0, 33), quoteAt(1, 100), split]
  expect(findVoices({ blocks, quotes })[0]?.marks).toEqual([
    { id: 'quote-0-0', voice: 0, position: 0 },
    { id: 'quote-0-33', voice: 0, position: 8 },
    { id: 'quote-1-100', voice: 0, position: 50 },
    { id: 'quote-2-0', voice: 0, position: 75 },
  ])
})

test('an article without quotations has no voices', () => {
  expect(findVoices({ blocks, quotes: [] })).toEqual([])
})
