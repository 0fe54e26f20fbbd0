import { describe, expect, test } from 'vitest'
import { draftStatedQuotes } from '../../../src/clipping/draft-stated-quotes.ts'
import type { StatedQuote } from '../../../src/clipping/parsed-clipping.ts'
import { parseBody } from '../../../src/markdown/parse-body.ts'

/** Drafts the entries of `quotes`, with their doubts, and those of `notQuotes`. */
function draft(body: string, stated: readonly StatedQuote[]): unknown {
  const drafts = draftStatedQuotes(parseBody(body), 'en', stated)
  return {
    quotes: drafts.flatMap((one) =>
      one.list === 'quotes' ? [{ ...one.entry, ...(one.unsure === undefined ? {} : { unsure: true }) }] : [],
    ),
    notQuotes: drafts.flatMap((one) => (one.list === 'notQuotes' ? [one.entry] : [])),
  }
}

const vell = { speaker: 'Tomas Vell', role: 'chairman of the council' }

test('what is stated of a quotation replaces what the finder sees', () => {
  const body = '“The bridge is old and it stays,” said Mara Quill.'
  const stated = {
    text: 'The bridge is old and it stays',
    ...vell,
    said: 'in a letter',
    language: 'de',
    original: { text: 'Sie bleibt', language: 'de' },
    url: 'https://ledger.example/letter',
  }
  expect(draft(body, [stated])).toEqual({ quotes: [stated], notQuotes: [] })
})

test('a quotation that is stated without a speaker has neither a speaker nor a doubt', () => {
  const body = '“The bridge is old and it stays,” said Mara Quill.'
  const text = 'The bridge is old and it stays'
  expect(draft(body, [{ text }])).toEqual({ quotes: [{ text }], notQuotes: [] })
})

test('words that are not a whole quotation of the body word for word are ignored', () => {
  const body = '“The bridge is old and it stays,” said Mara Quill. The bridge is new.'
  const found = draft(body, [])
  for (const text of ['The bridge is old', 'The bridge is old and it goes', 'The bridge is new', ''])
    expect(draft(body, [{ text, ...vell }])).toEqual(found)
})

test('typography may differ, and the words are those of the body', () => {
  expect(
    draft('“It’s old — and it stays,” said Mara Quill.', [{ text: "It's old - and it stays", ...vell }]),
  ).toEqual({
    quotes: [{ text: 'It’s old — and it stays', ...vell }],
    notQuotes: [],
  })
})

test('an ellipsis may show where an attribution splits a quotation; the body may also have one', () => {
  const body = '“The bridge is old,” said Vell. “It stays.” “One … two,” he said.'
  const stated = [
    { text: 'The bridge is old … It stays.', ...vell },
    { text: 'One … two', speaker: 'Mara Quill' },
  ]
  expect(draft(body, stated)).toEqual({
    quotes: [
      { text: 'The bridge is old. It stays.', ...vell },
      { text: 'One … two', speaker: 'Mara Quill' },
    ],
    notQuotes: [],
  })
})

test('two stated quotations stay two, though the finder would join them', () => {
  const body = '“The bridge is old,” said Vell. “It stays.”'
  const stated = [
    { text: 'The bridge is old', ...vell },
    { text: 'It stays.', speaker: 'Mara Quill' },
  ]
  expect(draft(body, stated)).toEqual({ quotes: stated, notQuotes: [] })
})

test('the same words twice are stated in the order of the body', () => {
  const body = '“It stays as it is,” said Vell. “It stays as it is,” said Mara Quill.'
  const stated = [
    { text: 'It stays as it is', speaker: 'A' },
    { text: 'It stays as it is', speaker: 'B' },
  ]
  expect(draft(body, stated)).toEqual({ quotes: stated, notQuotes: [] })
})

test('a block quotation without quotation marks can be stated, in the order of the body', () => {
  const body = 'The notice says:\n\n> No cart heavier than two tons.\n\n“We mean it,” said Vell.'
  const stated = [
    { text: 'No cart heavier than two tons.', speaker: 'Port Office' },
    { text: 'We mean it', ...vell },
  ]
  expect(draft(body, stated)).toEqual({ quotes: stated, notQuotes: [] })
})

test('a language that is the article’s is not written', () => {
  expect(draft('“We mean it,” said Vell.', [{ text: 'We mean it', language: 'en' }])).toEqual({
    quotes: [{ text: 'We mean it' }],
    notQuotes: [],
  })
})

describe('words in quotation marks that are not stated', () => {
  const sure = '“The bridge is old and it stays,” said Tomas Vell, the chairman of the council.'
  const unsure = 'The town calls it “Old Iron and Rope” and “a good friend of ours” in its songs.'
  const first = { text: 'The bridge is old and it stays', ...vell }

  test('are not speech if the list has all that the finder is sure of, and most of all', () => {
    const stated = [first, { text: 'a good friend of ours' }]
    expect(draft(`${sure}\n\n${unsure}`, stated)).toEqual({
      quotes: stated,
      notQuotes: ['Old Iron and Rope'],
    })
  })

  test('stay as the finder sees them if the list has only a pull quote', () => {
    const other = sure.replace('bridge', 'ferry')
    const body = `${sure}\n\n${other}\n\n${other.replace('old', 'slow')}`
    expect(draft(body, [first])).toMatchObject({
      quotes: [first, { text: 'The ferry is old and it stays' }, { text: 'The ferry is slow and it stays' }],
    })
  })
})
