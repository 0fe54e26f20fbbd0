import { expect, test } from 'vitest'
import { addMissingQuotes } from '../../../src/article/add-missing-quotes.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'

const body = `
“We close at six,” said Orla Finch, the keeper. She called the sign “plain nonsense.”

“The lamp is out,” Finch said. “It will stay out.”
`

function article(quotes: string): string {
  return `---
# kept by hand
headline:   "The Lamp at Gull Point"   # the owner's wording
language: en
published: 2031-02-01
authors: []
source: { name: 'The Gull Point Post', relation: reprint }
${quotes}topics:
    - lighthouses
---
${body}`
}

const first = `  - text: We close at six
    speaker: Orla Finch # she signs as O. Finch
`
const second = `  - text: plain nonsense
`
const third = `  - text: The lamp is out. It will stay out.
    speaker: Orla Finch
`

function fix(source: string): string {
  const fixed = addMissingQuotes(source)
  if (!fixed) throw new Error('not read')
  return fixed.source
}

test('an article that lacks nothing is not touched', () => {
  const source = article(`quotes:\n${first}${second}${third}`)
  expect(addMissingQuotes(source)).toEqual({ source, added: 0 })
})

test.for([
  ['the first', second + third],
  ['the middle one', first + third],
  ['the last', first + second],
  ['all but the middle one', second],
] as const)('a missing quotation is added at its place: %s', ([, present]) => {
  const source = article(`quotes:\n${present}`)
  const fixed = fix(source)
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
  const texts = [...fixed.matchAll(/- text: (.*)/g)].map((match) => match[1]?.replace(/[.,]$/, ''))
  expect(texts).toEqual(['We close at six', 'plain nonsense', 'The lamp is out. It will stay out'])
})

test('nothing else of the file changes: every line that was there still is, in its order', () => {
  const source = article(`quotes:\n${first}\n  # a note between\n${third}`)
  const lines = fix(source).split('\n')
  let at = -1
  for (const line of source.split('\n')) {
    at = lines.indexOf(line, at + 1)
    expect(at, line).not.toBe(-1)
  }
})

test('an empty list and a missing one are filled', () => {
  expect(parseArticle(fix(article('quotes: [] # none yet\n')), 'x.md').kind).toBe('article')
  expect(fix(article('quotes: [] # none yet\n'))).toContain('quotes: # none yet')
})

test('a list with deeper indentation keeps it', () => {
  const fixed = fix(
    article(`quotes:\n    - text: We close at six\n      speaker: Orla Finch\n    - text: plain nonsense\n`),
  )
  expect(fixed).toMatch(/^ {4}- text: The lamp is out\. It will stay out/m)
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
})

test('lines that end as on Windows go on doing so', () => {
  const fixed = fix(article(`quotes:\n${first}${third}`).replaceAll('\n', '\r\n'))
  expect(fixed.match(/(?<!\r)\n/)).toBeNull()
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
})

test('frontmatter that cannot be read is left alone', () => {
  expect(addMissingQuotes('no frontmatter')).toBeUndefined()
  expect(addMissingQuotes(article('quotes:\n  - text: "a" b\n'))).toBeUndefined()
})
