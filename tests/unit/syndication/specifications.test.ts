import { DOMParser } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { collectSpeakers } from '../../../src/library/collect-speakers.ts'
import type { Feed } from '../../../src/syndication/feed.ts'
import { describeArticleEntry, listQuotationEntries } from '../../../src/syndication/list-feed-entries.ts'
import { writeAtomFeed } from '../../../src/syndication/write-atom-feed.ts'
import { writeJsonFeed } from '../../../src/syndication/write-json-feed.ts'
import { writeNewsSitemap, writeSitemap } from '../../../src/syndication/write-sitemap.ts'
import { makeArticle } from '../library/make-article.ts'
import { findAddress, readSiteArticle } from './read-site-article.ts'

/*
 * The rules of the specifications, one by one. No package that a test could use has their schemas: the one of Atom is
 * RELAX NG in the appendix of RFC 4287, and JSON Feed has none.
 */

const articles = [
  ...['bridge-at-saltmere', 'kamurje-kbacvi', 'jisr-saltmir', 'two-pictures', 'nothing-was-said'].map(
    readSiteArticle,
  ),
  makeArticle({ headline: 'A & <B> “C”', published: '2031-11-04T18:40+03:00', authors: [{ name: 'Q & A' }] }),
]
const shared: Omit<Feed, 'entries'> = {
  title: 'The <Saltmere> & Copy',
  description: 'About Saltmere',
  language: 'en',
  home: 'https://saltmere.example/papers/',
  addresses: {
    atom: 'https://saltmere.example/papers/feed.xml',
    json: 'https://saltmere.example/papers/feed.json',
  },
}
const speaker = collectSpeakers(articles, new Map()).find(({ name }) => name === 'Tomas Vell')
const feeds: Record<string, Feed> = {
  'of a site': { ...shared, entries: articles.map((article) => describeArticleEntry(article, findAddress)) },
  'of a speaker': {
    ...shared,
    entries: listQuotationEntries(speaker ?? { name: '', quotes: [] }, findAddress),
  },
  'without entries': { ...shared, entries: [] },
}

/** RFC 3339, with the letters in capitals, as RFC 4287 (3.3) wants them. */
const instant =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T[0-2]\d:[0-5]\d:[0-5]\d(?:Z|[+-][0-2]\d:[0-5]\d)$/
const languageTag = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/

function readRoot(source: string): Element {
  const document = new DOMParser().parseFromString(source, 'text/xml') as unknown as Document
  return document.documentElement
}

const named = (parent: Element, name: string): Element[] =>
  [...parent.children].filter(({ tagName }) => tagName === name)

/** How often an element may occur in its parent: at least, at most. */
type Counts = Record<string, [number, number]>

function checkCounts(parent: Element, counts: Counts): void {
  for (const [name, [least, most]] of Object.entries(counts)) {
    const count = named(parent, name).length
    expect(count, `${name} in ${parent.tagName}`).toBeGreaterThanOrEqual(least)
    expect(count, `${name} in ${parent.tagName}`).toBeLessThanOrEqual(most)
  }
  const unknown = [...parent.children].map(({ tagName }) => tagName).filter((name) => !(name in counts))
  expect(unknown).toEqual([])
}

const many = Number.POSITIVE_INFINITY

for (const [kind, feed] of Object.entries(feeds)) {
  describe(`an Atom feed ${kind} follows RFC 4287`, () => {
    const source = writeAtomFeed(feed)
    const root = readRoot(source)
    const entries = named(root, 'entry')
    const all = [root, ...root.querySelectorAll('*')]

    test('1 and 2: it is XML 1.0 in the namespace of Atom', () => {
      expect(source).toMatch(
        /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/i,
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids
      expect(source).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    })

    test('4.1.1: a feed has its elements as often as it may', () => {
      checkCounts(root, {
        title: [1, 1],
        subtitle: [0, 1],
        id: [1, 1],
        link: [1, many],
        updated: [1, 1],
        entry: [0, many],
      })
      expect(entries).toHaveLength(feed.entries.length)
      // Without an author of its own, each of its entries has to have one.
      for (const entry of entries) expect(named(entry, 'author').length).toBeGreaterThan(0)
      // Elements of the feed are before its entries.
      const names = [...root.children].map(({ tagName }) => tagName)
      expect(
        names.slice(names.indexOf('entry')).every((name) => name === 'entry') || entries.length === 0,
      ).toBe(true)
    })

    test('4.1.2: an entry has its elements as often as it may', () => {
      for (const entry of entries)
        checkCounts(entry, {
          title: [1, 1],
          id: [1, 1],
          link: [1, many],
          published: [0, 1],
          updated: [1, 1],
          author: [1, many],
          category: [0, many],
          summary: [0, 1],
          content: [1, 1],
        })
    })

    test('3.2: a person has one name', () => {
      for (const person of root.querySelectorAll('author')) {
        checkCounts(person, { name: [1, 1], uri: [0, 1], email: [0, 1] })
        expect(named(person, 'name')[0]?.textContent?.trim()).not.toBe('')
      }
    })

    test('3.3: dates are instants, and no entry was changed before it was published', () => {
      for (const date of root.querySelectorAll('updated, published'))
        expect(date.textContent).toMatch(instant)
      for (const entry of entries) {
        const [published = '', updated = ''] = ['published', 'updated'].map(
          (name) => named(entry, name)[0]?.textContent ?? '',
        )
        expect(Date.parse(updated)).toBeGreaterThanOrEqual(Date.parse(published))
      }
    })

    test('4.1.3: content is HTML as text', () => {
      for (const content of root.querySelectorAll('content')) {
        expect(content.getAttribute('type')).toBe('html')
        expect(content.children).toHaveLength(0)
      }
    })

    test('4.2.2: a category has a term', () => {
      for (const category of root.querySelectorAll('category'))
        expect(category.getAttribute('term')).toBeTruthy()
    })

    test('4.2.6: ids are absolute addresses, each once', () => {
      const ids = all.filter(({ tagName }) => tagName === 'id').map(({ textContent }) => textContent ?? '')
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(new URL(id).href).toBe(id)
    })

    test('4.2.7: links have an address, and no two alternates have the same type', () => {
      for (const parent of [root, ...entries]) {
        const alternates = named(parent, 'link').filter((link) => link.getAttribute('rel') === 'alternate')
        const types = alternates.map((link) => link.getAttribute('type'))
        expect(new Set(types).size).toBe(types.length)
        for (const link of named(parent, 'link'))
          expect(() => new URL(link.getAttribute('href') ?? '')).not.toThrow()
      }
      const self = named(root, 'link').filter((link) => link.getAttribute('rel') === 'self')
      expect(self.map((link) => link.getAttribute('href'))).toEqual([feed.addresses.atom])
    })

    test('2: languages are tags', () => {
      for (const element of all)
        if (element.hasAttribute('xml:lang')) expect(element.getAttribute('xml:lang')).toMatch(languageTag)
    })
  })

  describe(`a JSON feed ${kind} follows version 1.1`, () => {
    const read = JSON.parse(writeJsonFeed(feed))

    test('it has the fields that are required, and no other than the specification’s', () => {
      expect(read.version).toBe('https://jsonfeed.org/version/1.1')
      expect(typeof read.title).toBe('string')
      expect(Array.isArray(read.items)).toBe(true)
      const known = ['version', 'title', 'home_page_url', 'feed_url', 'description', 'language', 'items']
      expect(Object.keys(read).filter((key) => !known.includes(key))).toEqual([])
      for (const address of [read.home_page_url, read.feed_url]) expect(new URL(address).href).toBe(address)
      expect(read.language).toMatch(languageTag)
    })

    test('each item has an id of its own and content, and its fields have their types', () => {
      const ids = read.items.map(({ id }: { id: unknown }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const known = [
        'id',
        'url',
        'title',
        'content_html',
        'summary',
        'date_published',
        'date_modified',
        'authors',
        'tags',
        'language',
      ]
      for (const item of read.items) {
        expect(Object.keys(item).filter((key) => !known.includes(key))).toEqual([])
        expect(typeof item.id).toBe('string')
        expect(new URL(item.url).href).toBe(item.url)
        expect(typeof item.content_html).toBe('string')
        for (const date of [item.date_published, item.date_modified]) expect(date).toMatch(instant)
        for (const author of item.authors ?? []) {
          expect(Object.keys(author)).toEqual(['name'])
          expect(author.name).not.toBe('')
        }
        for (const tag of item.tags ?? []) expect(typeof tag).toBe('string')
        expect(item.language).toMatch(languageTag)
      }
    })
  })
}

describe('a sitemap follows sitemaps.org', () => {
  const pages = [
    { address: 'https://saltmere.example/papers/?a=1&b=2' },
    ...articles.map(({ slug, frontmatter }) => ({
      address: findAddress(slug),
      changed: frontmatter.published,
    })),
  ]
  const source = writeSitemap(pages)
  const root = readRoot(source)

  test('it is a urlset in its namespace, and each url has one address and at most one date', () => {
    expect(source).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>/i)
    expect(root.tagName).toBe('urlset')
    expect(root.getAttribute('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9')
    checkCounts(root, { url: [1, 50_000] })
    for (const url of root.children)
      checkCounts(url, { loc: [1, 1], lastmod: [0, 1], changefreq: [0, 1], priority: [0, 1] })
  })

  test('addresses are escaped, absolute, of one host and shorter than 2,048 characters, and dates are instants', () => {
    expect(source).toContain('?a=1&#x26;b=2')
    const addresses = [...root.querySelectorAll('loc')].map(({ textContent }) => new URL(textContent ?? ''))
    expect(new Set(addresses.map(({ host }) => host)).size).toBe(1)
    for (const { href } of addresses) expect(href.length).toBeLessThan(2048)
    for (const date of root.querySelectorAll('lastmod')) expect(date.textContent).toMatch(instant)
  })

  test('a news sitemap has of each article its publication with a language, its date and its title', () => {
    const now = Date.parse('2031-11-05T12:00Z')
    const news = readRoot(writeNewsSitemap(articles, { name: 'The Copy', now, findAddress }))
    expect(news.getAttribute('xmlns:news')).toBe('http://www.google.com/schemas/sitemap-news/0.9')
    expect(news.children.length).toBeGreaterThan(0)
    expect(news.children.length).toBeLessThanOrEqual(1000)
    for (const url of news.children) {
      checkCounts(url, { loc: [1, 1], 'news:news': [1, 1] })
      const [item] = named(url, 'news:news')
      if (!item) throw new Error('there is no news:news')
      checkCounts(item, { 'news:publication': [1, 1], 'news:publication_date': [1, 1], 'news:title': [1, 1] })
      const [publication] = named(item, 'news:publication')
      if (!publication) throw new Error('there is no news:publication')
      checkCounts(publication, { 'news:name': [1, 1], 'news:language': [1, 1] })
      expect(named(publication, 'news:language')[0]?.textContent).toMatch(/^(?:[a-z]{2,3}|zh-cn|zh-tw)$/)
      expect(named(item, 'news:publication_date')[0]?.textContent).toMatch(instant)
    }
  })
})
