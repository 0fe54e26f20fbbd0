import { expect, test } from 'vitest'
import { findTextNodes, joinBlocks, parseBody, phrasingText } from '../../../src/markdown/parse-body.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

test('a paragraph, a heading, a block quotation, a list and a table are blocks, in reading order', () => {
  const body = [
    'The ferry stops.', // line 1
    '## The boat', // 3
    '> She is old.\n>\n> She leaks.', // 5
    '- one\n- two\n\n  more', // 9
    '| day | time |\n|---|---|\n| Monday | six |', // 14
  ].join('\n\n')
  expect(parseBody(body).map(({ kind, text, line, top }) => [kind, text, line, top])).toEqual([
    ['paragraph', 'The ferry stops.', 1, 0],
    ['heading', 'The boat', 3, 1],
    ['blockquote', 'She is old.', 5, 2],
    ['blockquote', 'She leaks.', 7, 2],
    ['paragraph', 'one', 9, 3],
    ['paragraph', 'two', 10, 3],
    ['paragraph', 'more', 12, 3],
    ['cell', 'day', 14, 4],
    ['cell', 'time', 14, 4],
    ['cell', 'Monday', 16, 4],
    ['cell', 'six', 16, 4],
  ])
})

test('a list inside a block quotation is quoted, and a paragraph after it is not', () => {
  const kinds = parseBody('> - She is old.\n\nThe ferry stops.').map(({ kind }) => kind)
  expect(kinds).toEqual(['blockquote', 'paragraph'])
})

test('a heading inside a block quotation stays a heading', () => {
  expect(parseBody('> ## The boat')[0]?.kind).toBe('heading')
})

test('the text of a block has no markup, pictures or HTML, and a newline for a hard line break', () => {
  const [block] = parseBody(
    '“We *do* [not](https://a.example/) `sink`,”\\\nshe said.  \nNo ![x](x.jpg)<b>more</b>.',
  )
  expect(block?.text).toBe('“We do not sink,”\nshe said.\nNo more.')
})

const listTexts = (body: string): string[] => parseBody(body).map(({ text }) => text)

test('struck-out words are not part of the text', () => {
  expect(listTexts('One ~~*two* `x`~~ three.\n\n## ~~Four~~')).toEqual(['One  three.', ''])
})

test('a footnote is text without its mark, whatever the case of its name', () => {
  expect(listTexts('One[^a].\n\n[^A]: A note.')).toEqual(['One.', 'A note.'])
})

test('a footnote that nothing refers to is not text, because no page shows it', () => {
  expect(listTexts('One[^1].\n\n[^1]: A note.\n\n[^2]: Another.')).toEqual(['One.', 'A note.'])
})

test('of two definitions of a footnote only the first is text', () => {
  expect(listTexts('One[^1].\n\n[^1]: A note.\n\n[^1]: Another.')).toEqual(['One.', 'A note.'])
})

test('a table’s cell beyond the columns of its header is not text', () => {
  expect(listTexts('| day |\n|---|\n| Monday | six |')).toEqual(['day', 'Monday'])
})

test('code blocks and rules between paragraphs are no blocks of text', () => {
  expect(parseBody('One.\n\n```\ncode\n```\n\n---\n\nTwo.').map(({ text, top }) => [text, top])).toEqual([
    ['One.', 0],
    ['Two.', 3],
  ])
  expect(parseBody('')).toEqual([])
})

test('blocks are numbered as the nodes with their text', () => {
  const body = '## A\n\n- b\n- > c\n\n| d |\n|---|\n| e |'
  const nodes = findTextNodes(parseMarkdown(body))
  expect(nodes.map(({ node }) => phrasingText(node))).toEqual(parseBody(body).map(({ text }) => text))
  expect(nodes.map(({ node, quoted }) => [node.type, quoted])).toEqual([
    ['heading', false],
    ['paragraph', false],
    ['paragraph', true],
    ['tableCell', false],
    ['tableCell', false],
  ])
})

test('joined blocks have a blank line between them', () => {
  expect(joinBlocks([{ text: 'One.' }, { text: 'Two.' }])).toBe('One.\n\nTwo.')
})
