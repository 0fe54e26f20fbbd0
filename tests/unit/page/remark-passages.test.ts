import type { Paragraph, PhrasingContent, Root } from 'mdast'
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

/** A piece of the quotation's passages. */
const passage = (words: string, properties: object): PhrasingContent => ({
  type: 'passage',
  data: { hName: 'span', hProperties: { className: ['said', 'voice-2'], translate: 'no', ...properties } },
  children: [text(words)],
})

/** The first piece, which carries the permalink. */
const first = (words: string, properties: object = {}): PhrasingContent =>
  passage(words, { id: 'quote-lamps', dataNumber: '1', ...properties })

/** The last piece of the first passage, after which the number is printed. */
const end = (node: PhrasingContent): PhrasingContent => {
  if (node.type === 'passage') node.data.hProperties['className'] = ['said', 'voice-2', 'end']
  return node
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })

function childrenOf(tree: Root, block = 0): PhrasingContent[] {
  return (tree.children[block] as Paragraph).children
}

test('a passage becomes a span with the quotation’s permalink, which machine translation leaves as it is', () => {
  const tree = mark('So “it is” here.', [lamps([0, 3, 10])])
  expect(childrenOf(tree)).toEqual([text('So '), end(first('“it is”')), text(' here.')])
})

test('of the passages of a quotation only the first has its permalink', () => {
  const tree = mark('“It is,” he said, “here.”', [lamps([0, 0, 8], [0, 18, 25])])
  expect(childrenOf(tree)).toEqual([
    end(first('“It is,”')),
    text(' he said, '),
    passage('“here.”', { dataNumber: '1' }),
  ])
})

test('a passage has the number of its quotation, in a later paragraph and in a heading too', () => {
  const tree = mark('“It is\n\n“here.”\n\n## “So”', [
    lamps([0, 0, 6], [1, 0, 7]),
    makeQuote({ ...lamps([2, 0, 4]), id: 'quote-so' }),
  ])
  expect(childrenOf(tree, 1)).toEqual([passage('“here.”', { dataNumber: '1' })])
  expect(childrenOf(tree, 2)).toEqual([end(passage('“So”', { id: 'quote-so', dataNumber: '2' }))])
})

test('a passage across emphasis is cut into pieces', () => {
  const tree = mark('*“It* **is”**', [lamps([0, 0, 7])])
  expect(childrenOf(tree)).toEqual([
    { type: 'emphasis', children: [first('“It')] },
    passage(' ', { dataNumber: '1' }),
    { type: 'strong', children: [end(passage('is”', { dataNumber: '1' }))] },
  ])
})

test.for([
  ['a link', '[“It *was*”](https://harbour-ledger.example/)', 'link'],
  ['a link by reference', '[“It *was*”][1]\n\n[1]: https://harbour-ledger.example/', 'linkReference'],
])('a passage inside %s leaves the link as it is', ([, markdown = '', type]) => {
  const [link] = childrenOf(mark(markdown, [lamps([0, 0, 8])]))
  expect(link).toMatchObject({
    type,
    children: [
      first('“It '),
      { type: 'emphasis', children: [passage('was', { dataNumber: '1' })] },
      end(passage('”', { dataNumber: '1' })),
    ],
  })
})

test('code and line breaks inside a passage count as text but are not marked', () => {
  const tree = mark('`x` and\\\n“it is” so', [lamps([0, 0, 13])])
  expect(childrenOf(tree)).toEqual([
    { type: 'inlineCode', value: 'x' },
    first(' and'),
    { type: 'break' },
    end(passage('“it is”', { dataNumber: '1' })),
    text(' so'),
  ])
})

test('struck text inside a passage is not part of it', () => {
  const tree = mark('“It ~~*never*~~ is”', [lamps([0, 0, 8])])
  expect(childrenOf(tree)).toEqual([
    first('“It '),
    { type: 'delete', children: [{ type: 'emphasis', children: [text('never')] }] },
    end(passage(' is”', { dataNumber: '1' })),
  ])
})

test('a passage in another language has its language and direction', () => {
  const tree = mark('“نور”', [{ ...lamps([0, 0, 5]), language: 'ar' }])
  expect(childrenOf(tree)).toEqual([end(first('“نور”', { lang: 'ar', dir: 'rtl' }))])
})

test('quotations of one block are marked in the order of the text', () => {
  const one = makeQuote({ ...lamps([0, 0, 5]), id: 'quote-one' })
  const tree = mark('“One” “two”', [lamps([0, 6, 11]), one])
  expect(childrenOf(tree)).toMatchObject([
    { data: { hProperties: { id: 'quote-one', dataNumber: '2' } } },
    text(' '),
    { data: { hProperties: { id: 'quote-lamps', dataNumber: '1' } } },
  ])
})

test('a block without passages is left unchanged', () => {
  expect(mark('It *is*.', [lamps()])).toEqual(readTree('It *is*.'))
})
