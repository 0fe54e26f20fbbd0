import { expect, test } from 'vitest'
import { findBrokenArticleLinks } from '../../../src/library/find-broken-article-links.ts'
import { listArticleLinks } from '../../../src/library/list-article-links.ts'
import { parseMarkdown } from '../../../src/markdown/parse-body.ts'
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
  const linking = { ...makeArticle({ slug: 'oil', text: body }), blocks: [] }
  return findBrokenArticleLinks(
    [
      {
        article: linking,
        links: listArticleLinks(parseMarkdown(linking.body), 9),
        file: 'content/articles/oil.md',
      },
      { article: lamps, links: [], file: 'content/articles/lamps.md' },
    ],
    new Set(['lamps-of-old']),
  )
}

test.for([
  '[the lamps](../lamps/)',
  '[a passage](../lamps/#the-lamps)',
  '[its former address](../lamps/#lamps-once)',
  '[its former name](../lamps-of-old/#anything)',
  '[a part of the page](../lamps/#corrections)',
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
      message: 'the link ../lamp/ leads to an article that does not exist',
    },
    { line: 14, message: 'the link ../lamps/#no-such-words leads to a passage that does not exist' },
    { line: 14, message: 'the link #nor-these leads to a passage that does not exist' },
  ])
})
