import type { Link } from 'mdast'
import { expect, test } from 'vitest'
import { remarkParagraphPermalinks } from '../../../src/page/remark-paragraph-permalinks.ts'
import { readTree } from './read-tree.ts'

function addPermalinks(markdown: string, ...ids: (string | undefined)[]): ReturnType<typeof readTree> {
  const tree = readTree(markdown)
  const blocks = ids.map((id) => (id === undefined ? {} : { id }))
  remarkParagraphPermalinks({ blocks })(tree)
  return tree
}

const permalink = (id: string): Link => ({
  type: 'link',
  url: `#${id}`,
  children: [],
  data: { hProperties: { className: ['permalink'], ariaHidden: 'true', tabIndex: -1 } },
})

test('a paragraph has its id, and a link to itself at its end', () => {
  expect(addPermalinks('One.\n\nTwo.', 'one', 'two').children).toEqual([
    {
      type: 'paragraph',
      data: { hProperties: { id: 'one' } },
      children: [{ type: 'text', value: 'One.' }, permalink('one')],
    },
    {
      type: 'paragraph',
      data: { hProperties: { id: 'two' } },
      children: [{ type: 'text', value: 'Two.' }, permalink('two')],
    },
  ])
})

test('a list item carries the id of its first paragraph, the next paragraphs carry their own', () => {
  expect(addPermalinks('- One.\n\n  Two.', 'one', 'two').children).toMatchObject([
    {
      children: [
        {
          type: 'listItem',
          data: { hProperties: { id: 'one' } },
          children: [
            { children: [{ value: 'One.' }, permalink('one')] },
            { data: { hProperties: { id: 'two' } }, children: [{ value: 'Two.' }, permalink('two')] },
          ],
        },
      ],
    },
  ])
})

test('a list item that begins with another list carries no id', () => {
  const tree = addPermalinks('- - One.\n-', 'one')
  expect(JSON.stringify(tree).match(/hProperties":\{"id"/g)).toHaveLength(1)
  expect(tree).toMatchObject({
    children: [{ children: [{ children: [{ children: [{ data: { hProperties: { id: 'one' } } }] }] }, {}] }],
  })
})

test('table cells and blocks without an id get no permalink', () => {
  const markdown = '| Two |\n| --- |\n| Three |\n\nFour.'
  expect(addPermalinks(markdown, 'two', 'three')).toEqual(readTree(markdown))
})

test('a heading has its id, and gets its link only when it is HTML', () => {
  expect(addPermalinks('## One', 'section-one').children).toEqual([
    { ...readTree('## One').children[0], data: { hProperties: { id: 'section-one' } } },
  ])
})
