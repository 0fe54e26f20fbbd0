import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { layOutNotes, type NoteLayout, type NoteQuote } from '../../../src/page/lay-out-notes.ts'
import { makeStressArticle } from '../../e2e/make-stress-article.ts'
import { makeQuote } from './make-quote.ts'

/** Paragraphs of three lines. */
const blocks = Array.from({ length: 40 }, () => ({
  kind: 'paragraph' as const,
  text: 'word '.repeat(36),
  line: 1,
  top: 0,
}))

const vell = { speaker: 'Tomas Vell', voice: 1 }
const quill = { speaker: 'Mara Quill', voice: 2 }
const sentence = 'We light them at dusk and we put them out when the last boat is in.'

/** A quotation in a block, 20 characters after the one before it. */
function quoteAt(
  block: number,
  index: number,
  fields: Partial<NoteQuote> & { text?: string } = {},
): NoteQuote {
  const { text = sentence } = fields
  const start = index * 20
  return makeQuote({ text, passages: [{ block, start, end: start + 10 }], ...fields })
}

const sizes = (quotes: NoteQuote[]): NoteLayout['size'][] =>
  layOutNotes(blocks, quotes).map(({ size }) => size)

describe('the lead quotation is', () => {
  const long = 'word '.repeat(48)

  test('the one that the article marks, whatever it is', () => {
    expect(
      sizes([
        quoteAt(0, 0, { ...vell, text: long }),
        quoteAt(2, 0, { text: 'No.', weight: 'fragment', lead: true }),
      ]),
    ).toEqual(['normal', 'lead'])
  })

  test('else the longest full sentence of a named speaker', () => {
    expect(
      sizes([
        quoteAt(0, 0, vell),
        quoteAt(2, 0, { ...quill, text: `${sentence} Always.` }),
        quoteAt(4, 0, { text: long }),
        quoteAt(6, 0, { ...vell, text: long, weight: 'fragment' }),
      ]),
    ).toEqual(['normal', 'lead', 'normal', 'normal'])
  })

  test('the first one of those that are equally long', () => {
    expect(sizes([quoteAt(0, 0, vell), quoteAt(2, 0, quill)])).toEqual(['lead', 'normal'])
  })

  test('none of more than 240 characters, because its note would be taller than a paragraph', () => {
    expect(sizes([quoteAt(0, 0, { ...vell, text: `${long}s` })])).toEqual(['normal'])
    expect(sizes([quoteAt(0, 0, { ...vell, text: long })])).toEqual(['lead'])
  })
})

test('up to three words without an interruption are short', () => {
  const fragment = (text: string, parts = [text]) => quoteAt(0, 0, { text, parts, weight: 'fragment' })
  expect(sizes([fragment('old')])).toEqual(['short'])
  expect(sizes([fragment(' old and  leaky ')])).toEqual(['short'])
  expect(sizes([fragment('very old and leaky')])).toEqual(['normal'])
  expect(sizes([fragment('old … leaky', ['old', 'leaky'])])).toEqual(['normal'])
})

test('a long quotation without spaces between its words is not short', () => {
  expect(sizes([quoteAt(0, 0, { text: '古い橋', weight: 'fragment' })])).toEqual(['short'])
  expect(sizes([quoteAt(0, 0, { text: '港'.repeat(17), weight: 'fragment' })])).toEqual(['normal'])
})

test('a note continues the one above it if the same speaker is quoted in the same or the next block', () => {
  const joined = (...quotes: NoteQuote[]) => layOutNotes(blocks, quotes).map(({ isJoined }) => isJoined)
  expect(joined(quoteAt(0, 0, vell), quoteAt(0, 1, vell), quoteAt(1, 0, vell))).toEqual([false, true, true])
  expect(joined(quoteAt(0, 0, vell), quoteAt(2, 0, vell))).toEqual([false, false])
  expect(joined(quoteAt(0, 0, vell), quoteAt(0, 1, quill), quoteAt(0, 2, vell))).toEqual([
    false,
    false,
    false,
  ])
  const short = { ...vell, text: 'We wait' }
  const mayor = { ...short, role: 'mayor' }
  expect(joined(quoteAt(0, 0, short), quoteAt(0, 1, mayor), quoteAt(0, 2, mayor))).toEqual([
    false,
    false,
    true,
  ])
  expect(joined(quoteAt(0, 0, vell), quoteAt(0, 1, { ...vell, said: 'in May' }))).toEqual([false, false])
})

test('quotations without a named speaker are never joined: they may be of two people', () => {
  const layouts = layOutNotes(blocks, [quoteAt(0, 0), quoteAt(0, 1), quoteAt(0, 2, { role: 'a pilot' })])
  expect(layouts.map(({ isJoined }) => isJoined)).toEqual([false, false, false])
})

describe('folding', () => {
  test('folds nothing in an article with few quotations', () => {
    const quotes = [0, 1, 5, 6, 9, 20].map((block, index) => quoteAt(block, 0, index % 2 ? vell : quill))
    expect(layOutNotes(blocks, quotes).some(({ isFolded }) => isFolded)).toBe(false)
  })

  test('folds the notes that would be far below their passages, as rows that count on their first note', () => {
    const crowded = Array.from({ length: 8 }, (_, index) => quoteAt(0, index, { ...vell, role: `${index}` }))
    const layouts = layOutNotes(blocks, [...crowded, quoteAt(10, 0, vell)])
    const unfolded = layouts.findIndex(({ isFolded }) => isFolded)
    expect(unfolded).toBeGreaterThan(1)
    expect(layouts.map(({ isFolded }) => isFolded)).toEqual([
      ...crowded.map((_, index) => index >= unfolded),
      false,
    ])
    expect(layouts.map(({ foldedCount }) => foldedCount)).toEqual(
      layouts.map((_, index) => (index === unfolded ? crowded.length - unfolded : undefined)),
    )
  })

  test('does not fold a single note after which the next one has room', () => {
    const crowded = Array.from({ length: 8 }, (_, index) => quoteAt(0, index, { ...vell, role: `${index}` }))
    const folded = layOutNotes(blocks, crowded).findIndex(({ isFolded }) => isFolded)
    const layOutAfter = (...after: NoteQuote[]): boolean[] =>
      layOutNotes(blocks, [...crowded.slice(0, folded + 1), ...after])
        .slice(folded)
        .map(({ isFolded }) => isFolded)
    expect(layOutAfter()).toEqual([false])
    expect(layOutAfter(quoteAt(5, 0, quill))).toEqual([false, false])
    // Here only the line of a folded row leaves room for the next note.
    expect(layOutAfter(quoteAt(1, 4, quill))).toEqual([true, false])
    expect(layOutAfter(quoteAt(0, 9, quill))).toEqual([true, true])
  })

  test('a folded note is not joined, and neither is the next one that is not folded', () => {
    const quotes = [0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5].map((block, index) =>
      quoteAt(block, index % 8, vell),
    )
    const layouts = layOutNotes(blocks, quotes)
    expect(layouts.some(({ isFolded }) => isFolded)).toBe(true)
    for (const [index, { isFolded, isJoined }] of layouts.entries()) {
      if (isFolded || layouts[index - 1]?.isFolded) expect(isJoined, `note ${index}`).toBe(false)
    }
  })

  test('wider letters need more lines, so their notes are folded sooner', () => {
    const countFolded = (letter: string): number =>
      layOutNotes(
        blocks,
        Array.from({ length: 6 }, (_, index) =>
          quoteAt(0, index, { text: letter.repeat(90), ...quill, role: `${index}` }),
        ),
      ).filter(({ isFolded }) => isFolded).length
    expect(countFolded('桥')).toBeGreaterThan(countFolded('m'))
  })

  test('of 52 quotations in 60 paragraphs, at least 6 in 10 are not folded', () => {
    const parsed = parseArticle(makeStressArticle(), 'stress.md')
    if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
    const { article } = parsed
    expect([article.quotes.length, article.blocks.length]).toEqual([52, 60])
    const layouts = layOutNotes(article.blocks, article.quotes)
    const folded = layouts.filter(({ isFolded }) => isFolded)
    expect(folded.length).toBeGreaterThan(0)
    expect(1 - folded.length / layouts.length).toBeGreaterThanOrEqual(0.6)
    const counted = layouts.reduce((sum, { foldedCount = 0 }) => sum + foldedCount, 0)
    expect(counted).toBe(folded.length)
  })
})
