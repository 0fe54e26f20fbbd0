import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuoteSpans } from '../../../src/quotes/find-quote-spans.ts'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'
import { findUtteredSpans } from '../../../src/quotes/number-utterances.ts'

const pieces = [
  ...'“”"„«»‘’\'「」…[]—.,?!:',
  "''",
  ' ',
  '\n\n',
  'Ada Quill',
  'Mr. Varrow',
  'he',
  'said',
  'according to',
  'the harbour',
  's’',
  '’tis',
  '1990',
]
const news = fc.array(fc.constantFrom(...pieces, ' '), { maxLength: 60 }).map((parts) => parts.join(''))
const anyText = fc.oneof(news, fc.string({ unit: 'binary', maxLength: 200 }))
const language = fc.constantFrom('en', 'hy', 'ru', 'fr', 'de', 'xx')

test('a quotation is the text between its offsets, inside its marks', () => {
  fc.assert(
    fc.property(anyText, language, (text, tag) => {
      for (const { start, end, outerStart, outerEnd, quote } of findQuotes(text, tag)) {
        expect(text.slice(start, end)).toBe(quote)
        expect(quote.trim()).not.toBe('')
        expect(outerStart).toBeLessThanOrEqual(start)
        expect(outerEnd).toBeGreaterThanOrEqual(end)
      }
    }),
    { numRuns: 500 },
  )
})

test('quotations are in the order of the text and do not overlap', () => {
  fc.assert(
    fc.property(anyText, language, (text, tag) => {
      let last = 0
      for (const { outerStart, outerEnd } of findQuoteSpans(text, tag)) {
        expect(outerStart).toBeGreaterThanOrEqual(last)
        last = outerEnd
      }
    }),
    { numRuns: 500 },
  )
})

test('the mention of a speaker is the text between its offsets', () => {
  fc.assert(
    fc.property(anyText, language, (text, tag) => {
      for (const quote of findQuotes(text, tag))
        if (quote.speakerText)
          expect(text.slice(quote.speakerStart, quote.speakerEnd)).toBe(quote.speakerText)
    }),
    { numRuns: 500 },
  )
})

test('the result does not depend on the texts before', () => {
  fc.assert(
    fc.property(anyText, anyText, language, (text, other, tag) => {
      const found = findQuotes(text, tag)
      findQuotes(other, tag)
      expect(findQuotes(text, tag)).toEqual(found)
    }),
  )
})

test('spans and utterances are the same without speakers', () => {
  const joined = fc
    .array(
      fc.constantFrom(
        '“We wait,”',
        ' said Ada Quill. ',
        ' he said, ',
        '“and leave.”',
        '“We go',
        '\n\n',
        'Then ',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(joined, anyText), language, (text, tag) => {
      const found = findQuotes(text, tag)
      expect(findUtteredSpans(text, tag)).toEqual(
        found.map(({ start, end, outerStart, outerEnd, utterance }) =>
          expect.objectContaining({ start, end, outerStart, outerEnd, utterance }),
        ),
      )
    }),
    { numRuns: 1000 },
  )
})
