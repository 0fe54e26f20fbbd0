import type { Root } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { rehypeFigures } from '../../../src/page/rehype-figures.ts'

function makeFigures(...children: ReturnType<typeof h>[]): Root['children'] {
  const tree: Root = { type: 'root', children }
  rehypeFigures()(tree)
  return tree.children
}

const quay = (properties = {}) => h('img', { src: 'quay.png', alt: 'The quay', ...properties })

test('a picture alone in its paragraph is a figure, and its title is the caption', () => {
  expect(makeFigures(h('p', [quay({ title: 'The quay at noon' })]))).toEqual([
    h('figure', { className: ['picture'] }, [quay(), h('figcaption', 'The quay at noon')]),
  ])
})

test.for([
  ['no title', {}],
  ['an empty title', { title: '' }],
] as const)('a picture with %s is a figure without a caption', ([, properties]) => {
  expect(makeFigures(h('p', [quay(properties)]))).toEqual([h('figure', { className: ['picture'] }, [quay()])])
})

test('white space around a picture does not count', () => {
  expect(makeFigures(h('p', ['\n', quay(), ' ']))).toEqual([
    h('figure', { className: ['picture'] }, ['\n', quay(), ' ']),
  ])
})

test('a picture that is a link stays one, with the caption after it', () => {
  const link = (properties = {}) => h('a', { href: 'https://harbour-ledger.example/' }, [quay(properties)])
  expect(makeFigures(h('p', [link({ title: 'At noon' })]))).toEqual([
    h('figure', { className: ['picture'] }, [link(), h('figcaption', 'At noon')]),
  ])
})

test('a picture in a list is a figure there', () => {
  expect(makeFigures(h('ul', [h('li', [h('p', [quay()])])]))).toEqual([
    h('ul', [h('li', [h('figure', { className: ['picture'] }, [quay()])])]),
  ])
})

test('pictures beside text or each other, and other paragraphs, are left as they are', () => {
  const others = () => [
    h('p', ['See ', quay({ title: 'At noon' })]),
    h('p', [quay(), quay()]),
    h('p', [h('em', [quay()])]),
    h('p', ['None.']),
    h('p', []),
    h('div', [quay()]),
  ]
  expect(makeFigures(...others())).toEqual(others())
})
