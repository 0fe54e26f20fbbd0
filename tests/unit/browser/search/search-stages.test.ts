import { expect, test } from 'vitest'
import type { FoundInPart, IndexPart, LanguageIndex } from '../../../../src/browser/search/search-part.ts'
import { planStages } from '../../../../src/browser/search/search-stages.ts'

/** A part with results of these scores, for a query whose words it has. */
function found(path: string, scores: number[], words: string[]): FoundInPart {
  const results = scores.map((score) => ({
    id: `${path} ${score}`,
    language: path.slice(0, 2),
    score,
    load: () => Promise.reject(new Error('not loaded here')),
  }))
  return { results, words: new Set(words) }
}

function makeIndexes(...paths: string[][]): LanguageIndex[] {
  return paths.map((parts) => ({
    language: parts[0]?.slice(0, 2) ?? '',
    parts: parts.map((path) => ({ path, key: path })),
  }))
}

/** Searches all stages. Returns how many results each shows, which it has, and which parts it has opened. */
async function searchAll(
  indexes: LanguageIndex[],
  parts: Record<string, FoundInPart>,
  query: string,
  language = 'en',
): Promise<{ shown: number; ids: string[]; opened: string[] }[]> {
  let opened: string[] = []
  const stages = planStages(indexes, language, async (_, { path }: IndexPart) => {
    opened.push(path)
    return async () => parts[path] ?? found(path, [], [])
  })
  const all: { shown: number; ids: string[]; opened: string[] }[] = []
  for (const { search, shown } of stages) {
    opened = []
    all.push({ shown, ids: (await search(query)).map(({ id }) => id), opened })
  }
  return all
}

test('the newest part of the page’s language is searched first, then its other parts, then other languages', async () => {
  const parts = {
    'hy/': found('hy/', [5], ['quay']),
    'en/': found('en/', [3, 1], ['quay']),
    'en/old/': found('en/old/', [2], ['quay']),
  }
  expect(await searchAll(makeIndexes(['hy/'], ['en/', 'en/old/']), parts, 'quay', 'en-GB')).toEqual([
    { shown: 3, ids: ['en/ 3', 'en/ 1'], opened: ['en/'] },
    { shown: 10, ids: ['en/ 3', 'en/old/ 2', 'en/ 1'], opened: ['en/old/'] },
    { shown: 10, ids: ['hy/ 5', 'en/ 3', 'en/old/ 2', 'en/ 1'], opened: ['hy/'] },
  ])
})

test('a site of one part is searched in one stage, with all that the part has', async () => {
  const parts = { 'en/': found('en/', [3, 1], []) }
  expect(await searchAll(makeIndexes(['en/']), parts, 'quay')).toEqual([
    { shown: 10, ids: ['en/ 3', 'en/ 1'], opened: ['en/'] },
  ])
  expect(await searchAll([], {}, 'quay')).toEqual([])
})

test('a part that lacks a word which another part has is left out', async () => {
  const parts = {
    'en/': found('en/', [9], ['quay']),
    'en/b/': found('en/b/', [1], ['quay', 'toll']),
    'en/c/': found('en/c/', [7], []),
  }
  const stages = await searchAll(makeIndexes(['en/', 'en/b/', 'en/c/']), parts, 'toll quay')
  expect(stages.map(({ ids }) => ids)).toEqual([[], ['en/b/ 1']])
})

test('a word that no part has is not asked for once all parts were searched', async () => {
  const parts = { 'en/': found('en/', [9], ['quay']), 'en/b/': found('en/b/', [1], []) }
  const stages = await searchAll(makeIndexes(['en/', 'en/b/']), parts, 'zyxwvut quay')
  expect(stages.map(({ ids }) => ids)).toEqual([[], ['en/ 9']])
})

test('a part that could not be opened is opened again for the next search', async () => {
  let attempts = 0
  const [first, second] = planStages(makeIndexes(['en/', 'en/old/']), 'en', async (_, { path }) => {
    if (path === 'en/old/') attempts += 1
    if (attempts === 1) throw new Error('offline')
    return async () => found(path, [1], ['quay'])
  })
  await first?.search('quay')
  await expect(second?.search('quay')).rejects.toThrow('offline')
  expect(await second?.search('quay')).toHaveLength(2)
  expect(attempts).toBe(2)
})

test('an older part is opened when the newest is, because that one brings the program', async () => {
  const events: string[] = []
  const [, second] = planStages(makeIndexes(['en/', 'en/old/']), 'en', async (_, { path }) => {
    events.push(`open ${path}`)
    await Promise.resolve()
    events.push(`opened ${path}`)
    return async () => found(path, [], [])
  })
  await second?.search('quay')
  expect(events).toEqual(['open en/', 'opened en/', 'open en/old/', 'opened en/old/'])
})
