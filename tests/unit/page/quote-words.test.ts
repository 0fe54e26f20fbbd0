import { expect, test } from 'vitest'
import { formatQuoteWords } from '../../../src/page/quote-words.ts'

test('a quotation that words of the reporter interrupt is closed before the cut and opened again after it', () => {
  const parts = ['We leave at six', 'and not before', 'I promise']
  expect(formatQuoteWords({ parts }, ['“', '”'])).toBe('We leave at six” … “and not before” … “I promise')
  expect(formatQuoteWords({ parts }, ['«\u00A0', '\u00A0»'])).toBe(
    'We leave at six\u00A0» … «\u00A0and not before\u00A0» … «\u00A0I promise',
  )
})

test('a quotation without an interruption has no quotation marks of ours', () => {
  expect(formatQuoteWords({ parts: ['We leave at six'] }, ['“', '”'])).toBe('We leave at six')
})
