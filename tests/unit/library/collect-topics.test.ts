import { expect, test } from 'vitest'
import { collectTopics, formatTopicSlug } from '../../../src/library/collect-topics.ts'
import { makeArticle } from './make-article.ts'

test('topics are sorted by name, each with its articles in their order', () => {
  const articles = [
    makeArticle({ slug: 'three', topics: ['Ports', 'Énergie'] }),
    makeArticle({ slug: 'two' }),
    makeArticle({ slug: 'one', topics: ['Lamps', 'Ports'] }),
  ]
  expect(collectTopics(articles)).toEqual([
    { slug: 'energie', name: 'Énergie', articles: [articles[0]] },
    { slug: 'lamps', name: 'Lamps', articles: [articles[2]] },
    { slug: 'ports', name: 'Ports', articles: [articles[0], articles[2]] },
  ])
})

test('topics that differ in case or accents are one, under the name of the first', () => {
  const articles = [makeArticle({ slug: 'two', topics: ['Énergie'] }), makeArticle({ topics: ['energie'] })]
  expect(collectTopics(articles)).toEqual([{ slug: 'energie', name: 'Énergie', articles }])
})

test('an article that names a topic twice is listed once', () => {
  const articles = [makeArticle({ topics: ['Lamps', 'lamps'] })]
  expect(collectTopics(articles)).toEqual([{ slug: 'lamps', name: 'Lamps', articles }])
})

test('plus and number signs after a letter are spelt out, because topics may differ in nothing else', () => {
  expect(['C', 'C++', 'C#', 'F# and C+', 'A+B'].map(formatTopicSlug)).toEqual([
    'c',
    'c-plus-plus',
    'c-sharp',
    'f-sharp-and-c-plus',
    'a-plusb',
  ])
})

test('plus and number signs without a letter before them are left out', () => {
  expect(['#1 of ++', '+ more'].map(formatTopicSlug)).toEqual(['1-of', 'more'])
})
