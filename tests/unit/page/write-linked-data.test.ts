import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { writeJsonForHtml, writeLinkedData } from '../../../src/page/write-linked-data.ts'
import type { SitePage } from '../../../src/page/write-page-meta.ts'
import { makeQuote } from './make-quote.ts'

type Frontmatter = Article['frontmatter']

const frontmatter: Frontmatter = {
  headline: 'The Lamps of Saltmere',
  language: 'en',
  published: '2031-11-04',
  authors: [],
  source: { name: 'The Harbour Ledger', relation: 'original' },
  quotes: [],
}
const page: SitePage = {
  address: 'https://copy.example/a/',
  site: { name: 'The Copy', address: 'https://copy.example/' },
}
const publisher = { '@type': 'Organization', name: 'The Copy', url: 'https://copy.example/' }
const ida = { '@type': 'Person', name: 'Ida Marlow' }

function describeArticle(
  fields: Partial<Frontmatter>,
  { quotes = [], blocks = [], picture }: Partial<Article> & Pick<SitePage, 'picture'> = {},
): Record<string, unknown> {
  const article = { frontmatter: { ...frontmatter, ...fields }, blocks, quotes }
  return { ...writeLinkedData(article, { ...page, picture }) }
}

test('an article has only the fields that it gives', () => {
  expect(describeArticle({})).toEqual({
    '@context': ['https://schema.org'],
    '@type': 'NewsArticle',
    '@id': 'https://copy.example/a/',
    url: 'https://copy.example/a/',
    headline: 'The Lamps of Saltmere',
    inLanguage: 'en',
    datePublished: '2031-11-04',
    publisher,
  })
  expect(Object.keys(describeArticle({}))).not.toContain('author')
})

test('the topics are the sections and the keywords of an article', () => {
  const topics = ['Lamps', 'Bridges']
  expect(describeArticle({ topics })).toMatchObject({ articleSection: topics, keywords: topics })
})

describe('a quotation', () => {
  const describeQuotes = (quotes: Article['quotes'], text = ''): unknown[] =>
    describeArticle({}, { quotes, blocks: [{ kind: 'paragraph', text, line: 1, top: 0 }] })[
      'hasPart'
    ] as unknown[]

  test('has its permalink, its words, its occasion, its original and where it can be checked', () => {
    const quote = makeQuote({
      id: 'quote-a',
      text: 'One',
      language: 'fr',
      said: 'in a letter',
      original: { text: 'Eins', language: 'de' },
      url: 'https://harbour-ledger.example/speech',
    })
    expect(describeQuotes([quote])).toEqual([
      {
        '@type': 'Quotation',
        '@id': 'https://copy.example/a/#quote-a',
        text: 'One',
        inLanguage: 'fr',
        recordedAt: { '@type': 'Event', name: 'in a letter' },
        translationOfWork: { '@type': 'Quotation', text: 'Eins', inLanguage: 'de' },
        citation: 'https://harbour-ledger.example/speech',
      },
    ])
  })

  test('is by a person or an organization only if the article shows which', () => {
    const quotes = [
      makeQuote({ speaker: 'Tomas Vell', role: 'chairman of the council' }),
      makeQuote({ speaker: 'Port Office' }),
      makeQuote({ speaker: 'Port Office', role: 'owner of the ferry' }),
      makeQuote({ speaker: 'Coastwire', role: 'news agency' }),
      makeQuote({ speaker: 'Mara Quill' }),
      makeQuote({ role: 'a spokeswoman' }),
      makeQuote({ role: 'a letter' }),
      makeQuote({}),
    ]
    const creators = describeQuotes(quotes, 'The Port Office wrote.').map(
      (quote) => (quote as { creator?: unknown }).creator,
    )
    expect(creators).toEqual([
      { '@type': 'Person', name: 'Tomas Vell', jobTitle: 'chairman of the council' },
      { '@type': 'Organization', name: 'Port Office' },
      { '@type': 'Organization', name: 'Port Office', description: 'owner of the ferry' },
      { name: 'Coastwire', description: 'news agency' },
      { name: 'Mara Quill' },
      { '@type': 'Person', jobTitle: 'a spokeswoman' },
      { description: 'a letter' },
      undefined,
    ])
  })
})

describe('the source', () => {
  const url = 'https://harbour-ledger.example/lamps'
  const source = { name: 'The Harbour Ledger', url, published: '2031-11-03', rights: '© The Harbour Ledger' }
  const authors: Frontmatter['authors'] = [
    { name: 'Ida Marlow', role: 'writing' },
    { name: 'Per Tolland', role: 'reporting' },
    { name: 'Osk Tarn', role: 'translation' },
  ]
  const work = {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    datePublished: '2031-11-03',
    publisher: { '@type': 'Organization', name: 'The Harbour Ledger' },
    copyrightNotice: '© The Harbour Ledger',
  }
  const per = { '@type': 'Person', name: 'Per Tolland' }

  test('of a reprint has its writers and reporters, and the reprint is another edition of it', () => {
    const data = describeArticle({ authors, source: { ...source, relation: 'reprint' } })
    expect(data).toMatchObject({
      author: [ida, per],
      isBasedOn: { ...work, author: [ida, per] },
      exampleOfWork: { '@id': url },
    })
    expect(data).not.toHaveProperty('translationOfWork')
  })

  test('of a retelling has the reporters, who are not authors of the retelling', () => {
    const data = describeArticle({ authors, source: { ...source, relation: 'retelling' } })
    expect(data).toMatchObject({ author: [ida], isBasedOn: { ...work, author: [per] } })
    expect(data).not.toHaveProperty('exampleOfWork')
  })

  test('of a translation is what it translates', () => {
    const data = describeArticle({ authors, source: { ...source, relation: 'translation' } })
    expect(data).toMatchObject({
      author: [ida, per],
      translator: [{ '@type': 'Person', name: 'Osk Tarn' }],
      translationOfWork: { ...work, author: [ida, per] },
    })
    expect(data).not.toHaveProperty('isBasedOn')
  })

  test('without an address has an id that is no link', () => {
    const data = describeArticle({ source: { name: 'The Harbour Ledger', relation: 'reprint' } })
    const id = '_:source'
    expect(data).toMatchObject({ isBasedOn: { '@id': id }, exampleOfWork: { '@id': id } })
    expect(data['isBasedOn']).not.toHaveProperty('url')
  })

  test('of an original article is not described', () => {
    const data = describeArticle({ source: { ...source, relation: 'original' } })
    expect(Object.keys(data).filter((key) => /BasedOn|OfWork/.test(key))).toEqual([])
  })
})

test('a retelling that names no writer has the site as its author, a reprint that names no one has none', () => {
  const source = { name: 'The Harbour Ledger' }
  expect(describeArticle({ source: { ...source, relation: 'retelling' } })['author']).toEqual([publisher])
  expect(describeArticle({ source: { ...source, relation: 'reprint' } })).not.toHaveProperty('author')
})

describe('the lead picture', () => {
  const image = {
    alt: 'Lamps',
    caption: 'Lamps at night',
    credit: 'Ida Marlow/Coastwire',
    url: 'https://l.example/l.png',
  }
  const authors: Frontmatter['authors'] = [
    { name: 'Ida Marlow', role: 'photography' },
    { name: 'Per Tolland', role: 'photography' },
  ]
  const described = {
    '@type': 'ImageObject',
    description: 'Lamps',
    caption: 'Lamps at night',
    creditText: 'Ida Marlow/Coastwire',
    creator: [ida],
  }
  const source = { name: 'The Harbour Ledger', relation: 'reprint' } as const

  test('of the page has its file, its credit, and as creator the photographer whom the credit names', () => {
    const picture = { address: 'https://copy.example/lamps.png', width: 1200, height: 800 }
    const data = describeArticle({ authors, image, source }, { picture })
    expect(data['image']).toEqual({ ...described, url: picture.address, width: '1200', height: '800' })
    expect(data['isBasedOn']).not.toHaveProperty('image')
  })

  test('that the page does not show is a picture of the source', () => {
    const data = describeArticle({ authors, image, source })
    expect(data).not.toHaveProperty('image')
    expect(data['isBasedOn']).toMatchObject({ image: { ...described, url: image.url } })
  })

  test('may have no photographer; those of the byline are contributors', () => {
    const data = describeArticle({ authors, image: { alt: 'Lamps' }, source })
    expect(data['isBasedOn']).toMatchObject({ image: { '@type': 'ImageObject', description: 'Lamps' } })
    expect((data['isBasedOn'] as Record<string, unknown>)['image']).not.toHaveProperty('creator')
    expect(data['contributor']).toEqual([
      { '@type': 'Role', roleName: 'photography', contributor: ida },
      { '@type': 'Role', roleName: 'photography', contributor: { '@type': 'Person', name: 'Per Tolland' } },
    ])
  })
})

test('JSON for a page cannot close its script element or open a comment, and parses to the same value', () => {
  const value = { text: '</script><!-- & \u2028\u2029 “yes”' }
  const json = writeJsonForHtml(value)
  expect(json).toBe('{"text":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029 “yes”"}')
  expect(JSON.parse(json)).toEqual(value)
})
