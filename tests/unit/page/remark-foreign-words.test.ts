import { expect, test } from 'vitest'
import type { ForeignWordsNode } from '../../../src/page/mdast-nodes.ts'
import { remarkForeignWords } from '../../../src/page/remark-foreign-words.ts'
import { readTree } from './read-tree.ts'

function mark(markdown: string, ...foreign: { text: string; language: string }[]): object[] {
  const tree = readTree(markdown)
  remarkForeignWords({ foreign })(tree)
  return tree.children
}

const foreignWords = (value: string, properties: { lang: string; dir?: 'rtl' }): ForeignWordsNode => ({
  type: 'foreignWords',
  data: { hName: 'span', hProperties: properties },
  children: [{ type: 'text', value }],
})

test('foreign words are marked with their language wherever they are', () => {
  expect(
    mark('Lux in portu, *Lux in portu* and Lux in portu', { text: 'Lux in portu', language: 'la' }),
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        foreignWords('Lux in portu', { lang: 'la' }),
        { type: 'text', value: ', ' },
        { type: 'emphasis', children: [foreignWords('Lux in portu', { lang: 'la' })] },
        { type: 'text', value: ' and ' },
        foreignWords('Lux in portu', { lang: 'la' }),
      ],
    },
  ])
})

test('words of a right-to-left language have their direction too', () => {
  expect(mark('نور', { text: 'نور', language: 'ar' })).toEqual([
    { type: 'paragraph', children: [foreignWords('نور', { lang: 'ar', dir: 'rtl' })] },
  ])
})

test('letters inside a longer word are not marked', () => {
  expect(mark('A malaria aria', { text: 'aria', language: 'it' })).toEqual([
    {
      type: 'paragraph',
      children: [{ type: 'text', value: 'A malaria ' }, foreignWords('aria', { lang: 'it' })],
    },
  ])
})

test('words that belong to longer foreign words are marked once, by the first entry', () => {
  const tree = mark(
    'Lux in portu, lux',
    { text: 'Lux in portu', language: 'la' },
    { text: 'portu', language: 'pt' },
    { text: 'lux', language: 'fr' },
  )
  expect(tree).toEqual([
    {
      type: 'paragraph',
      children: [
        foreignWords('Lux in portu', { lang: 'la' }),
        { type: 'text', value: ', ' },
        foreignWords('lux', { lang: 'fr' }),
      ],
    },
  ])
})

test('code is never marked', () => {
  expect(mark('`aria`\n\n    aria', { text: 'aria', language: 'it' })).toEqual(
    readTree('`aria`\n\n    aria').children,
  )
})
