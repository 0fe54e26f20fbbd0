import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { splitArticleFile } from '../../../src/article/split-article-file.ts'
import { parseMarkdown } from '../../../src/markdown/parse-body.ts'
import { parseBodyTree } from '../../../src/markdown/parse-body-tree.ts'

/** The tree with nothing of positions but the lines that blocks begin in, which messages name. */
function strip(tree: Root): Nodes[] {
  visit(tree, (node: Nodes) => {
    const isBlock = ['paragraph', 'heading', 'link', 'html', 'image', 'definition'].includes(node.type)
    Object.assign(node, { line: isBlock && node.position?.start.line })
    delete node.position
  })
  return tree.children
}

function expectSameTree(markdown: string): void {
  expect(strip(parseBodyTree(markdown))).toEqual(strip(parseMarkdown(markdown)))
}

const pieces = [
  ...'*_`~[]()<>#-+=|\\&@!:;.,1"“”^',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\n \n',
  '\t',
  '    ',
  'The lamps',
  'are lit',
  '“We leave,”',
  '## ',
  '# A #',
  '> ',
  '- ',
  '1. ',
  '1) ',
  '***',
  '---',
  '```',
  '~~~',
  '<b>',
  '<!--',
  '[a](https://b.example)',
  '![a](b.png)',
  '[a]: https://b.example',
  '[^1]',
  '[^1]: ',
  '| a |\n|---|\n| b |',
  'https://a.example/?b',
  'WWW.a.example',
  'a@b.example',
  '&amp;',
  '\\*',
  '**bold**',
  '*it*',
  '\u00A0',
  '\u00AD',
  '\uFEFF',
  '\u2028',
  '\r\n',
  '\0',
  'مصابيح',
  '2031. ',
  '- [ ] a',
]
const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))
const block = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'The lamps are lit.\nEvery evening!',
      '“We leave,” she said (at 6).',
      '## Why #2',
    ),
  },
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
)
const article = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

test('a body is parsed as by the parser of all Markdown', { timeout: 60_000 }, () => {
  fc.assert(fc.property(fc.oneof(article, anything), expectSameTree), { numRuns: 1000 })
})

test('so is the body of every fixture', () => {
  const root = path.resolve(import.meta.dirname, '../../fixtures')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) {
    const source = readFileSync(path.join(root, file), 'utf8')
    expectSameTree(splitArticleFile(source)?.body ?? source)
  }
})
