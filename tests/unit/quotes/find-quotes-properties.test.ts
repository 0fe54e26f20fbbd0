import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuoteSpans } from '../../../src/quotes/find-quote-spans.ts'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'

const pieces = [
  ...'“”"„«»‘’\'「」…[]—.,?!:',
  "''",
  ' ',
  '\n\n',
  '\n> ',
  '\n\n    ',
  '\n\n— ',
  ':\n\n> ',
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
      for (const { start, end, outerStart, outerEnd, quote, unmarked } of findQuotes(text, tag)) {
        const words = text.slice(start, end)
        // The signs at the start of a block quotation’s lines are none of its words.
        expect(unmarked === 'block' ? words.replace(/\n[ \t]*(?:>[ \t]?)?/g, '\n') : words).toBe(quote)
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

test('the speaker of a block quotation is never sure', () => {
  const words = fc.constantFrom('We wait.', 'The pier is old, he said.', '“No.”', '— Ada Quill')
  const block = fc.tuple(fc.constantFrom('> ', '    ', '\t'), fc.array(words, { minLength: 1, maxLength: 3 }))
  fc.assert(
    fc.property(block, language, ([sign, lines], tag) => {
      const text = `Ada Quill said:\n\n${lines.map((line) => sign + line).join('\n')}\n\nThe rain stopped.`
      for (const { unmarked, sure, likelihood } of findQuotes(text, tag)) {
        if (unmarked !== 'block') continue
        expect(sure).toBe(false)
        expect(likelihood).toBeUndefined()
      }
    }),
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
