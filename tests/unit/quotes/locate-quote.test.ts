import { expect, test } from 'vitest'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'
import { areJoined, foldSpans, locateQuote } from '../../../src/quotes/locate-quote.ts'

function locate(quote: string, text: string, taken: readonly number[] = [], from = 0): number[] | undefined {
  const spans = findQuotes(text, 'en')
  const utterances = spans.map(({ utterance }) => utterance)
  const quoted = { text, spans, folded: foldSpans(text, spans), utterances }
  const location = locateQuote(quote, quoted, new Set(taken), from)
  return location.kind === 'found' ? location.spans : undefined
}

const split = '“The wall,” said Ada Quill, “is too low.” Then she left.'
const twice = '“No,” said Ada Quill.\n\n“No,” said Tom Varrow.'

test('a quote is found whatever its typography', () => {
  expect(locate('It\'s "no" - for now...', '“It’s ‘no’ – for now…” said Ada Quill.')).toBeUndefined()
  expect(locate("It's 'no' - for now...", '“It’s ‘no’ – for now…” said Ada Quill.')).toEqual([0])
})

test('the comma or stop inside the closing mark can differ', () => {
  expect(locate('The pier is open', '“The pier is open,” said Ada Quill.')).toEqual([0])
  expect(locate('The pier is open.', '“The pier is open,” said Ada Quill.')).toEqual([0])
})

test('a space before the last stop is no difference', () => {
  expect(locate('The pier is at .', '“The pier is at .” said Ada Quill.')).toEqual([0])
  expect(locate('The pier is at', '“The pier is at .” said Ada Quill.')).toEqual([0])
  expect(locate('The pier . is at', '“The pier is at .” said Ada Quill.')).toBeUndefined()
})

test('a quote split by its attribution has two spans', () => {
  expect(locate('The wall is too low.', split)).toEqual([0, 1])
  expect(locate('The wall, is too low', split)).toEqual([0, 1])
})

test('a quote over two paragraphs has two spans', () => {
  expect(locate('We close. We open.', 'Ada Quill said: “We close.\n\n“We open.”')).toEqual([0, 1])
})

test('a part of a span is not found', () => {
  expect(locate('The wall is too', split)).toBeUndefined()
  expect(locate('The wal', split)).toBeUndefined()
  expect(locate('The wall is too low and old', split)).toBeUndefined()
  expect(locate('The wall2', split)).toBeUndefined()
})

test('words of two utterances are not one quote', () => {
  expect(locate('No. No.', twice)).toBeUndefined()
  expect(locate('low old', 'The wall is “low” and “old,” said Ada Quill.')).toBeUndefined()
})

test('the search goes from a span to the end and then from the start', () => {
  expect(locate('No', twice)).toEqual([0])
  expect(locate('No', twice, [], 1)).toEqual([1])
  expect(locate('No', twice, [0])).toEqual([1])
  expect(locate('No', twice, [1], 1)).toEqual([0])
  expect(locate('No', twice, [0, 1])).toBeUndefined()
})

function joined(text: string): boolean {
  const [first, second] = findQuotes(text, 'en')
  if (!first || !second) throw new Error('the text needs two quotations')
  return areJoined(text, first, second)
}

test('two quotations around one attribution are joined', () => {
  expect(joined('“The wall,” said Ada Quill, “is low.”')).toBe(true)
  expect(joined('“The wall is low,” said Ada Quill. “We know.”')).toBe(true)
  expect(joined('“The wall” — so said Ada Quill — “is low.”')).toBe(true)
  expect(joined('“We close.\n\n“We open,” said Ada Quill.')).toBe(true)
})

test('two quotations are not joined if one was closed, a sentence begins between them, or the text between is long', () => {
  expect(joined('“We close.”\n\n“We open,” said Ada Quill.')).toBe(false)
  expect(joined('“We close,” said Ada Quill. Tom Varrow said, “We open.”')).toBe(false)
  expect(joined('“We close,” said Ada Quill\n\nand then, “We open.”')).toBe(false)
  expect(joined(`“We close,” said Ada Quill, ${'and walked '.repeat(25)}on, “and open.”`)).toBe(false)
  expect(joined('The wall is “low” and “old,” said Ada Quill.')).toBe(false)
  expect(joined('“We close,” said Ada Quill of “Lowport.”')).toBe(false)
})
