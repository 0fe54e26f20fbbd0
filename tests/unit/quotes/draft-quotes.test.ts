import { expect, test } from 'vitest'
import { type DraftEntry, draftQuotes } from '../../../src/quotes/draft-quotes.ts'
import { findQuotes } from '../../../src/quotes/find-quotes.ts'

function draft(text: string, language = 'en'): DraftEntry[] {
  return draftQuotes(text, findQuotes(text, language))
}

test('a quotation split by its attribution is one entry', () => {
  const text = 'Ada Quill, the mayor of Lowport, spoke. “The wall,” Quill said, “is too low.”'
  expect(draft(text)).toEqual([
    {
      list: 'quotes',
      starts: [text.indexOf('The wall'), text.indexOf('is too low')],
      entry: { text: 'The wall, is too low.', speaker: 'Ada Quill', role: 'mayor of Lowport' },
    },
  ])
})

test('the comma before the attribution becomes a stop if another sentence follows', () => {
  const [entry] = draft('“The wall is low,” said Ada Quill. “We know.”')
  expect(entry?.entry).toEqual({ text: 'The wall is low. We know.', speaker: 'Ada Quill' })
})

test('a comma after the mark becomes a stop only if the reporter’s sentence has ended', () => {
  const texts = (text: string, language: string): unknown[] =>
    draft(text, language).map((entry) => (entry.list === 'quotes' ? entry.entry.text : entry.entry))
  expect(texts('«Полоса останется открытой», — сказала Марта Квилл. «Теперь её закрыли».', 'ru')).toEqual([
    'Полоса останется открытой. Теперь её закрыли',
  ])
  expect(texts('„Man hat uns im Juni“, sagte Marta Quill, „Brücken versprochen.“', 'de')).toEqual([
    'Man hat uns im Juni Brücken versprochen.',
  ])
})

test('the stop that ends the reporter’s sentence is not part of a quoted fragment', () => {
  const texts = draft(
    'Ada Quill said the wall was “far too low.” Tom Varrow said he was “not so sure ...”',
  ).map(({ entry }) => (typeof entry === 'string' ? entry : entry.text))
  expect(texts).toEqual(['far too low', 'not so sure ...'])
})

test('words that are no quotation are listed once, with all their places', () => {
  const text = 'Tom “Bunny” Varrow came. Tom “Bunny” Varrow left.'
  expect(draft(text)).toEqual([
    { list: 'notQuotes', entry: 'Bunny', starts: [text.indexOf('Bunny'), text.lastIndexOf('Bunny')] },
  ])
})

function doubtOf(text: string, language = 'en'): string | undefined {
  const [entry] = draft(text, language)
  return entry?.list === 'quotes' ? entry.unsure : undefined
}

test('a sure speaker has no comment', () => {
  expect(doubtOf('“We close,” said Ada Quill.')).toBeUndefined()
})

test('the comment on an unsure speaker says what the text has', () => {
  expect(doubtOf('“We close.”')).toBe('no speaker is named near these words')
  expect(doubtOf('“We close,” he said.')).toBe('“he” is not clearly one person')
  expect(doubtOf('« Nous fermons », a déclaré Odile Varenne.', 'fr')).toBe(
    'speakers found in this language are less reliable',
  )
  expect(doubtOf('Odile Varenne est là. « Nous fermons », a déclaré Varenne.', 'fr')).toBe(
    'speakers found in this language are less reliable',
  )
})

test('the speaker of a quotation in several parts is taken from the part that is sure', () => {
  const [entry] = draft(
    'Ada Quill spoke first. “The bridge is old,” she said. “We know.\n\n“We will build another.”',
  )
  expect(entry?.entry).toEqual({
    text: 'The bridge is old. We know. We will build another.',
    speaker: 'Ada Quill',
  })
})
