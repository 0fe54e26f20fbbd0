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
  if (fixed?.kind !== 'completed') throw new Error(fixed?.problem.message ?? 'the frontmatter has problems')
  return fixed.source
}

test('an article that lists all its quotations is not changed', () => {
  const source = article(`quotes:\n${first}${second}${third}`)
  expect(addMissingQuotes(source)).toEqual({ kind: 'completed', source, added: 0 })
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

test('every line that was in the file is still there, in the same order', () => {
  const source = article(`quotes:\n${first}\n  # a note between\n${third}`)
  const lines = fix(source).split('\n')
  let index = -1
  for (const line of source.split('\n')) {
    index = lines.indexOf(line, index + 1)
    expect(index, line).not.toBe(-1)
  }
})

test('a list that is empty or missing is filled', () => {
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

test('lines that end with CR LF still do', () => {
  const fixed = fix(article(`quotes:\n${first}${third}`).replaceAll('\n', '\r\n'))
  expect(fixed.match(/(?<!\r)\n/)).toBeNull()
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
})

test('frontmatter that cannot be read is left alone', () => {
  expect(addMissingQuotes('no frontmatter')).toBeUndefined()
  expect(addMissingQuotes(article('quotes:\n  - text: "a" b\n'))).toBeUndefined()
})

test('the number of added entries is counted', () => {
  expect(addMissingQuotes(article(`quotes:\n${second}`))).toMatchObject({ added: 2 })
  expect(addMissingQuotes(article('quotes: []\n'))).toMatchObject({ added: 3 })
})

test('the whole file after adding to an empty list', () => {
  expect(fix(article('quotes: [] # none yet\n'))).toBe(
    article(`quotes: # none yet
  - text: We close at six
    speaker: Orla Finch
  - text: plain nonsense
    speaker: Orla Finch
  - text: The lamp is out. It will stay out.
    speaker: Orla Finch
`),
  )
})

test('a list in brackets stays one, with the entries and comments it had', () => {
  const fixed = fix(article('quotes: [{ text: plain nonsense }]  # in brackets\n'))
  expect(fixed).toContain(
    'quotes: [ { text: We close at six, speaker: Orla Finch }, { text: plain nonsense }, { text: The lamp is out. It will stay out., speaker: Orla Finch }]  # in brackets\n',
  )
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
})

test('two missing quotations at one place are added in the order of the text', () => {
  const texts = (source: string): string[] =>
    [...source.matchAll(/- text: (.*)/g)].map((match) => match[1] ?? '')
  expect(texts(fix(article(`quotes:\n${third}`)))).toEqual([
    'We close at six',
    'plain nonsense',
    'The lamp is out. It will stay out.',
  ])
  expect(texts(fix(article(`quotes:\n${first}`)))).toEqual([
    'We close at six',
    'plain nonsense',
    'The lamp is out. It will stay out.',
  ])
})

test('words that are not speech are added to notQuotes, at the end of the list', () => {
  const named = (lists: string): string =>
    article(lists).replace(
      body,
      '\nThe book “The Lamps of Gull Point” is out. So is the film “Fog Over Gull Point” there.\n',
    )
  const both = '  - The Lamps of Gull Point\n  - Fog Over Gull Point\n'
  expect(fix(named('quotes: []\n'))).toBe(
    named('quotes: []\n').replace('\n---\n\n', `\nnotQuotes:\n${both}---\n\n`),
  )
  expect(fix(named('quotes: []\nnotQuotes:\n    - Fog Over Gull Point\n'))).toBe(
    named('quotes: []\nnotQuotes:\n    - Fog Over Gull Point\n    - The Lamps of Gull Point\n'),
  )
})

test('a list whose dashes are on lines of their own stays a list', () => {
  const fixed = fix(
    article('quotes:\n  -\n    text: plain nonsense\n  -\n    text: The lamp is out. It will stay out.\n'),
  )
  expect(fixed).toContain(
    'quotes:\n  - text: We close at six\n    speaker: Orla Finch\n  -\n    text: plain nonsense\n',
  )
  expect(parseArticle(fixed, 'x.md').kind).toBe('article')
})

test('frontmatter that ends with the list of quotations can be added to', () => {
  const source = article(`quotes:\n${first}${second}`).replace('topics:\n    - lighthouses\n', '')
  expect(fix(source)).toBe(source.replace('\n---\n\n', `\n${third}---\n\n`))
})

test('a speaker that the text does not name for certain is added as not confirmed', () => {
  const source = article('quotes: []\n').replace(body, '\n“The lamp is out.”\n')
  expect(fix(source)).toMatch(/ - text: The lamp is out\.?\n {4}confirmed: false # /)
})
