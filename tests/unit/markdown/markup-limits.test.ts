import { expect, test } from 'vitest'
import { findMarkupExcess } from '../../../src/markdown/markup-limits.ts'

const remedy = 'write it with less markup; put a backslash before marks that belong to the text'

test.for(['===\n', 'a\n===\n', 'a\n---\n', '> a\n> ===\n', 'a\n  -- \n'])(
  'headings underlined by the thousand are refused at their line: %j',
  (piece) => {
    expect(findMarkupExcess(`The lamps stay lit.\n\n${piece.repeat(2000)}`)).toEqual({
      line: expect.any(Number),
      message: 'there are more underlined headings than in any article, so the text cannot be read',
      remedy,
    })
  },
)

test('the line is that of the first heading too many', () => {
  expect(findMarkupExcess(`The lamps stay lit.\n\n${'a\n===\n'.repeat(501)}`)?.line).toBe(2 + 2 * 501)
})

test.for(['a: b\n', '- a\n', '> a\n'])('a paragraph of many thousand lines is refused: %j', (piece) => {
  expect(findMarkupExcess(`The lamps stay lit.\n\n${piece.repeat(6000)}`)).toEqual({
    line: 2 + 5002,
    message: 'a paragraph has more lines than an article, so the text cannot be read',
    remedy: 'write empty lines between its paragraphs',
  })
})

test.for([
  ['paragraphs', 'They stay lit.\n\n'],
  ['headings with empty lines between them', 'Lamps\n=====\n\nThey stay lit.\n\n'],
  ['lines that divide the text', 'They stay lit.\n\n---\n\n'],
  ['short lines', 'They stay lit\nall night - all of them\n'],
])('however many %s there are, they are read', ([, piece = '']) => {
  expect(findMarkupExcess(piece.repeat(2400))).toBeUndefined()
})
