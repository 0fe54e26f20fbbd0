import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/clipping/clean-text.ts'
import { clipArticle } from '../../../src/clipping/clip-article.ts'
import { stateFields } from '../../../src/clipping/clip-options.ts'
import { ClippingRefused } from '../../../src/clipping/clipping-refused.ts'
import { listWords } from '../../../src/clipping/count-words.ts'
import { parseMarkdownClipping } from '../../../src/clipping/parse-markdown-clipping.ts'
import { parseTextClipping } from '../../../src/clipping/parse-text-clipping.ts'
import { writePlainMarkdown } from '../../../src/clipping/write-plain-markdown.ts'
import { findTextNodes, joinBlocks, parseBody, phrasingText } from '../../../src/markdown/parse-body.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

const options = { source: 'The Harbour Ledger', date: '2031-11-04', language: 'en', headline: 'Ferry Stops' }

/** Lines as clippings have them, and lines of any characters. */
const line = fc.oneof(
  fc.constantFrom(
    'Ferry to Lower Quay Stops for the Winter',
    'By Ida Marlow and Tomas Vell',
    'SALTMERE (Northern Wire) — The ferry will stop, the Port Office said on Tuesday, for the whole of the winter.',
    '“We will not leave them,” said Tomas Vell. “Not one.”',
    'He said:',
    '“The boat is old.',
    '”It is not tired,” she said, and "nobody" laughed.',
    'Get the Ledger in your inbox:',
    'Related articles',
    '12 comments',
    'Nov. 4, 2031',
    '• one boat',
    '1. a bridge',
    '* * *',
    'Updated 3:14 PM',
    'Photo: Ida Marlow',
    '(Reporting by Ida Marlow; Editing by Jory Penn)',
    '# no heading',
    '> nobody [said](javascript:alert(1)) <b>this</b> `x` *y* _z_ | ~~a~~ & &amp; https://example.org a@b.example',
    'The office told subscribers to its newsletter first, and others heard it on the radio a day later than they.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'ab *_[]()<>!#`~|\\&;:.-+=“”"‘’\'«»1)@/\n\t'), maxLength: 60 }),
)
const clipping = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n')), { maxLength: 25 })
  .map((lines) => lines.flat().join(''))

/** Why the gate refuses a clipping that was read correctly: no rule can say what is meant. */
const decidedByPeople =
  /^words of this quotation are struck out|has letters of another alphabet|^the page does not show this|^nothing is defined under this reference/

/** Reads a body's text with the words that are struck out: they stay in the article's Markdown, but nobody says them. */
function readWithStruckText(body: Root): string {
  const tree = parseMarkdown(writePlainMarkdown(body))
  visit(tree, 'delete', (node: Nodes) => {
    node.type = 'emphasis'
  })
  return findTextNodes(tree)
    .map(({ node }) => phrasingText(node))
    .join('\n\n')
}

// Hundreds of whole clippings: on a busy machine they take longer than a test's usual five seconds.
describe('a clipping of any text', { timeout: 120_000 }, () => {
  test('has every character in its account once and in order', () => {
    fc.assert(
      fc.property(clipping, (text) => {
        const { account } = parseTextClipping(text)
        const together = account.map((entry) => entry.text).join('')
        const clean = cleanText(text).text
        // The quote signs of a mail or a block quotation are no words. A word that was divided at a margin loses its hyphen.
        const isDivided = /\p{L}-[\s>]*\n[\s>]*\p{Ll}/u.test(clean)
        const bare = (words: string): string => {
          const letters = words.replace(/[\s>]/g, '')
          return isDivided ? letters.replace(/(?<=\p{L})-(?=\p{Ll})/gu, '') : letters
        }
        expect(bare(together)).toBe(bare(clean))
      }),
      { numRuns: 300 },
    )
  })

  test('has the same words in the article, even if they contain Markdown’s marks', () => {
    fc.assert(
      fc.property(clipping, (text) => {
        const { account, body } = parseTextClipping(text)
        const kept = account.flatMap((entry) => (entry.fate === 'kept' ? [entry.text] : []))
        const letters = (words: string): string => listWords(words).join(' ')
        // In the article, the number of a list item is a mark of the list, not a word.
        const unnumbered = kept.map((words) => words.replace(/^\d{1,2}[.)]\s+/, ''))
        const read = joinBlocks(parseBody(writePlainMarkdown(body)))
        const bare = read.replace(/^\d{1,2}[.)][^\S\n]+/gm, '')
        expect(letters(bare)).toBe(letters(unnumbered.join('\n\n')))
      }),
      { numRuns: 300 },
    )
  })

  test('loses no word to a field that the writer states', () => {
    fc.assert(
      fc.property(clipping, fc.boolean(), (text, markdown) => {
        // Indented lines are code in Markdown, and code is not in the words of a body.
        fc.pre(!(markdown && /^(?: {0,3}\t| {4}|`{3}|~{3})/m.test(text)))
        const stated = stateFields({
          headline: 'A Headline of Its Own',
          dek: 'And a dek.',
          author: ['Ida Marlow'],
        })
        try {
          const { account, body } = (markdown ? parseMarkdownClipping : parseTextClipping)(text, stated)
          // In the article, the number of a list item is a mark of the list, not a word.
          const wordsOf = (words: string): string[] => listWords(words).filter((word) => !/^\d+$/.test(word))
          const kept = account.flatMap((entry) => (entry.fate === 'kept' ? wordsOf(entry.text) : []))
          expect(wordsOf(readWithStruckText(body))).toEqual(kept)
          for (const entry of account) {
            if (entry.fate === 'field' && entry.field === 'headline')
              expect(entry.text).toBe('A Headline of Its Own')
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ClippingRefused)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('becomes a valid article, which clipped again is the same, or one clear error', () => {
    fc.assert(
      fc.property(clipping, fc.boolean(), (text, markdown) => {
        let clipped: ReturnType<typeof clipArticle>
        try {
          clipped = clipArticle((markdown ? parseMarkdownClipping : parseTextClipping)(text), options)
        } catch (error) {
          expect(error).toBeInstanceOf(ClippingRefused)
          return
        }
        if (clipped.kind === 'incomplete') expect(clipped.problems.length).toBeGreaterThan(0)
        else if (clipped.kind === 'refused') {
          // Only what a person has to decide.
          for (const { message } of clipped.problems) expect(message).toMatch(decidedByPeople)
        } else {
          expect(clipped).toMatchObject({ kind: 'article' })
          if (clipped.kind !== 'article') return
          const again = clipArticle(parseMarkdownClipping(clipped.source), {})
          expect(again).toMatchObject({ kind: 'article', source: clipped.source })
        }
      }),
      { numRuns: 300 },
    )
  })
})
