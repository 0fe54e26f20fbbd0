import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { writeJsonForHtml, writeLinkedData } from '../../../src/page/write-linked-data.ts'
import { makeQuote } from './make-quote.ts'

const frontmatter: Article['frontmatter'] = {
  headline: 'The Lamps of Saltmere',
  language: 'en',
  published: '2031-11-04',
  authors: [],
  source: { name: 'The Harbour Ledger', relation: 'original' },
  quotes: [],
}

test('a quotation has its permalink, its speaker and where it can be checked', () => {
  const url = 'https://harbour-ledger.example/speech'
  const quotes = [
    makeQuote({ id: 'quote-a', text: 'One', speaker: 'Tomas Vell', url }),
    makeQuote({ id: 'quote-b', text: 'Two', role: 'a keeper' }),
    makeQuote({ id: 'quote-c', text: 'Three' }),
  ]
  expect(writeLinkedData({ frontmatter, quotes }, 'https://copy.example/a/', 'The Copy')['hasPart']).toEqual([
    {
      '@type': 'Quotation',
      '@id': 'https://copy.example/a/#quote-a',
      text: 'One',
      creator: { '@type': 'Thing', name: 'Tomas Vell' },
      citation: url,
    },
    { '@type': 'Quotation', '@id': 'https://copy.example/a/#quote-b', text: 'Two' },
    { '@type': 'Quotation', '@id': 'https://copy.example/a/#quote-c', text: 'Three' },
  ])
})

test('an article has only the fields that it gives', () => {
  expect(writeLinkedData({ frontmatter, quotes: [] }, 'https://copy.example/a/', 'The Copy')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://copy.example/a/',
    url: 'https://copy.example/a/',
    headline: 'The Lamps of Saltmere',
    inLanguage: 'en',
    datePublished: '2031-11-04',
  })
  const data = writeLinkedData({ frontmatter, quotes: [] }, 'https://copy.example/a/', 'The Copy')
  expect(Object.keys(data)).not.toContain('author')
})

test('JSON for a page cannot close its script element or open a comment, and parses to the same value', () => {
  const value = { text: '</script><!-- & \u2028\u2029 “yes”' }
  const json = writeJsonForHtml(value)
  expect(json).toBe('{"text":"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029 “yes”"}')
  expect(JSON.parse(json)).toEqual(value)
})
