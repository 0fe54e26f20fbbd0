import { DOMParser, parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { isZonedDateTime } from '../../../src/article/article-date.ts'
import { collectSpeakers } from '../../../src/library/collect-speakers.ts'
import type { Feed } from '../../../src/syndication/feed.ts'
import { formatInstant } from '../../../src/syndication/instant.ts'
import { describeArticleEntry, listQuotationEntries } from '../../../src/syndication/list-feed-entries.ts'
import { writeAtomFeed } from '../../../src/syndication/write-atom-feed.ts'
import { writeJsonFeed } from '../../../src/syndication/write-json-feed.ts'
import { makeArticle } from '../library/make-article.ts'
import { findAddress, readSiteArticle } from './read-site-article.ts'

const articles = ['bridge-at-saltmere', 'kamurje-kbacvi', 'jisr-saltmir', 'two-pictures'].map(readSiteArticle)
const feed: Feed = {
  title: 'The <Saltmere> & Copy',
  language: 'en',
  home: 'https://saltmere.example/papers/',
  addresses: {
    atom: 'https://saltmere.example/papers/feed.xml',
    json: 'https://saltmere.example/papers/feed.json',
  },
  entries: articles.map((article) => describeArticleEntry(article, findAddress)),
}

function readXml(source: string): Document {
  return new DOMParser().parseFromString(source, 'text/xml') as unknown as Document
}

const textOf = (parent: Element | Document, name: string): string[] =>
  [...parent.querySelectorAll(name)].map((element) => element.textContent ?? '')

describe('an Atom feed', () => {
  const document = readXml(writeAtomFeed(feed))
  const root = document.documentElement

  test('has what RFC 4287 requires: an id, a title and a date of the feed and of each entry, and an author', () => {
    expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom')
    const parts = [root, ...document.querySelectorAll('entry')]
    expect(parts).toHaveLength(articles.length + 1)
    for (const part of parts) {
      const children = [...part.children].map(({ tagName }) => tagName)
      for (const name of ['id', 'title', 'updated'])
        expect(children.filter((child) => child === name)).toHaveLength(1)
    }
    for (const date of [...textOf(document, 'updated'), ...textOf(document, 'published')])
      expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
    for (const entry of document.querySelectorAll('entry'))
      expect(textOf(entry, 'author name')).not.toEqual([])
    expect(root.querySelector('link[rel=self]')?.getAttribute('href')).toBe(feed.addresses.atom)
  })

  test('has every paragraph of every article, and every quotation as a block quotation that cites its permalink', () => {
    for (const [index, entry] of [...document.querySelectorAll('entry')].entries()) {
      const article = articles[index]
      if (!article) throw new Error('there are more entries than articles')
      const { document: content } = parseHTML(`<html><body>${textOf(entry, 'content')[0]}</body></html>`)
      const text = (content.body.textContent ?? '').replace(/\s+/g, ' ')
      for (const block of article.blocks) expect(text).toContain(block.text.replace(/\s+/g, ' '))
      const quotes = [...content.querySelectorAll('blockquote[cite]')]
      expect(quotes.map((quote) => quote.querySelector('p')?.textContent)).toEqual(
        article.quotes.map((quote) => quote.text),
      )
      expect(quotes.map((quote) => quote.getAttribute('cite'))).toEqual(
        article.quotes.map((quote) => `${findAddress(article.slug)}#${quote.id}`),
      )
    }
  })

  test('escapes the title', () => {
    expect(textOf(document, 'title')[0]).toBe(feed.title)
  })

  test('has no relative link', () => {
    for (const content of textOf(document, 'content')) {
      const { document: html } = parseHTML(`<html><body>${content}</body></html>`)
      for (const link of html.querySelectorAll('[href], [src]'))
        expect(link.getAttribute('href') ?? link.getAttribute('src')).toMatch(/^(?:https?:|mailto:)/)
    }
  })
})

test('a JSON feed has the same entries, by version 1.1', () => {
  const read = JSON.parse(writeJsonFeed(feed))
  expect(read).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    feed_url: feed.addresses.json,
    home_page_url: feed.home,
  })
  expect(read.items.map(({ id }: { id: string }) => id)).toEqual(feed.entries.map(({ address }) => address))
  for (const item of read.items) {
    expect(item.content_html).not.toBe('')
    expect(isZonedDateTime(item.date_published)).toBe(true)
  }
  expect(read.items[0].authors).toEqual([{ name: 'Ida Marlow' }, { name: 'Per Tolland' }])
})

test('the feed of a speaker has each of their quotations, with its permalink', () => {
  const speaker = collectSpeakers(articles, new Map()).find(({ name }) => name === 'Tomas Vell')
  if (!speaker) throw new Error('Tomas Vell is not quoted')
  const entries = listQuotationEntries(speaker, findAddress)
  expect(entries.map(({ summary }) => summary)).toEqual(speaker.quotes.map(({ quote }) => quote.text))
  expect(entries[0]).toMatchObject({
    address: `${findAddress(speaker.quotes[0]?.article.slug ?? '')}#${speaker.quotes[0]?.quote.id}`,
    authors: ['Tomas Vell'],
  })
})

test('a correction is at the top of an entry, and counts as an update', () => {
  const article = makeArticle({ corrections: [{ date: '2031-11-09', text: 'It was <six>.' }] })
  const entry = describeArticleEntry(article, findAddress)
  expect(entry.html).toMatch(
    /^<aside><h2>Corrections<\/h2><p><time[^>]*>November 9, 2031<\/time>: It was &#x3C;six>\./,
  )
  expect(entry.updated).toBe('2031-11-09')
})

test('a correction is with each quotation of the article in the feed of its speaker', () => {
  const article = {
    ...readSiteArticle('bridge-at-saltmere'),
    frontmatter: {
      ...readSiteArticle('bridge-at-saltmere').frontmatter,
      corrections: [{ date: '2031-11-09', text: 'It was six.' }],
    },
  }
  const speaker = collectSpeakers([article], new Map()).find(({ name }) => name === 'Tomas Vell')
  const entries = listQuotationEntries(speaker ?? { name: '', quotes: [] }, findAddress)
  expect(entries).toHaveLength(speaker?.quotes.length ?? 0)
  for (const { html, updated } of entries) {
    expect(html).toMatch(/^<aside><h2>Corrections<\/h2>.*It was six\.<\/p><\/aside><blockquote/)
    expect(updated).toBe('2031-11-09')
  }
})

test('a date becomes the moment at which it begins, and a time gets seconds', () => {
  expect(formatInstant('2031-11-04')).toBe('2031-11-04T00:00:00Z')
  expect(formatInstant('2031-11-04T18:40+03:00')).toBe('2031-11-04T18:40:00+03:00')
  expect(formatInstant('2031-11-04T18:40:05Z')).toBe('2031-11-04T18:40:05Z')
})
