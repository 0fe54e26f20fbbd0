import { expect, test } from 'vitest'
import { remarkDateline } from '../../../src/page/remark-dateline.ts'
import { readTree } from './read-tree.ts'

test('the dateline comes before the words of the first block, with a space', () => {
  const tree = readTree('- One.\n\nTwo.')
  remarkDateline({ dateline: 'SALTMERE —' })(tree)
  const [list, two] = readTree('- One.\n\nTwo.').children
  expect(tree.children).toMatchObject([{ type: list?.type }, two])
  expect(tree.children[0]).toMatchObject({
    children: [
      {
        children: [
          {
            children: [
              {
                type: 'dateline',
                data: { hName: 'span', hProperties: { className: ['from-place'] } },
                children: [{ type: 'text', value: 'SALTMERE —' }],
              },
              { type: 'text', value: ' ' },
              { type: 'text', value: 'One.' },
            ],
          },
        ],
      },
    ],
  })
})

test('an article without a dateline or without text is left unchanged', () => {
  const tree = readTree('One.')
  remarkDateline({ dateline: undefined })(tree)
  expect(tree).toEqual(readTree('One.'))
  const empty = readTree('---')
  remarkDateline({ dateline: 'SALTMERE —' })(empty)
  expect(empty).toEqual(readTree('---'))
})
