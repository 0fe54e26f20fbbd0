import fc from 'fast-check'
import { h } from 'hastscript'
import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { LocatedQuote } from '../../../src/article/article.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { findTextNodes, phrasingText } from '../../../src/markdown/parse-body.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import type { ArticleMarkup } from '../../../src/page/article-markup.ts'
import type { NoteNode, PassageNode } from '../../../src/page/mdast-nodes.ts'
import { rehypeArticle } from '../../../src/page/rehype-article.ts'
import { remarkArticle } from '../../../src/page/remark-article.ts'
import { makeQuote } from './make-quote.ts'
import { readTree } from './read-tree.ts'

const words = findInterface('en').words

function fileWith(markup: ArticleMarkup): VFile {
  return new VFile({ data: { astro: { frontmatter: { markup } } } })
}

test('a Markdown file without article markup is left unchanged', () => {
  const tree = readTree('“One.”\n\n## Two')
  remarkArticle()(tree, new VFile())
  expect(tree).toEqual(readTree('“One.”\n\n## Two'))
})

test('headings of a file without article markup get no permalinks', () => {
  const tree = { type: 'root' as const, children: [h('h2', { id: 'the-vote' }, 'The vote')] }
  rehypeArticle()(tree, new VFile())
  expect(tree.children).toEqual([h('h2', { id: 'the-vote' }, 'The vote')])
})

test('words of the dateline are not marked as foreign', () => {
  const tree = readTree('Saltmere.')
  const foreign = [{ text: 'Saltmere', language: 'la' }]
  remarkArticle()(
    tree,
    fileWith({ language: 'en', blocks: [], quotes: [], layouts: [], dateline: 'Saltmere', foreign, words }),
  )
  expect(tree.children).toMatchObject([
    {
      children: [
        { type: 'dateline', children: [{ type: 'text', value: 'Saltmere' }] },
        { type: 'text', value: ' ' },
        { type: 'foreignWords' },
        { type: 'text', value: '.' },
      ],
    },
  ])
})

const inline = fc.constantFrom(
  'the lamps stay lit',
  '“we light them at dusk,”',
  '*Lux in portu*',
  '**the *old* bridge**',
  '[a link to “the council”](https://harbour-ledger.example/)',
  '`§`',
  '~~three~~',
  'one\\\ntwo',
  'Lux in portu',
  'مصابيح 🏮',
)
const line = fc.array(inline, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '))
const block = fc.oneof(
  line,
  line.map((text) => `## ${text.replaceAll('\\\n', ' ')}`),
  line.map((text) => `> ${text.replaceAll('\n', '\n> ')}`),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((text) => `- ${text.replaceAll('\n', '\n  ')}`).join('\n')),
  line.map((text) => `| One | Two |\n| --- | --- |\n| ${text.replaceAll('\\\n', ' ')} | three |`),
)
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'))

/** Articles with quotations anywhere in their text. The passages of a block do not overlap. */
const article = fc.tuple(body, fc.infiniteStream(fc.nat(60))).map(([markdown, numbers]) => {
  const texts = findTextNodes(parseMarkdown(markdown)).map(({ node }) => phrasingText(node))
  const next = (): number => numbers.next().value ?? 0
  const quotes: LocatedQuote[] = []
  for (const [index, text] of texts.entries()) {
    const borders = [next(), next(), next(), next()].filter((at) => at <= text.length).sort((a, b) => a - b)
    for (let at = 0; at + 1 < borders.length; at += 2) {
      const passage = { block: index, start: borders[at] ?? 0, end: borders[at + 1] ?? 0 }
      const last = quotes.at(-1)
      // Some quotations go on from an earlier passage, in the same block or the one before.
      if (last && next() > 40) last.passages.push(passage)
      else quotes.push(makeQuote({ id: `quote-${quotes.length}`, passages: [passage] }))
    }
  }
  return { markdown, texts, quotes }
})

const markupOf = (texts: string[], quotes: LocatedQuote[]): ArticleMarkup => ({
  language: 'en',
  blocks: texts.map((_, index) => ({ id: `paragraph-${index}` })),
  quotes,
  layouts: quotes.map((_, index) => ({
    size: 'normal',
    isJoined: false,
    isFolded: index % 3 === 2,
    isAtEnd: false,
  })),
  foreign: [
    { text: 'Lux in portu', language: 'la' },
    { text: 'lit', language: 'la' },
  ],
  words,
})

// A hundred whole articles: on a busy machine they take longer than the five seconds of other tests.
const slow = { timeout: 60_000 }

test('marking passages and foreign words never changes the text of an article', slow, () => {
  fc.assert(
    fc.property(
      article,
      fc.option(fc.constant('SALTMERE —'), { nil: undefined }),
      ({ markdown, texts, quotes }, dateline) => {
        const tree = parseMarkdown(markdown)
        const markup = markupOf(texts, quotes)
        remarkArticle()(tree, fileWith(dateline === undefined ? markup : { ...markup, dateline }))
        const [first = '', ...others] = texts
        const expected = dateline === undefined ? texts : [`${dateline} ${first}`, ...others]
        expect(findTextNodes(tree).map(({ node }) => phrasingText(node))).toEqual(expected)
      },
    ),
    { numRuns: 100 },
  )
})

test('the marked pieces of a passage add up to its words, without line breaks and code', slow, () => {
  fc.assert(
    fc.property(article, ({ markdown, texts, quotes }) => {
      const tree = parseMarkdown(markdown)
      remarkArticle()(tree, fileWith(markupOf(texts, quotes)))
      const marked = findTextNodes(tree).map(({ node }) => listMarked(node.children).join(''))
      const quoted = texts.map((text, index) => {
        const passages = quotes.flatMap(({ passages }) => passages.filter(({ block }) => block === index))
        return passages.map(({ start, end }) => text.slice(start, end)).join('')
      })
      const withoutCode = (text: string): string => text.replace(/[§\n]/g, '')
      expect(marked.map(withoutCode)).toEqual(quoted.map(withoutCode))
    }),
    { numRuns: 100 },
  )
})

test('every quotation of an article has one note, and the notes are in the order of the text', slow, () => {
  fc.assert(
    fc.property(article, ({ markdown, texts, quotes }) => {
      const tree = parseMarkdown(markdown)
      remarkArticle()(tree, fileWith(markupOf(texts, quotes)))
      const notes: unknown[] = []
      visit(tree, 'note', ({ data }: NoteNode) => {
        notes.push(data.hProperties['href'])
      })
      const elements = new Set<string>()
      visit(tree, 'passage', ({ data }: PassageNode) => {
        elements.add(`#${data.hProperties['id']}`)
      })
      const isInNoParagraph = ({ passages: [first] }: LocatedQuote): boolean =>
        findTextNodes(parseMarkdown(markdown))[first?.block ?? 0]?.node.type !== 'paragraph'
      const hrefs = quotes.map(({ id }) => `#${id}`)
      expect([...notes].sort()).toEqual([...hrefs].sort())
      // The note of a heading or of a table's cell is in a paragraph near it, perhaps after a note of that paragraph.
      if (quotes.some(isInNoParagraph)) return
      // Passages without words, or of code alone, have no element. No article has them.
      const hasElement = (href: unknown): boolean => elements.has(String(href))
      expect(notes.filter(hasElement)).toEqual(hrefs.filter(hasElement))
    }),
    { numRuns: 100 },
  )
})

/** The words of all passages. */
function listMarked(nodes: readonly PhrasingContent[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'passage' ? [phrasingText(node)] : 'children' in node ? listMarked(node.children) : [],
  )
}
