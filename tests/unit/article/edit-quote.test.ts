import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { editQuote, type QuoteDecision } from '../../../src/article/edit-quote.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { parseFrontmatter } from '../../../src/article/parse-frontmatter.ts'
import { splitArticleFile } from '../../../src/article/split-article-file.ts'
import { findComments } from '../../../src/yaml/list-layout.ts'
import { styledArticles } from './yaml-styles.ts'

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 150)

const before = `---
# kept by hand
headline:   "The Lamp at Gull Point"   # the owner's wording
language: en
published: 2031-02-01
authors: []
source: { name: 'The Gull Point Post', relation: reprint }
quotes:
  - text: We close at six
    speaker: Orla Finch # she signs as O. Finch
  - text: The lamp is out. It will stay out.
    speaker: Bram Hale
    role: "mayor"
    confirmed: false # “he” could be Bram Hale or Orla Finch
notQuotes:
  - The Long Night # a song
topics:
    - lighthouses
---

“We close at six,” said Orla Finch, the keeper. Bram Hale, the mayor, sang “The Long Night”.

“The lamp is out,” he said. “It will stay out.”
`

function edit(decision: QuoteDecision, source = before, index = 1): string {
  const edited = editQuote(source, index, decision)
  if (edited.kind === 'unsafe') throw new Error(edited.problem.message)
  return edited.source
}

/** The lines that only one of two texts has: `-` the old ones, `+` the new ones. */
function listChanges(one: string, other: string): string[] {
  const [old, fresh] = [one.split('\n'), other.split('\n')]
  return [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `-${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ]
}

const doubt = '-    confirmed: false # “he” could be Bram Hale or Orla Finch'

describe('a decision changes the entry of its quotation, and no other line', () => {
  test('right: the speaker is confirmed, and the doubt is gone', () => {
    expect(listChanges(before, edit({ kind: 'right' }))).toEqual([doubt, '+    confirmed: true'])
  })

  test('named: the other speaker is written, and the role of the wrong one is gone', () => {
    expect(listChanges(before, edit({ kind: 'named', speaker: 'Orla Finch' }))).toEqual([
      '-    speaker: Bram Hale',
      '-    role: "mayor"',
      doubt,
      '+    speaker: Orla Finch',
      '+    confirmed: true',
    ])
  })

  test('named with a role', () => {
    const edited = edit({ kind: 'named', speaker: 'Orla Finch', role: 'keeper: night' })
    expect(edited).toContain('    speaker: Orla Finch\n    role: "keeper: night"\n    confirmed: true\n')
  })

  test('unnamed: speaker and role are gone, and the quotation is not asked for again', () => {
    const edited = edit({ kind: 'unnamed' })
    expect(edited).toContain('  - text: The lamp is out. It will stay out.\n    confirmed: true\nnotQuotes:')
  })

  test('not a quotation: each of its parts moves to notQuotes, as the body has it', () => {
    const edited = edit({ kind: 'notQuotation' })
    expect(edited).toContain('# she signs as O. Finch\nnotQuotes:\n')
    expect(edited).toContain('  - The Long Night # a song\n  - The lamp is out,\n  - It will stay out.\n')
    expect(parseArticle(edited, 'lamp.md').kind).toBe('article')
  })

  test('not a quotation, of the only one: the list is empty, not missing', () => {
    const only = before
      .replace(/ {2}- text: We close[\s\S]*?Finch\n/, '')
      .replace(/notQuotes:\n.*\n/, '')
      .replace('“We close at six,” said', 'Six, said')
      .replace('“The Long Night”', 'a song')
    const edited = edit({ kind: 'notQuotation' }, only, 0)
    expect(edited).toContain('quotes: []\ntopics:\n')
    expect(parseArticle(edited, 'lamp.md').kind).toBe('article')
  })

  test('a comment of a writer stays with the words that move', () => {
    const commented = before.replace('  - text: The lamp', '  # sung, not said\n  - text: The lamp')
    const edited = edit({ kind: 'notQuotation' }, commented)
    expect(edited).toContain('  - The lamp is out, # sung, not said\n')
  })

  test('an old doubt, “# unsure”, is settled too', () => {
    const old = before.replace(/speaker: Bram Hale\n[\s\S]*?Finch\n/, 'speaker: Bram Hale # unsure: “he”\n')
    expect(edit({ kind: 'right' }, old)).toContain('    speaker: Bram Hale\n    confirmed: true\n')
  })

  test('an entry in braces stays in them', () => {
    const braces = before.replace(
      /- text: The lamp[\s\S]*?Finch\n/,
      '- { text: The lamp is out. It will stay out., speaker: "Bram Hale", confirmed: false }\n',
    )
    expect(edit({ kind: 'named', speaker: 'Orla Finch', role: 'keeper, night' }, braces)).toContain(
      '- { text: The lamp is out. It will stay out., speaker: Orla Finch, role: "keeper, night", confirmed: true }\n',
    )
    expect(edit({ kind: 'unnamed' }, braces)).toContain(
      '- { text: The lamp is out. It will stay out., confirmed: true }\n',
    )
  })

  test('a frontmatter with problems is left alone', () => {
    const broken = before.replace('language: en', 'language: e')
    expect(editQuote(broken, 1, { kind: 'right' })).toMatchObject({ kind: 'unsafe' })
  })
})

const decisions: readonly QuoteDecision[] = [
  { kind: 'right' },
  { kind: 'named', speaker: 'Orla Finch' },
  { kind: 'named', speaker: 'Bram Hale', role: 'mayor: of [Gull], Point' },
  { kind: 'unnamed' },
  { kind: 'notQuotation' },
]

function read(source: string) {
  const yaml = splitArticleFile(source)?.yaml ?? ''
  const fields = parseFrontmatter(yaml)
  if (fields.kind === 'problems') throw new Error(JSON.stringify(fields.problems))
  const { quotes, notQuotes = [], ...rest } = parse(yaml)
  return { yaml, rest, quotes, notQuotes, unsure: fields.unsure }
}

test.for(decisions)('whatever style the YAML has, only the entry changes, or nothing: %j', (decision) => {
  let edited = 0
  let all = 0
  fc.assert(
    fc.property(styledArticles, fc.nat(), (source, pick) => {
      const old = read(source)
      const index = pick % old.quotes.length
      const result = editQuote(source, index, decision)
      all++
      if (result.kind === 'unsafe') return
      edited++
      const now = read(result.source)
      const others = old.quotes.filter((_: unknown, other: number) => other !== index)
      const isMoved = decision.kind === 'notQuotation'
      expect(isMoved ? now.quotes : now.quotes.toSpliced(index, 1)).toEqual(others)
      expect(now.rest).toEqual(old.rest)
      expect(splitArticleFile(result.source)?.body).toBe(splitArticleFile(source)?.body)
      expect(now.unsure.has(index) && !isMoved).toBe(false)
      const comments = findComments(now.yaml).map(({ text }) => text.trim())
      // Doubts are settled: those beside `confirmed: false`, and those that say “unsure”.
      const kept = findComments(old.yaml.replace(/confirmed: false *#.*/g, '')).filter(
        ({ text }) => !/unsure/i.test(text),
      )
      for (const { text } of kept) expect(comments.join('\n')).toContain(text.trim())
      if (source.includes('\r\n')) expect(result.source).not.toMatch(/(?<!\r)\n/)
    }),
    { numRuns },
  )
  // An entry is not moved out of a list in brackets that has comments between its lines.
  expect(edited / all).toBeGreaterThan(decision.kind === 'notQuotation' ? 0.75 : 0.95)
})
