import { describe, expect, test } from 'vitest'
import { collectSpeakers } from '../../../src/library/collect-speakers.ts'
import { collectTopics } from '../../../src/library/collect-topics.ts'
import { type Lists, listAll, listInLanguage } from '../../../src/library/list-in-language.ts'
import type { SiteLanguage } from '../../../src/library/site-languages.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

const english: SiteLanguage = { tag: 'en', path: '' }
const armenian: SiteLanguage = { tag: 'hy', path: 'hy/' }
const languages: [SiteLanguage, SiteLanguage] = [english, armenian]

const articles = [
  makeArticle({
    slug: 'kamurj',
    language: 'hy-AM',
    topics: ['Կամուրջներ'],
    quotes: [makeQuote({ speaker: 'Մարա Լճակ' })],
  }),
  makeArticle({ slug: 'pont', language: 'fr', topics: ['Bridges'] }),
  makeArticle({
    slug: 'bridge',
    topics: ['Bridges', 'Ports'],
    quotes: [makeQuote({ speaker: 'Tomas Vell' })],
  }),
]
const all = { articles, topics: collectTopics(articles), speakers: collectSpeakers(articles, new Map()) }
const slugsOf = ({ articles: own, topics, speakers, topicPages, speakerPages }: Lists) => ({
  articles: own.map(({ slug }) => slug),
  topics: topics.map(({ slug }) => slug),
  speakers: speakers.map(({ slug }) => slug),
  topicPages: topicPages.map(({ slug }) => slug),
  speakerPages: speakerPages.map(({ slug }) => slug),
})

describe('lists of articles in their own language', () => {
  test('a list has the articles in its language, in any region, with their topics and speakers', () => {
    expect(slugsOf(listInLanguage(all, armenian, languages, new Map()))).toEqual({
      articles: ['kamurj'],
      topics: ['կամուրջներ'],
      speakers: ['մարա-լճակ'],
      topicPages: ['կամուրջներ'],
      speakerPages: ['մարա-լճակ'],
    })
  })

  test('the first language takes the articles in languages that the site does not have, and keeps every page', () => {
    expect(slugsOf(listInLanguage(all, english, languages, new Map()))).toEqual({
      articles: ['pont', 'bridge'],
      topics: ['bridges', 'ports'],
      speakers: ['tomas-vell'],
      topicPages: ['bridges', 'ports', 'կամուրջներ'],
      speakerPages: ['tomas-vell', 'մարա-լճակ'],
    })
  })
})

test('lists of all articles have the alphabetical order of their language', () => {
  const names = ['Zeta', 'Ärger', 'Öl'].map((name) => makeArticle({ topics: [name] }))
  const lists = { articles: names, topics: collectTopics(names), speakers: [] }
  const sort = (tag: string): string[] => listAll(lists, tag).topics.map(({ name }) => name)
  expect(sort('de')).toEqual(['Ärger', 'Öl', 'Zeta'])
  expect(sort('sv')).toEqual(['Zeta', 'Ärger', 'Öl'])
})
