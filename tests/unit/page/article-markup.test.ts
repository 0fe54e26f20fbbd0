import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { findArticleMarkup, pickArticleMarkup } from '../../../src/page/article-markup.ts'

const source = `---
headline: The Lamps of Saltmere
language: de
published: 2031-11-04
authors: []
dateline:
  text: SALTMERE —
  place: Saltmere
source:
  name: The Harbour Ledger
  relation: reprint
quotes:
  - text: Hell
foreign:
  - text: Lux
    language: la
---

## Lux

Es ist „Hell“.
`

test('the markup of an article survives JSON, which is how it reaches the plugins', () => {
  const parsed = parseArticle(source, 'lamps.md')
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  const markup = pickArticleMarkup(parsed.article)
  const { linkToQuotation, moreQuotations, quotationMarks, unnamedSpeaker, passageChanged, passageRemoved } =
    findInterface('de').words
  expect(JSON.parse(JSON.stringify(markup))).toEqual(markup)
  expect(markup).toEqual({
    language: 'de',
    blocks: [{ id: 'section-lux' }, { id: 'es-ist-hell' }],
    quotes: [expect.objectContaining({ text: 'Hell', parts: ['Hell'] })],
    layouts: [{ size: 'short', isJoined: false, isFolded: false, isAtEnd: false }],
    dateline: 'SALTMERE —',
    foreign: [{ text: 'Lux', language: 'la' }],
    words: {
      linkToQuotation,
      moreQuotations,
      quotationMarks,
      unnamedSpeaker,
      passageChanged,
      passageRemoved,
    },
  })
})

test('a file without markup in its frontmatter has no article markup', () => {
  expect(findArticleMarkup(new VFile())).toBeUndefined()
  expect(findArticleMarkup(new VFile({ data: { astro: {} } }))).toBeUndefined()
  expect(findArticleMarkup(new VFile({ data: { astro: { frontmatter: {} } } }))).toBeUndefined()
})
