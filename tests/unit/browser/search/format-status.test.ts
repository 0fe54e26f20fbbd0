import { expect, test } from 'vitest'
import { formatStatus } from '../../../../src/browser/search/format-status.ts'

const messages = {
  hint: 'Type a word.',
  searching: 'Searching.',
  failed: 'No search.',
  nothingFound: 'Nothing for “{query}”.',
  articleCount: { one: '{count} article', other: '{count} articles' },
}

test('an empty box is explained, whatever was found before', () => {
  expect(formatStatus('', 0, messages, 'en')).toBe('Type a word.')
})

test('the articles found are counted in the form and the figures of the language', () => {
  expect(formatStatus('bridge', 1, messages, 'en')).toBe('1 article')
  expect(formatStatus('bridge', 1234, messages, 'en')).toBe('1,234 articles')
})

test('a query that finds nothing is repeated as it was typed', () => {
  expect(formatStatus('$& {count}', 0, messages, 'en')).toBe('Nothing for “$& {count}”.')
})
