import { expect, test } from 'vitest'
import { findArticleLinks } from '../../../src/article/check-places.ts'
import { findBrokenArticleLinks } from '../../../src/library/find-broken-article-links.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { makeArticle } from './make-article.ts'

const lamps = {
  ...makeArticle({ slug: 'lamps' }),
  blocks: [
    {
      kind: 'paragraph' as const,
      text: 'x',
      line: 1,
      top: 0,
      id: 'the-lamps',
      former: [{ id: 'lamps-once' }],
    },
  ],
}

function check(body: string) {
  const oil = { ...makeArticle({ slug: 'oil' }), blocks: [], links: findArticleLinks(parseMarkdown(body), 9) }
  return findBrokenArticleLinks(
    [
      { article: oil, file: 'content/articles/oil.md' },
      { article: lamps, file: 'content/articles/lamps.md' },
    ],
    (slug) => ({ oil, lamps, 'lamps-of-old': 'unchecked' as const })[slug],
  )
}

test.for([
  '[the lamps](../lamps/)',
  '[a passage](../lamps/#the-lamps)',
  '[its former address](../lamps/#lamps-once)',
  '[its former name](../lamps-of-old/#anything)',
  '[a part of the page](../lamps/#corrections)',
  '[words of the page](../lamps/#:~:text=lit)',
  '[elsewhere](https://harbour-ledger.example/lamps/#x)',
  '[a letter](mailto:desk@example.org)',
])('%s leads somewhere', (body) => {
  expect(check(body)).toEqual([])
})

test('a link to an article or a passage that does not exist is a problem with its line', () => {
  expect(
    check('One.\n\n[lamps](../lamp/)\n\n[lamps](../lamps/#no-such-words), [here](#nor-these)'),
  ).toMatchObject([
    {
      file: 'content/articles/oil.md',
      line: 12,
      message: 'this link leads nowhere: there is no article lamp',
    },
    { line: 14, message: 'this link leads nowhere: the page of lamps has no place #no-such-words' },
    { line: 14, message: 'this link leads nowhere: the page has no place #nor-these' },
  ])
})
