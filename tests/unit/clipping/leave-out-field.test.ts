import { expect, test } from 'vitest'
import { type ArticleDraft, leaveOutField } from '../../../src/clipping/leave-out-field.ts'

const draft: ArticleDraft = {
  fields: {
    headline: 'Ferry Stops',
    language: 'en',
    published: '2031-11-04',
    authors: [],
    source: { name: 'The Ledger', url: 'https://ledger.example/', relation: 'reprint' },
    image: { alt: 'The ferry' },
  },
  quotes: [
    { list: 'quotes', starts: [0], entry: { text: 'One' } },
    { list: 'notQuotes', starts: [9], entry: 'Two' },
    { list: 'quotes', starts: [20], entry: { text: 'Three' } },
  ],
}
const leaveOut = (field: string): ArticleDraft | undefined =>
  leaveOutField(draft, { file: 'a.md', line: 1, field, message: 'is wrong', remedy: 'correct it' })

test('an optional field is left out, whichever part of it is wrong', () => {
  expect(leaveOut('image.url')?.fields).not.toHaveProperty('image')
})

test('a detail of the source is left out, its name stays', () => {
  expect(leaveOut('source.url')?.fields.source).toEqual({ name: 'The Ledger', relation: 'reprint' })
})

test('of the quotations only the wrong one is left out', () => {
  expect(leaveOut('quotes[1].text')?.quotes).toEqual([draft.quotes[0], draft.quotes[1]])
  expect(leaveOut('notQuotes[0]')?.quotes).toEqual([draft.quotes[0], draft.quotes[2]])
})

test('a speaker that would not pass is left out with the role, and a person has to check who it was', () => {
  const stated: ArticleDraft = {
    ...draft,
    quotes: [{ list: 'quotes', starts: [0], entry: { text: 'One', speaker: 'Ida Marlow', role: 'pilot' } }],
  }
  const message = '“Ida Marlow” is nowhere in the article'
  const problem = { file: 'a.md', line: 1, field: 'quotes[0].speaker', message, remedy: 'leave it out' }
  expect(leaveOutField(stated, problem)?.quotes).toEqual([
    { list: 'quotes', starts: [0], entry: { text: 'One' }, unsure: message },
  ])
  expect(leaveOutField(stated, { ...problem, field: 'quotes[0].role' })?.quotes).toEqual([
    { list: 'quotes', starts: [0], entry: { text: 'One', speaker: 'Ida Marlow' } },
  ])
})

test('an article cannot do without its headline or its text', () => {
  expect(leaveOut('headline')).toBeUndefined()
  expect(leaveOut('')).toBeUndefined()
})
