import { readFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { clipArticle } from '../../../src/clipping/clip-article.ts'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import { parseMarkdownClipping } from '../../../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../../../src/clipping/parse-text-clipping.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

vi.mock('../../../src/markdown/parse-markdown.ts', { spy: true })

beforeEach(() => {
  vi.clearAllMocks()
})

const options = { source: 'The Harbour Ledger', date: '2031-11-04', headline: 'Ferry Stops', language: 'en' }
const read = (file: string): string =>
  readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')

test.for([
  ['a saved page', () => parseHtmlClipping(read('clipping-html/the-plain-case/page.html'))],
  [
    'a text',
    () => parseTextClipping(read('clipping-text/captions-and-credits-between-paragraphs/input.txt')),
  ],
  [
    'a text with addresses',
    () =>
      parseTextClipping(
        'Ferry Stops\n\nThe ferry to Lower Quay will stop for the winter, the Port Office said.\n\nSee https://ferry.example for the times of boats.',
      ),
  ],
  [
    'Markdown',
    () => parseMarkdownClipping(read('clipping-markdown/tables-quotations-and-emphasis-stay/input.md')),
  ],
] as const)('%s is parsed as Markdown at most twice', ([, parse]) => {
  expect(clipArticle(parse(), options).kind).toBe('article')
  expect(vi.mocked(parseMarkdown).mock.calls.length).toBeLessThanOrEqual(2)
})
