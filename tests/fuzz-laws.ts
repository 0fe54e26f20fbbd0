import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { addMissingQuotes } from '../src/article/add-missing-quotes.ts'
import { parseArticle } from '../src/article/parse-article.ts'
import { parseFrontmatter } from '../src/article/parse-frontmatter.ts'
import { splitArticleFile } from '../src/article/split-article-file.ts'
import { clipArticle } from '../src/clipping/clip-article.ts'
import { ClippingRefused } from '../src/clipping/clipping-refused.ts'
import { parseHtmlClipping } from '../src/clipping/html/parse-html-clipping.ts'
import { parseMarkdownClipping } from '../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../src/clipping/parse-text-clipping.ts'
import type { ParsedClipping } from '../src/clipping/parsed-clipping.ts'
import { findHiddenCharacters } from '../src/markdown/hidden-characters.ts'
import { isWebAddress, parseLinkAddress } from '../src/markdown/link-address.ts'
import { joinBlocks, parseBody } from '../src/markdown/parse-body.ts'
import { findQuotes } from '../src/quotes/find-quotes.ts'
import { findComments } from '../src/yaml/list-layout.ts'
import { findUnaccounted } from './page-words.ts'
import { styledArticles } from './unit/article/yaml-styles.ts'

/** A law that holds for all inputs of a kind. `check` throws if it does not. */
export interface Law {
  inputs: fc.Arbitrary<string>
  check: (input: string) => void
}

function assert(holds: boolean, law: string): void {
  if (!holds) throw new Error(law)
}

const words = [
  'Tamsin Orr',
  'said',
  'the weir',
  'Bram Hale',
  'she',
  'denied',
  'A.',
  'We open it',
  'in May',
  'not',
  'Mr.',
  'и',
  'נ',
  '漢',
]
const signs = [
  ...'“”‘’"\'«»„❝❞.,;:!?-—…()[]{}<>*_~`#|&\\/=+@%^$',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\ufeff',
  '\0',
]
const markup = [
  '**',
  '~~',
  '[a](b)',
  '[^1]',
  '[^1]: x',
  '![a](b.jpg)',
  '| a | b |',
  '|---|---|',
  '> ',
  '- ',
  '1. ',
  '## ',
  '```',
  '<b>',
  '<!--',
  '&amp;',
  '&#8203;',
  'https://a.example',
  '](',
  '[[',
]
const tags = [
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<h1>',
  '<article>',
  '</article>',
  '<table>',
  '<td>',
  '<a href="x">',
  '</a>',
  '<style>',
  '</style>',
  '<script>',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '<?xml ?>',
  '<!--',
  '-->',
  '<br>',
  '<li>',
  '<ul>',
  '<img alt="a" src="b">',
  '<svg>',
  '<template>',
  '<select>',
  '<p hidden>',
  '</svg>',
  '<title>',
  '</title>',
  '<iframe src="b">',
  '</iframe>',
  '<noscript>',
  '</noscript>',
  '<textarea/>',
  '<math>',
  '<path/>',
  '</',
  '<',
]

function text(...lists: (readonly string[])[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...lists.flat()),
    fc.constantFrom(...lists.flat()),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', '', ' ', '\n\n')), { maxLength: 40 })
    .map((pieces) => pieces.flat().join(''))
}

const options = {
  source: 'The Gazette',
  date: '2031-01-01',
  language: 'en',
  headline: 'A Weir',
  slug: 'weir',
}

/** Clips, and checks that the article is one that the gate accepts and that has no hidden characters. */
function clip(parse: (clipping: string) => ParsedClipping, input: string): void {
  let clipped: ReturnType<typeof clipArticle>
  try {
    clipped = clipArticle(parse(input), options)
  } catch (error) {
    if (error instanceof ClippingRefused) return
    throw error
  }
  if (clipped.kind !== 'article') return
  assert(parseArticle(clipped.source, 'weir.md').kind === 'article', 'a clipped article passes the gate')
  assert(
    findHiddenCharacters(clipped.source, false).length === 0,
    'a clipped article has no hidden characters',
  )
}

/** Checks that the account of a page has every letter of it, each once and in order. */
function countPage(page: string): void {
  try {
    const { account, repaired } = parseHtmlClipping(page)
    const lost = repaired.length > 0 ? '' : findUnaccounted(page, account)
    assert(lost === '', `every letter of a page is in its account: ${lost}`)
  } catch (error) {
    if (!(error instanceof ClippingRefused)) throw error
  }
}

/** What must be true of every article that the gate accepts. */
function checkGate(source: string): void {
  const parsed = parseArticle(source, 'weir.md')
  if (parsed.kind === 'problems') {
    const lines = source.split('\n').length
    for (const { line } of parsed.problems)
      assert(line >= 1 && line <= lines, `a problem is at a line of the file: ${line}`)
    return
  }
  const { article } = parsed
  const text = joinBlocks(article.blocks).replace(/\s+/g, ' ')
  for (const quote of article.quotes) {
    for (const part of quote.parts)
      assert(
        part.split(/(?<=\n)|\n/).every((line) => text.includes(line.replace(/\s+/g, ' ').slice(0, 5))),
        'the words of a quotation are in the text',
      )
  }
}

const article = (body: string, quote: string): string =>
  `---\nheadline: A Weir\nlanguage: en\npublished: 2031-01-01\nauthors: []\nsource: { name: B, relation: reprint }\nquotes:\n  - text: ${JSON.stringify(quote || 'x')}\n---\n\n${body}\n`

/** The laws, by what they are about. `npm run fuzz` checks them on 100,000 cases, the tests on a few hundred. */
export const fuzzLaws: Record<string, Law> = {
  text: { inputs: text(words, signs), check: (input) => clip(parseTextClipping, input) },
  markdown: { inputs: text(words, signs, markup), check: (input) => clip(parseMarkdownClipping, input) },
  html: {
    inputs: text(words, signs, tags),
    check: (input) => {
      clip(parseHtmlClipping, `<html><body>${input}`)
      countPage(`<html><body>${input}`)
    },
  },
  gate: {
    inputs: text(words, signs, markup),
    check: (input) => checkGate(article(input, input.match(/[“"]([^”"\n]+)[”"]/)?.[1] ?? 'x')),
  },
  frontmatter: {
    inputs: text(
      [
        'headline: ',
        'language: en',
        'quotes:',
        '  - text: ',
        'speaker: ',
        '\n',
        '\n',
        '- ',
        ': ',
        '# unsure',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
        '&a',
        '*a',
        '!b',
        '---\n',
        '...\n',
      ],
      signs,
    ),
    check: (input) => checkGate(`---\n${input}\n---\n\nA text.\n`),
  },
  fix: {
    inputs: styledArticles,
    check: (input) => {
      const fixed = addMissingQuotes(input)
      if (fixed?.kind !== 'completed') return
      const before = splitArticleFile(input)?.yaml ?? ''
      const after = splitArticleFile(fixed.source)?.yaml ?? ''
      const read = (yaml: string) => {
        const fields = parseFrontmatter(yaml)
        if (fields.kind === 'problems') throw new Error('the frontmatter stays valid')
        return new Map(
          fields.frontmatter.quotes.map((quote, index) => [
            quote.text,
            { quote, unsure: fields.unsure.has(index) },
          ]),
        )
      }
      const now = read(after)
      for (const [words, entry] of read(before))
        assert(isDeepStrictEqual(now.get(words), entry), 'an entry and its doubt stay')
      assert(
        isDeepStrictEqual(
          findComments(before).map((comment) => comment.text.trim()),
          findComments(after).map((comment) => comment.text.trim()),
        ),
        'comments stay',
      )
    },
  },
  quotes: {
    inputs: text(words, signs),
    check: (input) => {
      for (const { start, end, quote } of findQuotes(input, 'en'))
        assert(input.slice(start, end) === quote, 'a quotation is a slice of the text')
      parseBody(input)
    },
  },
  addresses: {
    inputs: text(
      [
        'https:',
        'http:',
        '//',
        '/',
        '..',
        '.',
        '#',
        '?',
        'a.example',
        'mailto:',
        '@',
        'javascript:',
        'data:',
        ':',
        '%20',
        '\\',
      ],
      signs,
    ),
    check: (input) => {
      const address = input.replace(/\s+/g, '')
      // A browser on a page of the site must read an address of the web as one of another host.
      if (isWebAddress(address))
        assert(
          new URL(address, 'https://site.example/articles/a/').host !== 'site.example' ||
            address.includes('site.example'),
          'a web address leads to its host',
        )
      const target = parseLinkAddress(address)
      if (target)
        assert(
          /^(?:https?|mailto):$/.test(new URL(address, 'https://site.example/articles/a/').protocol),
          'a link runs nothing',
        )
    },
  },
}
