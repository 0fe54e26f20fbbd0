import { expect, test } from 'vitest'
import { type CollectedSpeaker, collectSpeakers } from '../../../src/library/collect-speakers.ts'
import { pageSpeakers } from '../../../src/library/page-speakers.ts'
import { makeQuote } from '../page/make-quote.ts'
import { makeArticle } from './make-article.ts'

/** Speakers of articles, each given with its day and the names of those it quotes. Newest first. */
function speakersOf(...articles: [day: number, ...names: string[]][]): CollectedSpeaker[] {
  return collectSpeakers(
    articles.map(([day, ...names]) =>
      makeArticle({
        slug: `day-${day}`,
        published: `2031-11-0${day}`,
        quotes: names.map((speaker) => makeQuote({ speaker })),
      }),
    ),
    new Map(),
  )
}

const describePages = (speakers: CollectedSpeaker[], size: number) =>
  pageSpeakers(speakers, size).map(({ path, first, last, speakers: all }) => ({
    path,
    days: `${first} ${last}`,
    quotes: all.map(({ speaker, articles }) => [
      speaker.name,
      ...articles.map(({ article, quotes }) => `${article.slug}: ${quotes.length}`),
    ]),
  }))

test('the articles that quote a speaker are on pages, the quotations of an article together', () => {
  expect(describePages(speakersOf([3, 'Vell', 'Vell'], [2, 'Vell'], [1, 'Vell', 'Vell']), 1)).toEqual([
    { path: '', days: '2031-11-03 2031-11-03', quotes: [['Vell', 'day-3: 2']] },
    { path: '2/', days: '2031-11-02 2031-11-02', quotes: [['Vell', 'day-2: 1']] },
    { path: '1/', days: '2031-11-01 2031-11-01', quotes: [['Vell', 'day-1: 2']] },
  ])
})

test('speakers who share an address share its pages, by date', () => {
  expect(describePages(speakersOf([4, 'José'], [3, 'Jose'], [2, 'Jose'], [1, 'José']), 2)).toEqual([
    {
      path: '',
      days: '2031-11-03 2031-11-04',
      quotes: [
        ['José', 'day-4: 1'],
        ['Jose', 'day-3: 1'],
      ],
    },
    {
      path: '1/',
      days: '2031-11-01 2031-11-02',
      quotes: [
        ['Jose', 'day-2: 1'],
        ['José', 'day-1: 1'],
      ],
    },
  ])
})
