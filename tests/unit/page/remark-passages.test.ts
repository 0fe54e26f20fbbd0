import type { Link, Paragraph, PhrasingContent, Root } from 'mdast'
import { expect, test } from 'vitest'
import { remarkPassages } from '../../../src/page/remark-passages.ts'
import { makeQuote } from './make-quote.ts'
import { readTree } from './read-tree.ts'

type Quotes = Parameters<typeof remarkPassages>[0]['quotes']

function mark(markdown: string, quotes: Quotes): Root {
  const tree = readTree(markdown)
  remarkPassages({ quotes })(tree)
  return tree
}

const lamps = (...passages: [block: number, start: number, end: number][]) =>
  makeQuote({
    id: 'quote-lamps',
    voice: 2,
    passages: passages.map(([block, start, end]) => ({ block, start, end })),
  })

/** The link inside a passage. */
const linkToLamps = (words: string, properties: object): Link => ({
  type: 'link',
  url: '#card-lamps',
  data: { hProperties: { ariaDescribedBy: 'who-lamps', ...properties } },
  children: [{ type: 'text', value: words }],
})

const passage = (properties: object, ...children: PhrasingContent[]): PhrasingContent => ({
  type: 'passage',
  data: { hName: 'span', hProperties: { className: ['said', 'voice-2'], ...properties } },
  children,
})

const text = (value: string): PhrasingContent => ({ type: 'text', value })

function childrenOf(tree: Root, block = 0): PhrasingContent[] {
  return (tree.children[block] as Paragraph).children
}

test('a passage becomes a span with the quotation’s permalink and a link to its card', () => {
  const tree = mark('So “it is” here.', [lamps([0, 3, 10])])
  expect(childrenOf(tree)).toEqual([
    text('So '),
    passage({ id: 'quote-lamps', dataNumber: '1' }, linkToLamps('“it is”', {})),
    text(' here.'),
  ])
})

test('of the passages of a quotation only the first has its permalink and a tab stop', () => {
  const tree = mark('“It is,” he said, “here.”', [lamps([0, 0, 8], [0, 18, 25])])
  expect(childrenOf(tree)).toEqual([
    passage({ id: 'quote-lamps', dataNumber: '1' }, linkToLamps('“It is,”', {})),
    text(' he said, '),
    passage({ dataNumber: '1' }, linkToLamps('“here.”', { tabIndex: -1 })),
  ])
})

test('a passage in a later block has no number, because its card is beside another block', () => {
  const tree = mark('“It is\n\n“here.”', [lamps([0, 0, 6], [1, 0, 7])])
  expect(childrenOf(tree, 1)).toEqual([passage({}, linkToLamps('“here.”', { tabIndex: -1 }))])
})

test('a passage across emphasis is cut into pieces; white space alone gets no link', () => {
  const tree = mark('*“It* **is”**', [lamps([0, 0, 7])])
  expect(childrenOf(tree)).toEqual([
    {
      type: 'emphasis',
      children: [passage({ id: 'quote-lamps', dataNumber: '1' }, linkToLamps('“It', {}))],
    },
    passage({ dataNumber: '1' }, text(' ')),
    { type: 'strong', children: [passage({ dataNumber: '1' }, linkToLamps('is”', { tabIndex: -1 }))] },
  ])
})

test.for([
  ['a link', '[“It *was*”](https://harbour-ledger.example/)', 'link'],
  ['a link by reference', '[“It *was*”][1]\n\n[1]: https://harbour-ledger.example/', 'linkReference'],
])('a passage inside %s gets no second link', ([, markdown = '', type]) => {
  const [link] = childrenOf(mark(markdown, [lamps([0, 0, 8])]))
  expect(link).toMatchObject({
    type,
    children: [
      passage({ id: 'quote-lamps', dataNumber: '1' }, text('“It ')),
      { type: 'emphasis', children: [passage({ dataNumber: '1' }, text('was'))] },
      passage({ dataNumber: '1' }, text('”')),
    ],
  })
})

test('a passage that begins in a link has its tab stop after the link', () => {
  const tree = mark('[“It](../it/) is”', [lamps([0, 0, 7])])
  expect(childrenOf(tree)[1]).toEqual(passage({ dataNumber: '1' }, linkToLamps(' is”', {})))
})

test('code and line breaks inside a passage count as text but are not marked', () => {
  const tree = mark('`x` and\\\n“it is” so', [lamps([0, 0, 13])])
  expect(childrenOf(tree)).toEqual([
    { type: 'inlineCode', value: 'x' },
    passage({ id: 'quote-lamps', dataNumber: '1' }, linkToLamps(' and', {})),
    { type: 'break' },
    passage({ dataNumber: '1' }, linkToLamps('“it is”', { tabIndex: -1 })),
    text(' so'),
  ])
})

test('a passage in another language has its language and direction', () => {
  const tree = mark('“نور”', [{ ...lamps([0, 0, 5]), language: 'ar' }])
  expect(childrenOf(tree)).toEqual([
    passage({ id: 'quote-lamps', dataNumber: '1', lang: 'ar', dir: 'rtl' }, linkToLamps('“نور”', {})),
  ])
})

test('quotations of one block are marked in the order of the text', () => {
  const tree = mark('“One” “two”', [lamps([0, 6, 11]), makeQuote({ ...lamps([0, 0, 5]), id: 'quote-one' })])
  expect(childrenOf(tree)).toMatchObject([
    { data: { hProperties: { id: 'quote-one', dataNumber: '1' } } },
    text(' '),
    { data: { hProperties: { id: 'quote-lamps', dataNumber: '2' } } },
  ])
})

test('a block without passages is left unchanged', () => {
  expect(mark('It *is*.', [lamps()])).toEqual(readTree('It *is*.'))
})
