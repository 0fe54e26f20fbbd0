import { expect, test } from 'vitest'
import { type PagefindIndex, searchPart } from '../../../../src/browser/search/search-part.ts'

/** An index with one article, in which these words are found. A phrase is found if it is in the list. */
function makeIndex(text: string, locations: number[], phrases: string[] = []): PagefindIndex {
  const data = async () => ({
    url: '/articles/toll/',
    raw_content: text,
    locations,
    anchors: [],
    meta: { title: 'Toll', source: 'The Harbour Ledger' },
  })
  const result = { id: 'en_1', score: 2, data }
  return {
    search: async (query) => ({
      results: query.startsWith('"') && !phrases.includes(query) ? [] : [result],
    }),
  }
}

test('a result has the language of its part and an id of its own', async () => {
  const { results } = await searchPart(makeIndex('The toll stays', [1]), 'en', 'toll')
  expect(results).toEqual([{ id: 'en en_1 2', language: 'en', score: 2, load: expect.any(Function) }])
  expect((await results[0]?.load())?.url).toBe('/articles/toll/')
})

test('a part has a word if one of its words begins with it, whatever case, accents and signs it has', async () => {
  const { words } = await searchPart(makeIndex('The “Tölls” stay', [1]), 'en', 'TOLL')
  expect([...words]).toEqual(['toll'])
})

test('a part has a word if it has it with another ending', async () => {
  const { words } = await searchPart(makeIndex('They run', [1], ['"running"']), 'en', 'running')
  expect([...words]).toEqual(['running'])
})

test('a part does not have a word for which Pagefind has taken a shorter one or none', async () => {
  const { words } = await searchPart(makeIndex('Mara goes to town', [0, 2]), 'en', 'Mara Quill toll')
  expect([...words]).toEqual(['mara'])
})

test('a part without results has none of the words', async () => {
  const empty: PagefindIndex = { search: async () => ({ results: [] }) }
  expect(await searchPart(empty, 'en', 'toll')).toEqual({ results: [], words: new Set() })
})
