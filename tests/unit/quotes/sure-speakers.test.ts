import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

/** Sentences with an attribution that the finder's words know, by language. There are no weights in these languages. */
const withoutWeights: Record<string, readonly string[]> = {
  de: [
    '„Die Brücke öffnet am Montag“, sagte Heike Lindau.',
    '„Wir kommen nicht“, sagte sie.',
    'Sie sagte: „Wir kommen nicht.“',
  ],
  fr: [
    '« Le pont rouvrira lundi », a déclaré Odile Varenne.',
    '« Tout va bien », explique Varenne.',
    'Selon Odile Varenne, « tout va bien ».',
  ],
  ru: ['«Мост откроют в понедельник», — сказал Лев Дубравин.', '«Нет», — ответила она.', 'Он заявил: «Да».'],
  hy: ['«Մենք կվերաբացենք կամուրջը»,- ասաց Արեգ Լուսյանը։', '«Ոչ»,- պատասխանեց նա։'],
  es: ['Alba Montero: «El puente abrirá el lunes».'],
  xx: ['Ada Quill: “The bridge opens on Monday.”'],
}

const english = [
  '“The bridge opens on Monday,” said Ada Quill.',
  'Tom Varrow said the plan was “a waste of time.”',
  '“It does,” she said.',
  'Ada Quill: “No.”',
  '“We were never asked,” a senior official said.',
]

function paragraphsOf(sentences: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(' ', '\n\n')), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(''))
}

const fixtures = listFixtureCases('quotes').map(({ read }) => ({
  text: read('input.txt') ?? '',
  language: read('language.txt')?.trim() ?? 'en',
}))

describe.for(Object.entries(withoutWeights))(
  'in a language without weights (%s)',
  ([language, sentences]) => {
    test('each sentence has a speaker that is not sure', () => {
      for (const sentence of sentences) {
        const [quote] = findQuotes(sentence, language)
        expect(quote, sentence).toMatchObject({ kind: 'quotation', sure: false })
        expect(quote?.speakerText, sentence).toBeDefined()
        expect(quote?.likelihood, sentence).toBeUndefined()
      }
    })

    test('no speaker has a likelihood or is sure', () => {
      fc.assert(
        fc.property(paragraphsOf(sentences), (text) => {
          for (const { likelihood, sure } of findQuotes(text, language)) {
            expect(likelihood).toBeUndefined()
            expect(sure).toBe(false)
          }
        }),
      )
    })

    test('not even a speaker who is sure in English', () => {
      for (const { text } of fixtures)
        for (const { likelihood, sure } of findQuotes(text, language)) {
          expect(likelihood).toBeUndefined()
          expect(sure).toBe(false)
        }
    })
  },
)

test('in English every speaker has a likelihood between 0 and 1', () => {
  fc.assert(
    fc.property(paragraphsOf(english), (text) => {
      for (const { kind, speakerText, likelihood } of findQuotes(text, 'en')) {
        if (kind === 'notQuotation' || speakerText === undefined) continue
        expect(likelihood).toBeGreaterThan(0)
        expect(likelihood).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('in English a plain attribution is sure, in any variety', () => {
  for (const language of ['en', 'en-GB', 'EN-us']) {
    const [quote] = findQuotes('“The bridge opens on Monday,” said Ada Quill.', language)
    expect(quote).toMatchObject({ speaker: 'Ada Quill', sure: true })
  }
})

test('English words decide nothing in a language without words', () => {
  const [quote] = findQuotes('“The bridge opens on Monday,” the mayor told reporters.', 'xx')
  expect(quote).toMatchObject({ kind: 'quotation', doubt: 'noSpeaker' })
})

test('a speaker is sure only with a high likelihood', () => {
  for (const { text, language } of fixtures)
    for (const { sure, likelihood } of findQuotes(text, language))
      if (sure) expect(likelihood).toBeGreaterThanOrEqual(0.8)
})
