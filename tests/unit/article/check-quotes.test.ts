import { expect, test } from 'vitest'
import { checkQuotes, writeEntry } from '../../../src/article/check-quotes.ts'
import { matchQuotes } from '../../../src/article/match-quotes.ts'
import type { QuoteFields } from '../../../src/article/parse-frontmatter.ts'
import { parseBody } from '../../../src/markdown/parse-body.ts'

/** The field and message of every problem; its lines are those that the field's path and the offset make. */
function check(fields: Partial<QuoteFields>, body: string): string[] {
  const all = { language: 'en', quotes: [], ...fields }
  const lines = {
    ofField: (path: readonly PropertyKey[]) => path.length,
    ofOffset: (offset: number) => offset,
  }
  return checkQuotes(all, matchQuotes(all, parseBody(body)), lines).map(
    ({ line, field, message }) => `${line} ${field} ${message}`,
  )
}

test('a problem of a quotation is on the line of its text, a problem of the body on its line there', () => {
  expect(check({ quotes: [{ text: 'Not said' }] }, 'The ferry stops.')).toEqual([
    '3 quotes[0].text these words are not in the article word for word',
  ])
  expect(check({ notQuotes: ['Old Tub'] }, 'The ferry stops.')).toEqual([
    '2 notQuotes[0] “Old Tub” is not between quotation marks anywhere in the text',
  ])
  expect(check({}, 'She said: “We leave at six.”')).toEqual([
    '10 undefined the frontmatter does not list these words in quotation marks: “We leave at six.”',
  ])
})

test('an entry of notQuotes is for every place with its words', () => {
  const body = 'They call her “Old Tub.” The “Old Tub” is old.'
  expect(check({ notQuotes: ['Old Tub'] }, body)).toEqual([])
  expect(check({ notQuotes: ['old tub'] }, body)).toHaveLength(3)
})

test('a block quotation may be listed, and need not be', () => {
  expect(check({}, '> We leave at six.')).toEqual([])
  expect(check({ quotes: [{ text: 'We leave at six.' }] }, '> We leave at six.')).toEqual([])
  expect(check({ quotes: [{ text: 'We leave' }] }, '> We leave at six.')).toHaveLength(1)
})

test('a block quotation with quotation marks in it is not a quotation as a whole', () => {
  const body = '> She said “no” and left.\n\nThe ferry stops.'
  expect(check({ quotes: [{ text: 'no' }] }, body)).toEqual([])
  expect(check({ quotes: [{ text: 'She said “no” and left.' }] }, body)).toHaveLength(2)
})

test('the same words in a block quotation and in quotation marks are matched in the order of the text', () => {
  const body = 'They wrote:\n\n> We leave at six.\n\n“We leave at six,” said Mara Quill.'
  const fields = { language: 'en', quotes: [{ text: 'We leave at six' }, { text: 'We leave at six' }] }
  const blocks = parseBody(body)
  const { text, spansOfQuotes, unlistedSpans } = matchQuotes(fields, blocks)
  expect(
    spansOfQuotes.map((spans) => spans?.map(({ outerStart, outerEnd }) => text.slice(outerStart, outerEnd))),
  ).toEqual([['We leave at six.'], ['“We leave at six,”']])
  expect(unlistedSpans).toEqual([])
})

test('quotations may be listed in another order than that of the text', () => {
  const body = '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Tomas Vell.'
  expect(check({ quotes: [{ text: 'We never wait' }, { text: 'We leave at six' }] }, body)).toEqual([])
})

test('of words that are quoted three times and listed twice, the third place is reported', () => {
  const body = '“No,” said Mara Quill.\n\n“No,” said Tomas Vell.\n\n“No,” said Ben Varrow.'
  const problems = check({ quotes: [{ text: 'No' }, { text: 'No' }] }, body)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${body.lastIndexOf('“')} `))
})

test('words that are quoted twice need two entries, and the first entry has the first place', () => {
  const body = '“No,” said Mara Quill.\n\n“No,” said Tomas Vell.'
  expect(check({ quotes: [{ text: 'No' }] }, body)).toHaveLength(1)
  expect(check({ quotes: [{ text: 'No' }, { text: 'No' }] }, body)).toEqual([])
})

test('an entry is written as YAML, with the doubt about a speaker who is not sure', () => {
  const draft = { list: 'quotes' as const, starts: [0] }
  expect(
    writeEntry({ ...draft, entry: { text: 'Yes: we do', speaker: 'Mara Quill', role: 'deckhand' } }),
  ).toBe('  - text: "Yes: we do"\n    speaker: Mara Quill\n    role: deckhand')
  expect(writeEntry({ ...draft, entry: { text: 'No', speaker: 'Mara Quill' }, unsure: 'ask' })).toBe(
    '  - text: No\n    speaker: Mara Quill\n    confirmed: false # ask',
  )
  expect(writeEntry({ ...draft, entry: { text: 'No' }, unsure: 'ask' })).toBe(
    '  - text: No\n    confirmed: false # ask',
  )
  expect(writeEntry({ list: 'notQuotes', starts: [0], entry: 'Old Tub' })).toBe('  - Old Tub')
})

test('a long entry stays on one line', () => {
  const text = 'word '.repeat(40).trim()
  expect(writeEntry({ list: 'notQuotes', starts: [0], entry: text })).toBe(`  - ${text}`)
})
