import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { listArticleLanguages } from '../../../src/library/list-article-languages.ts'
import { listMainTopics } from '../../../src/library/list-main-topics.ts'
import { listMoreArticles } from '../../../src/library/list-more-articles.ts'
import { sortByName } from '../../../src/library/sort-by-name.ts'

function article(slug: string, language = 'en'): Article {
  const source = { name: 'The Harbour Ledger', relation: 'reprint' } as const
  const frontmatter = { headline: slug, language, published: '2031-11-04', authors: [], source, quotes: [] }
  return { slug, frontmatter, body: '', blocks: [], quotes: [], links: [], linkAddresses: [] }
}

const [ferry, bridge, lamps, tide] = [article('ferry'), article('bridge'), article('lamps'), article('tide')]

test('below an article are lists by topic, by speaker and by date', () => {
  expect(listMoreArticles({ newer: ferry, older: bridge, sameTopic: [lamps], sameSpeaker: [tide] })).toEqual([
    { kind: 'sameTopic', articles: [lamps] },
    { kind: 'sameSpeaker', articles: [tide] },
    { kind: 'newer', articles: [ferry] },
    { kind: 'older', articles: [bridge] },
  ])
})

test('an article that a list has named is not named again as the newer or older one', () => {
  expect(
    listMoreArticles({ newer: ferry, older: bridge, sameTopic: [ferry], sameSpeaker: [bridge] }),
  ).toEqual([
    { kind: 'sameTopic', articles: [ferry] },
    { kind: 'sameSpeaker', articles: [bridge] },
  ])
})

test('an article alone on the site has no lists below it', () => {
  expect(listMoreArticles(undefined)).toEqual([])
  expect(listMoreArticles({ sameTopic: [], sameSpeaker: [] })).toEqual([])
})

test('the front page names the topics with the most articles, equal ones in their order', () => {
  const topic = (name: string, ...articles: Article[]) => ({ slug: name, name, articles })
  const topics = [topic('a', ferry), topic('b', ferry, bridge), topic('c', lamps), topic('d', ferry, lamps)]
  expect(listMainTopics(topics, 3).map(({ name }) => name)).toEqual(['b', 'd', 'a'])
})

test('the search has one index for a language, whatever its regions', () => {
  const articles = [
    article('one', 'en-GB'),
    article('two', 'hy'),
    article('three', 'en'),
    article('four', 'zh-Hant'),
  ]
  expect(listArticleLanguages(articles)).toEqual(['en', 'hy', 'zh'])
})

test('names are sorted as the language of the site sorts them', () => {
  const names = ['Zoll', 'Ärger', 'Arm', 'Öl'].map((name) => ({ name }))
  expect(sortByName(names, 'de').map(({ name }) => name)).toEqual(['Ärger', 'Arm', 'Öl', 'Zoll'])
  expect(sortByName(names, 'sv').map(({ name }) => name)).toEqual(['Arm', 'Zoll', 'Ärger', 'Öl'])
})
