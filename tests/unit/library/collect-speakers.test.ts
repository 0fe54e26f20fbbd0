import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { collectSpeakers } from '../../../src/library/collect-speakers.ts'

function article(slug: string, published: string, speaker: string | undefined, unsure = false): Article {
  const by =
    speaker === undefined ? '' : `    speaker: ${speaker}${unsure ? ' # unsure: it may be another' : ''}\n`
  const parsed = parseArticle(
    `---\nheadline: ${slug}\nlanguage: en\npublished: ${published}\nauthors: []\nsource:\n  name: The Harbour Ledger\n  relation: reprint\nquotes:\n  - text: The lamps stay lit all night\n${by}---\n\n“The lamps stay lit all night,” they said.\n`,
    `${slug}.md`,
  )
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}

test('whoever is quoted later or earlier, a speaker keeps the address of their page, and nobody’s words are mixed', () => {
  const slug = (articles: Article[], name: string): string | undefined =>
    collectSpeakers(articles, new Map()).find((speaker) => speaker.name === name)?.slug
  const middle = article('two', '2031-02-01', 'José Vell')
  expect(slug([middle], 'José Vell')).toBe('jose-vell')
  const all = [article('three', '2031-03-01', 'Jose Vell'), middle, article('one', '2031-01-01', 'Jose Vell')]
  expect(slug(all, 'José Vell')).toBe('jose-vell')
  expect(collectSpeakers(all, new Map()).map(({ name, quotes }) => [name, quotes.length])).toEqual([
    ['Jose Vell', 2],
    ['José Vell', 1],
  ])
})

test('spellings of one name are one speaker, under the name that stands for them', () => {
  const articles = [article('two', '2031-02-01', 'T. Vell'), article('one', '2031-01-01', 'Tomas Vell')]
  const speakers = collectSpeakers(articles, new Map([['T. Vell', 'Tomas Vell']]))
  expect(speakers.map(({ name, quotes }) => [name, quotes.length])).toEqual([['Tomas Vell', 2]])
})

test('nobody’s words and those of a speaker nobody has confirmed are on no page', () => {
  const articles = [article('two', '2031-02-01', undefined), article('one', '2031-01-01', 'Tomas Vell', true)]
  expect(collectSpeakers(articles, new Map())).toEqual([])
})
