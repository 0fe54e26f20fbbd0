import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { parseOwnPage } from '../../../src/library/parse-own-page.ts'
import { writeOwnPageRecord, writeSearchRecord } from '../../../src/library/write-search-record.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'
import { readSearchRecord } from './read-search-record.ts'

const folder = path.resolve(import.meta.dirname, '../../fixtures/site')

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const parsed = parseArticle(readFileSync(path.join(folder, name), 'utf8'), name)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const { article } = parsed
  const { text, quotes } = readSearchRecord(writeSearchRecord(article, '/articles/x/').html)
  const letters = text.replace(/[\s\u200B]/g, '')

  test(`every passage of a quotation is where its record says: ${name}`, () => {
    expect(quotes.map(({ id }) => id)).toEqual(article.quotes.map(({ id }) => id))
    for (const [index, { passages }] of quotes.entries()) {
      const quote = article.quotes[index]
      expect(passages.map(([start, end]) => letters.slice(start, end))).toEqual(
        quote?.passages.map(({ block, start, end }) =>
          article.blocks[block]?.text.slice(start, end).replace(/[\s\u200B]/g, ''),
        ),
      )
    }
  })

  test(`an unconfirmed speaker is not found by name or role: ${name}`, () => {
    for (const [index, quote] of article.quotes.entries())
      if (quote.unconfirmed) expect(quotes[index]).toMatchObject({ names: '' })
  })
}

test('a record has everything that is searched, and the facts that a result shows', () => {
  const article = makeArticle({
    headline: 'Lamps & <Co>',
    dek: 'They stay lit',
    language: 'en-GB',
    text: 'One.',
  })
  const { html, ...record } = writeSearchRecord(article, '/articles/lamps/')
  expect(record).toEqual({ url: '/articles/lamps/', language: 'en' })
  expect(readSearchRecord(html)).toEqual({
    facts: { title: 'Lamps & <Co>', date: '4 November 2031', source: 'The Harbour Ledger' },
    text: 'Lamps & <Co> — They stay lit — One.',
    quotes: [],
  })
  const withoutDek = makeArticle({ headline: 'Lamps', text: 'One.' })
  expect(readSearchRecord(writeSearchRecord(withoutDek, '/articles/lamps/').html).text).toBe('Lamps — One.')
})

test('a quotation is searched in the text, and its speaker and role beside it', () => {
  const quotes = [
    makeQuote({
      id: 'quote-a',
      text: 'One “two”',
      speaker: 'Tomas Vell',
      role: 'chairman',
      passages: [{ block: 0, start: 1, end: 9 }],
    }),
    makeQuote({ id: 'quote_b', text: '桥\u200B梁', role: 'a keeper' }),
    makeQuote({ id: 'quote-c', text: 'Four' }),
  ]
  const article = makeArticle({ headline: 'Lamps', text: '“One two” he said.', quotes })
  const { html } = writeSearchRecord(article, '/articles/lamps/')
  expect(readSearchRecord(html).quotes).toEqual([
    {
      id: 'quote-a',
      text: 'One “two”',
      speaker: 'Tomas Vell',
      role: 'chairman',
      passages: [[7, 14]],
      names: 'Tomas Vell, chairman',
    },
    { id: 'quote_b', text: '桥\u200B梁', role: 'a keeper', passages: [], names: 'a keeper' },
    { id: 'quote-c', text: 'Four', passages: [], names: '' },
  ])
  // Pagefind changes other ids.
  for (const [, id] of html.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^[!-~]+$/)
  expect(html).not.toContain('_b')
})

test('a page of the paper’s own is found by its title and its text, in the index of its language', () => {
  const parsed = parseOwnPage('# About us\n\nWe *print*.\n\n- in Saltmere\n', 'about.md', {
    language: 'en-GB',
  })
  if (parsed.kind === 'problems') throw new Error('the page has problems')
  const { html, ...record } = writeOwnPageRecord(parsed.page, '/papers/about/', 'The Saltmere Copy')
  expect(record).toEqual({ url: '/papers/about/', language: 'en' })
  expect(readSearchRecord(html)).toEqual({
    facts: { title: 'About us', source: 'The Saltmere Copy' },
    text: 'About us — We print. — in Saltmere',
    quotes: [],
  })
})
