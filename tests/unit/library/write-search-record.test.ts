import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { parseOwnPage } from '../../../src/library/parse-own-page.ts'
import {
  type SearchedQuote,
  writeOwnPageRecord,
  writeSearchRecords,
} from '../../../src/library/write-search-records.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/site')

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const parsed = parseArticle(readFileSync(path.join(folder, name), 'utf8'), name)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { article } = parsed
  const records = writeSearchRecords(article, '/articles/x/')

  test(`every letter of the searched quotations is counted for the quotation it belongs to: ${name}`, () => {
    const quotations = records.find(({ filters }) => filters.kind?.[0] === 'quotations')
    expect(quotations === undefined).toBe(article.quotes.length === 0)
    if (!quotations) return
    const list = JSON.parse(quotations.meta.quotes ?? '[]') as SearchedQuote[]
    const letters = quotations.content.replace(/\s/g, '')
    expect(letters.length).toBe(list.reduce((sum, quote) => sum + quote.letters, 0))
    let from = 0
    for (const quote of list) {
      expect(letters.slice(from, from + quote.letters)).toContain(quote.text.replace(/\s/g, ''))
      from += quote.letters
    }
  })

  test(`an unconfirmed speaker is not found by name or role: ${name}`, () => {
    const listed = JSON.parse(records[1]?.meta.quotes ?? '[]') as SearchedQuote[]
    for (const [index, quote] of article.quotes.entries())
      if (quote.unconfirmed) expect(listed[index]?.speaker ?? listed[index]?.role).toBeUndefined()
  })

  test(`every record has an address of its own: ${name}`, () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length)
  })
}

test('an article without quotations has one record, with everything that is searched', () => {
  const article = makeArticle({ headline: 'Lamps', dek: 'They stay lit', language: 'en-GB', text: 'One.' })
  expect(writeSearchRecords(article, '/articles/lamps/')).toEqual([
    {
      url: '/articles/lamps/',
      language: 'en',
      sort: { date: '2031-11-04' },
      meta: { title: 'Lamps', date: '4 November 2031', source: 'The Harbour Ledger' },
      content: 'Lamps — They stay lit — One.',
      filters: {},
    },
  ])
  const withoutDek = makeArticle({ headline: 'Lamps', text: 'One.' })
  expect(writeSearchRecords(withoutDek, '/articles/lamps/')[0]?.content).toBe('Lamps — One.')
})

test('the quotations of an article are one record, at the address of the first one: each on a line, with its speaker and role', () => {
  const quotes = [
    makeQuote({ id: 'quote-a', text: 'One two', speaker: 'Tomas Vell', role: 'chairman' }),
    makeQuote({ id: 'quote-b', text: 'Three', role: 'a keeper' }),
    makeQuote({ id: 'quote-c', text: 'Four' }),
    makeQuote({ id: 'quote-d', text: '桥\u200B梁' }),
  ]
  const article = makeArticle({ headline: 'Lamps', quotes })
  const [, quotations] = writeSearchRecords(article, '/articles/lamps/')
  expect(quotations).toEqual({
    url: '/articles/lamps/#quote-a',
    language: 'en',
    sort: { date: '2031-11-04' },
    meta: {
      title: 'Lamps',
      date: 'November 4, 2031',
      source: 'The Harbour Ledger',
      quotes: JSON.stringify([
        { id: 'quote-a', text: 'One two', speaker: 'Tomas Vell', role: 'chairman', letters: 23 },
        { id: 'quote-b', text: 'Three', role: 'a keeper', letters: 12 },
        { id: 'quote-c', text: 'Four', letters: 4 },
        { id: 'quote-d', text: '桥\u200B梁', letters: 2 },
      ]),
    },
    content: 'One two Tomas Vell chairman\nThree a keeper\nFour\n桥\u200B梁',
    filters: { kind: ['quotations'] },
  })
})

test('a page of the paper’s own is found by its title and its text, in the index of its language', () => {
  const parsed = parseOwnPage('# About us\n\nWe *print*.\n\n- in Saltmere\n', 'about.md', {
    language: 'en-GB',
  })
  if (parsed.kind === 'problems') throw new Error('the page has problems')
  expect(writeOwnPageRecord(parsed.page, '/papers/about/', 'The Saltmere Copy')).toEqual({
    url: '/papers/about/',
    content: 'About us — We print. — in Saltmere',
    language: 'en',
    meta: { title: 'About us', date: '', source: 'The Saltmere Copy' },
    filters: {},
    sort: {},
  })
})
