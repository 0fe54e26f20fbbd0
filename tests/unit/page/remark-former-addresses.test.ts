import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import type { EarlierWords } from '../../../src/article/article.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import {
  type FormerAddressOptions,
  remarkFormerAddresses,
} from '../../../src/page/remark-former-addresses.ts'
import { remarkPassages } from '../../../src/page/remark-passages.ts'
import { makeQuote } from './make-quote.ts'
import { readTree } from './read-tree.ts'

const { words } = findInterface('en')
const earlier: EarlierWords = { words: 'as it was', date: '2031-11-06' }
const label = 'This passage was changed on November 6, 2031. Show the earlier words'

type Quote = FormerAddressOptions['quotes'][number]

/** Writes Markdown as HTML, with one quotation “it is” and its addresses. */
function write(markdown: string, quote: Partial<Quote>, options: Partial<FormerAddressOptions> = {}): string {
  const tree = readTree(markdown)
  const start = markdown.replace(/[[*]/g, '').indexOf('“')
  const located = makeQuote({ id: 'quote-it-is', passages: [{ block: 0, start, end: start + 7 }] })
  remarkPassages({ quotes: [located] })(tree)
  const given = { blocks: [{ id: 'so' }, { id: 'then' }], removed: [], language: 'en', words, ...options }
  remarkFormerAddresses({ ...given, quotes: [{ ...located, ...quote }] })(tree)
  return unified().use(rehypeStringify).stringify(unified().use(remarkRehype).runSync(tree))
}

const said = (inside: string): string =>
  `<span class="said voice-0 end" id="quote-it-is" data-number="1" translate="no">${inside}“it is”</span>`

test('a former address of a quotation whose words are the same is an element inside its passage', () => {
  expect(write('So “it is” here.', { former: [{ id: 'quote-so-it-is' }] })).toBe(
    `<p>So ${said('<i id="quote-so-it-is"></i>')} here.</p>`,
  )
})

test('a former address of a corrected quotation is a link to its earlier words, inside its passage', () => {
  expect(write('So “it is” here.', { former: [{ id: 'quote-it-was', changed: earlier }] })).toBe(
    `<p>So ${said(`<a class="was" id="quote-it-was" href="earlier/#quote-it-was" aria-label="${label}"></a>`)} here.</p>`,
  )
})

test('a quotation that was reworded under its own address has a link without an id', () => {
  expect(write('So “it is” here.', { changed: earlier })).toBe(
    `<p>So ${said(`<a class="was" href="earlier/#quote-it-is" aria-label="${label}"></a>`)} here.</p>`,
  )
})

test('there is no link inside a link: a former address of a quotation in one is at the beginning of the paragraph', () => {
  const quote = { former: [{ id: 'quote-it-was', changed: earlier }] }
  expect(write('So [“it is”](https://a.example/) here.', quote)).toBe(
    `<p><a class="was" id="quote-it-was" href="earlier/#quote-it-was" aria-label="${label}"></a>So <a href="https://a.example/">${said('')}</a> here.</p>`,
  )
})

test('a quotation in a link that was reworded under its own address has a link before that one', () => {
  const notice = `<a class="was" href="earlier/#quote-it-is" aria-label="${label}"></a>`
  expect(write('So [“it is”](https://a.example/) here.', { changed: earlier })).toBe(
    `<p>So ${notice}<a href="https://a.example/">${said('')}</a> here.</p>`,
  )
  expect(write('So [*“it is”*](https://a.example/) here.', { changed: earlier })).toBe(
    `<p>So ${notice}<a href="https://a.example/"><em>${said('')}</em></a> here.</p>`,
  )
})

test('addresses of a paragraph are at its beginning, and those of removed ones after the block before', () => {
  const html = write(
    'So “it is” here.\n\nThen.',
    {},
    {
      blocks: [{ id: 'so', former: [{ id: 'thus' }], changed: earlier }, { id: 'then' }],
      removed: [{ id: 'gone', after: 0, date: '2031-11-06', words: 'as it was' }],
    },
  )
  expect(html).toBe(
    [
      `<p><i id="thus"></i><a class="was" href="earlier/#so" aria-label="${label}"></a>So ${said('')} here.</p>`,
      '<p class="gone"><a class="was" id="gone" href="earlier/#gone" aria-label="A passage that was here was removed on November 6, 2031. Show its words"></a></p>',
      '<p>Then.</p>',
    ].join('\n'),
  )
})
