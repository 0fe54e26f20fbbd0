import { expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'

function parse(quotes: string, body: string): ReturnType<typeof parseArticle> {
  const source = `---
headline: The ferry stops
language: en
published: 2031-11-04
authors: []
source:
  name: The Harbour Ledger
  relation: original
quotes:
${quotes}
---

${body}
`
  return parseArticle(source, 'ferry.md')
}

test('the parts of a quotation are one entry only if they have one speaker', () => {
  const joined = '  - text: We leave at six. We never wait'
  expect(parse(joined, '“We leave at six,” said Mara Quill. “We never wait.”').kind).toBe('article')
  const apart = '“We leave at six,” said Mara Quill.\n\n“We never wait,” said Tomas Vell.'
  expect(parse(joined, apart).kind).toBe('problems')
})

test('of words that are in the text twice, the spoken ones are the quotation', () => {
  const body = 'The song “We leave at six” was played.\n\n“We leave at six,” said Mara Quill.'
  const parsed = parse('  - text: We leave at six\nnotQuotes:\n  - We leave at six', body)
  expect(parsed.kind === 'article' && parsed.article.quotes[0]?.passages[0]?.block).toBe(1)
})

test('a word of another quotation is not taken for the beginning of one', () => {
  const body = '“No,” said Tomas Vell. “No, not before noon,” said Mara Quill.'
  const parsed = parse('  - text: No, not before noon\n  - text: "No"', body)
  expect(parsed.kind === 'article' && parsed.article.quotes.map(({ text }) => text)).toEqual([
    'No, not before noon',
    'No',
  ])
})
