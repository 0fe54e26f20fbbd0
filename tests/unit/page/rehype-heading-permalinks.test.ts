import type { Root } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { rehypeHeadingPermalinks } from '../../../src/page/rehype-heading-permalinks.ts'

function addPermalinks(...children: ReturnType<typeof h>[]): Root['children'] {
  const tree: Root = { type: 'root', children }
  rehypeHeadingPermalinks()(tree)
  return tree.children
}

const permalink = (id: string) =>
  h('a', { className: ['permalink'], href: `#${id}`, ariaHidden: 'true', tabIndex: -1 })

test.for(['h2', 'h3', 'h4', 'h5', 'h6'])('an %s with an id has a link to itself at its end', (name) => {
  expect(addPermalinks(h(name, { id: 'vote' }, 'The vote'))).toEqual([
    h(name, { id: 'vote' }, ['The vote', permalink('vote')]),
  ])
})

test('headings inside other elements have one too', () => {
  expect(addPermalinks(h('div', [h('h2', { id: 'vote' }, [h('em', 'The vote')])]))).toEqual([
    h('div', [h('h2', { id: 'vote' }, [h('em', 'The vote'), permalink('vote')])]),
  ])
})

test('the headline, headings without an id and other elements have none', () => {
  const others = () => [h('h1', { id: 'a' }, 'A'), h('h2', 'B'), h('p', { id: 'c' }, 'C'), h('hr')]
  expect(addPermalinks(...others())).toEqual(others())
})
