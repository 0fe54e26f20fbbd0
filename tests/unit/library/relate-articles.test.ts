import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { relateArticles } from '../../../src/library/relate-articles.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

/** The slugs of the articles related to one article. */
function relate(articles: Article[], slug: string, variants: ReadonlyMap<string, string> = new Map()) {
  const article = articles.find((other) => other.slug === slug)
  const related = article && relateArticles(articles, variants).get(article)
  return {
    newer: related?.newer?.slug,
    older: related?.older?.slug,
    sameTopic: related?.sameTopic.map((other) => other.slug),
    sameSpeaker: related?.sameSpeaker.map((other) => other.slug),
  }
}

const about = (slug: string, ...topics: string[]) => makeArticle({ slug, topics })
const quoting = (slug: string, speaker: string) => makeArticle({ slug, quotes: [makeQuote({ speaker })] })

describe('neighbours in time', () => {
  const articles = [makeArticle({ slug: 'c' }), makeArticle({ slug: 'b' }), makeArticle({ slug: 'a' })]

  test('an article between others has both', () => {
    expect(relate(articles, 'b')).toEqual({ newer: 'c', older: 'a', sameTopic: [], sameSpeaker: [] })
  })

  test('the newest has no newer one, the oldest no older one', () => {
    expect(relate(articles, 'c')).toMatchObject({ newer: undefined, older: 'b' })
    expect(relate(articles, 'a')).toMatchObject({ newer: 'b', older: undefined })
    const related = relateArticles(articles, new Map())
    expect(related.get(articles[0] as Article)).not.toHaveProperty('newer')
    expect(related.get(articles[2] as Article)).not.toHaveProperty('older')
  })
})

describe('articles on the same topic', () => {
  test('are those published next before and after, at most three', () => {
    const articles = ['i', 'h', 'g', 'f', 'e', 'd', 'c', 'b', 'a'].map((slug) => about(slug, 'Lamps'))
    expect(relate(articles, 'e').sameTopic).toEqual(['f', 'd', 'g'])
    expect(relate(articles, 'i').sameTopic).toEqual(['h', 'g', 'f'])
    expect(relate(articles, 'a').sameTopic).toEqual(['b', 'c', 'd'])
    expect(relate(articles, 'h').sameTopic).toEqual(['i', 'g', 'f'])
  })

  test('skip articles on other topics', () => {
    const articles = [about('d', 'Lamps'), about('c', 'Boats'), about('b', 'Oil'), about('a', 'Lamps')]
    expect(relate(articles, 'a').sameTopic).toEqual(['d'])
    expect(relate(articles, 'c').sameTopic).toEqual([])
  })

  test('come from the first topic, then from the next, and are listed once', () => {
    const articles = [
      about('e', 'Boats'),
      about('d', 'Lamps', 'Boats'),
      about('c', 'Lamps', 'Boats'),
      about('b', 'Boats'),
      about('a', 'Boats'),
    ]
    expect(relate(articles, 'c').sameTopic).toEqual(['d', 'b', 'e'])
  })

  test('may write the topic in another way', () => {
    const articles = [about('b', 'Énergie'), about('a', 'energie', 'Energie')]
    expect(relate(articles, 'a').sameTopic).toEqual(['b'])
    expect(relate(articles, 'b').sameTopic).toEqual(['a'])
  })
})

describe('articles with the same speaker', () => {
  test('are found under any spelling of the name', () => {
    const articles = [quoting('c', 'T. Vell'), quoting('b', 'Mara Quill'), quoting('a', 'Tomas Vell')]
    expect(relate(articles, 'a', new Map([['T. Vell', 'Tomas Vell']])).sameSpeaker).toEqual(['c'])
    expect(relate(articles, 'a').sameSpeaker).toEqual([])
  })

  test('are not those that quote speakers without a name in common', () => {
    const unnamed = [makeQuote({ role: 'a keeper' })]
    const articles = [
      makeArticle({ slug: 'c', quotes: unnamed }),
      makeArticle({ slug: 'b', quotes: unnamed }),
      quoting('a', 'Tomas Vell'),
    ]
    expect(relate(articles, 'b').sameSpeaker).toEqual([])
  })

  test('do not include those already listed for the topic', () => {
    const quotes = [makeQuote({ speaker: 'Tomas Vell' })]
    const articles = [
      makeArticle({ slug: 'c', topics: ['Lamps'], quotes }),
      makeArticle({ slug: 'b', quotes }),
      makeArticle({ slug: 'a', topics: ['Lamps'], quotes }),
    ]
    expect(relate(articles, 'a')).toMatchObject({ sameTopic: ['c'], sameSpeaker: ['b'] })
  })
})
