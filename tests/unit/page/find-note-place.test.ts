import { expect, test } from 'vitest'
import { findTextNodes, phrasingText } from '../../../src/markdown/parse-body.ts'
import { findNotePlace } from '../../../src/page/find-note-place.ts'
import { readTree } from './read-tree.ts'

/** The text of the block with the note of a quotation in block `index`, and the place there. */
function locate(markdown: string, index: number): [string, string] | undefined {
  const found = findNotePlace(findTextNodes(readTree(markdown)), index)
  return found && [phrasingText(found.block), found.place]
}

test('a quotation in a paragraph has its note there, also in a list or a block quotation', () => {
  expect(locate('One.\n\nTwo.', 1)).toEqual(['Two.', 'before passage'])
  expect(locate('- One.\n- Two.', 1)).toEqual(['Two.', 'before passage'])
  expect(locate('> One.\n>\n> Two.', 1)).toEqual(['Two.', 'before passage'])
})

test('a quotation in a heading has its note in the next paragraph, else in the one before', () => {
  expect(locate('Zero.\n\n## One\n\n## Two\n\n- Three.', 1)).toEqual(['Three.', 'start'])
  expect(locate('Zero.\n\n## One', 1)).toEqual(['Zero.', 'end'])
})

test('a quotation in a table has its note in the paragraph before it, else in the one after it', () => {
  const table = '| One |\n| --- |\n| Two |'
  expect(locate(`Zero.\n\n${table}`, 2)).toEqual(['Zero.', 'end'])
  expect(locate(`${table}\n\nThree.`, 1)).toEqual(['Three.', 'start'])
})

test('in a body without paragraphs a note stays where the quotation is', () => {
  expect(locate('## One', 0)).toEqual(['One', 'before passage'])
})

test('a block beyond the body has no note', () => {
  expect(locate('One.', 7)).toBeUndefined()
})
