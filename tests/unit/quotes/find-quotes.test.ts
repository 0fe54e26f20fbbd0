import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

function formatQuotes(text: string, language: string): string {
  return findQuotes(text, language)
    .map(({ quote, kind, utterance, speaker, role, sure, rule }) => {
      const who =
        kind === 'notQuotation' ? 'nobody’s words' : [speaker ?? 'not named', role].filter(Boolean).join(', ')
      return `${utterance}  [${quote}]\n   ${who}${kind === 'quotation' && !sure ? ' (unsure)' : ''}\n   ${rule}\n`
    })
    .join('')
}

describe('quotations and their speakers', () => {
  test.for(listFixtureCases('quotes').map((fixture) => [fixture.fact, fixture] as const))(
    '%s',
    ([, { read, expected }]) => {
      const found = formatQuotes(read('input.txt') ?? '', read('language.txt')?.trim() ?? 'en')
      expect(found).toBe(expected('expected.txt', found))
    },
  )
})
