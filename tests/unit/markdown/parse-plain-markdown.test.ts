import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { splitArticleFile } from '../../../src/article/split-article-file.ts'
import { parsePlainMarkdown } from '../../../src/markdown/parse-plain-markdown.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Signs and words that mean something to Markdown in some place, so that random lines of them are hard cases. */
const pieces = [
  ...' \n\n\n##-+=:.,!?()"“”‘’\'—–1290aBéЖ漢*_`~[]<>&|\\@/\t\r\0\ufeff\u00a0\u2028\u200b^$%{};',
  'word',
  'Vell said',
  '1. ',
  '2) ',
  '- ',
  '## ',
  '###### Title',
  ' ##',
  '---',
  '===',
  'www.x',
  'WWW.',
  'http://a.b',
  'https:',
  'mailto:a',
  'a@b.example',
  '  ',
  '    ',
  '\n\n',
  '\n \n',
  '&amp;',
  '[^1]',
  ':-',
  '--',
  '😀',
]

test('a text that is taken for plain has the tree of the whole parser, with all positions', () => {
  let plain = 0
  const markdown = fc
    .array(fc.constantFrom(...pieces, ...Array.from({ length: 60 }, (_, index) => `w${index} `)), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(markdown, (text) => {
      const tree = parsePlainMarkdown(text)
      if (!tree) return
      plain += 1
      expect(tree).toEqual(parser.parse(text))
    }),
    { numRuns: 20_000, seed: 15 },
  )
  expect(plain).toBeGreaterThan(1000)
})

test('bodies of articles have the tree of the whole parser, and some are plain', () => {
  const folder = path.resolve(import.meta.dirname, '../../fixtures/site')
  const bodies = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => splitArticleFile(readFileSync(path.join(folder, name), 'utf8'))?.body ?? '')
  const plain = bodies.filter((body) => {
    const tree = parsePlainMarkdown(body)
    if (tree) expect(tree).toEqual(parser.parse(body))
    return tree
  })
  expect(plain.length).toBeGreaterThan(0)
})
