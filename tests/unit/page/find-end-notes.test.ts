import { describe, expect, test } from 'vitest'
import { findEndNotes } from '../../../src/page/find-end-notes.ts'
import { makeQuote } from './make-quote.ts'

/** Paragraphs of one line on paper: with the space below, 20 points each. */
const blocks = Array.from({ length: 40 }, () => ({
  kind: 'paragraph' as const,
  text: 'word '.repeat(12),
  line: 1,
  top: 0,
}))
const normal = { size: 'normal' as const, isJoined: false }
/** Five lines in the margin: with the name, 67 points. */
const long = 'word '.repeat(34)

function quoteIn(block: number, text: string) {
  return makeQuote({ text, speaker: 'Mara Quill', passages: [{ block, start: 0, end: 10 }] })
}

describe('on paper, a note goes to the end', () => {
  test('if it would begin more than four lines below its passage', () => {
    const quotes = [quoteIn(0, long), quoteIn(0, 'Ask it.'), quoteIn(1, 'Not yet.')]
    expect(findEndNotes(blocks, quotes, [normal, normal, normal])).toEqual([false, true, false])
  })

  test('together with the note that it continues, whose name is its own', () => {
    const quotes = [quoteIn(0, long), quoteIn(0, long), quoteIn(4, 'Ask it.')]
    const notes = [normal, normal, { ...normal, isJoined: true }]
    expect(findEndNotes(blocks, quotes, notes)).toEqual([false, true, true])
    expect(findEndNotes(blocks, quotes, [normal, normal, normal])).toEqual([false, true, false])
  })

  test('and makes room for the next ones', () => {
    const quotes = [quoteIn(0, long), quoteIn(0, long), quoteIn(3, long)]
    expect(findEndNotes(blocks, quotes, [normal, normal, normal])).toEqual([false, true, false])
  })
})

test('an article without quotations has no notes at the end', () => {
  expect(findEndNotes(blocks, [], [])).toEqual([])
})
