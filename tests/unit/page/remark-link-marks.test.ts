import type { Properties } from 'hast'
import type { Link, LinkReference } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { findLinkAddresses } from '../../../src/markdown/find-links.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { formatLinkMark, remarkLinkMarks } from '../../../src/page/remark-link-marks.ts'

/** The mark of each link, in the order of the text. */
function listMarks(markdown: string): unknown[] {
  const tree = parseMarkdown(markdown)
  remarkLinkMarks()(tree)
  const links: (Link | LinkReference)[] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(node)
  })
  return links.map(
    ({ data }) => (data as { hProperties?: Properties } | undefined)?.hProperties?.['dataMark'],
  )
}

test('links to other sites have letters in the order of the text, and the same letter for the same address', () => {
  const markdown = '[One](https://a.example/) [two](https://b.example/) [three](https://a.example/)'
  expect(listMarks(markdown)).toEqual(['a', 'b', 'a'])
  expect(findLinkAddresses(parseMarkdown(markdown))).toEqual(['https://a.example/', 'https://b.example/'])
})

test('a link by reference has the address of its first definition', () => {
  const markdown = '[One][r]\n\n[r]: https://a.example/\n[r]: https://b.example/'
  expect(listMarks(markdown)).toEqual(['a'])
  expect(findLinkAddresses(parseMarkdown(markdown))).toEqual(['https://a.example/'])
})

test('a link within the site, and one that shows its address, have no letter', () => {
  const markdown = '[One](../bridge/) [two](mailto:desk@a.example) <https://a.example/> https://b.example/x'
  expect(listMarks(markdown)).toEqual([undefined, undefined, undefined, undefined])
  expect(findLinkAddresses(parseMarkdown(markdown))).toEqual([])
})

test('after z comes aa', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(formatLinkMark)).toEqual(['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'])
})
