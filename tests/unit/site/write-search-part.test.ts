import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close } from 'pagefind'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { findMatchedQuotes } from '../../../src/browser/search/find-matched-quotes.ts'
import type { ResultContent } from '../../../src/browser/search/search-part.ts'
import { splitIndexedText } from '../../../src/browser/search/split-indexed-text.ts'
import { writeSearchRecord } from '../../../src/library/write-search-record.ts'
import { writeSearchPart } from '../../../src/site/write-search-part.ts'
import { makeArticle } from '../library/make-article.ts'
import { makeQuote } from '../page/make-quote.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

afterAll(async () => {
  await close()
})

/** Writes a part with one article and reads back what Pagefind keeps with it. */
async function index(
  language: string,
  article: Parameters<typeof writeSearchRecord>[0],
): Promise<ResultContent> {
  await writeSearchPart(
    { language, writeRecords: () => [writeSearchRecord(article, '/articles/x/')] },
    folder,
  )
  const [name] = readdirSync(path.join(folder, 'fragment'))
  const kept = gunzipSync(readFileSync(path.join(folder, 'fragment', name ?? ''))).toString()
  const { content, ...fragment } = JSON.parse(kept.slice('pagefind_dcd'.length))
  return { ...fragment, raw_content: content }
}

const texts = {
  en: '“Odd \\ signs: {a_b} & <i>”, she said.',
  zh: '她说：“桥梁很旧了。”',
  hy: '«Կամուրջը հին է»։',
}

for (const [language, text] of Object.entries(texts)) {
  test(`a quotation comes back from the index as it was, and is found by its words and its speaker: ${language}`, async () => {
    const [, words = ''] = /[“«](.*)[”»]/.exec(text) ?? []
    const start = text.indexOf(words)
    const passages = [{ block: 0, start: start - 1, end: start + words.length + 1 }]
    const quotes = [
      makeQuote({ id: 'quote_a', text: words, speaker: 'Mara Quill', role: 'keeper', passages }),
      makeQuote({ id: 'quote-b', text: 'Not here' }),
    ]
    const content = await index(language, makeArticle({ headline: 'Lamps', language, text, quotes }))
    expect(content).toMatchObject({
      url: '/articles/x/',
      meta: { title: 'Lamps', source: 'The Harbour Ledger' },
    })
    const { words: indexed } = splitIndexedText(content.raw_content)
    const name = indexed.findIndex((word) => word.trim() === 'Mara')
    expect(content.anchors[0]?.location).toBe(name)
    const [quote] = findMatchedQuotes({ ...content, locations: [name] }, 'Mara')
    expect(quote).toMatchObject({ id: 'quote_a', text: words, speaker: 'Mara Quill', role: 'keeper' })
    // The first words are the headline and a dash.
    const found = indexed.flatMap((_, location) =>
      location > 1 && findMatchedQuotes({ ...content, locations: [location] }, 'x').length > 0
        ? [location]
        : [],
    )
    const inText = found.filter((location) => location < name).map((location) => indexed[location])
    expect(inText.join('').replace(/[\s\u200B]/g, '')).toContain(words.replace(/\s/g, ''))
  })
}

test('a part has what a reader loads, and nothing else of Pagefind', async () => {
  await index('en', makeArticle())
  const names = readdirSync(folder).map((name) => name.replace(/en_[0-9a-f]+/, 'HASH'))
  expect(names.sort()).toEqual([
    'fragment',
    'index',
    'pagefind-entry.json',
    'pagefind.HASH.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
  ])
})
