import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import {
  formatFingerprint,
  groupFingerprint,
  parseFingerprint,
  writeFingerprintHash,
} from '../../../src/ledger/fingerprint.ts'
import { type PublishedWords, writeNormalForm } from '../../../src/ledger/normal-form.ts'
import { recordVersion } from '../../../src/ledger/record-version.ts'
import { chooseShortAddress } from '../../../src/ledger/short-address.ts'
import { takeSnapshot } from '../../../src/ledger/snapshot.ts'
import { fingerprintWords, listFingerprints } from '../../../src/site/fingerprint-words.ts'

/** An article as a writer thinks of it, without its markup. */
interface Model {
  headline: string
  dek: string
  /** A paragraph is its words before a quotation, the quotation, and its speaker. */
  paragraphs: { words: string[]; quote: string[]; speaker: string }[]
}

const word = fc.constantFrom(
  ...'ferry bridge lamp council winter stairs oil boat seven café naïve հարթակ мост الجسر 桥'.split(' '),
)
const words = fc.array(word, { minLength: 1, maxLength: 8 })
const model: fc.Arbitrary<Model> = fc.record({
  headline: words.map((all) => all.join(' ')),
  dek: words.map((all) => all.join(' ')),
  paragraphs: fc.array(
    fc.record({ words, quote: words, speaker: fc.constantFrom('Mara Quill', 'Tomas Vell') }),
    { minLength: 1, maxLength: 5 },
  ),
})

/** How a word is marked up, and what is between it and the next one. */
interface Style {
  wrap: (word: string) => string
  gap: string
}
const plain: Style = { wrap: (text) => text, gap: ' ' }
const style: fc.Arbitrary<Style> = fc.record({
  wrap: fc.constantFrom<Style['wrap']>(
    (text) => text,
    (text) => `*${text}*`,
    (text) => `__${text}__`,
    (text) => `[${text}](https://harbour-ledger.example/oil)`,
  ),
  gap: fc.constantFrom(' ', '\n', '  \n'),
})

function read(source: string): Article {
  const parsed = parseArticle(source, 'lamps.md')
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.article
}

/** Writes the model as an article's file, with a style for each word in turn. */
function write({ headline, dek, paragraphs }: Model, styles: readonly Style[], fields: object = {}): string {
  let turn = 0
  const join = (all: readonly string[]): string =>
    all
      .map((text, index) => {
        const { wrap, gap } = styles[turn++ % styles.length] ?? plain
        return wrap(text) + (index < all.length - 1 ? gap : '')
      })
      .join('')
  const frontmatter = {
    headline,
    dek,
    language: 'en',
    published: '2031-11-04',
    authors: [],
    source: { name: 'The Harbour Ledger', relation: 'original' },
    quotes: paragraphs.map(({ quote, speaker }) => ({ text: quote.join(' '), speaker })),
    ...fields,
  }
  const body = paragraphs.map(
    ({ words: before, quote, speaker }) => `X ${join(before)}: “${join(quote)},” said ${speaker}.`,
  )
  return `---\n${JSON.stringify(frontmatter)}\n---\n${body.join('\n\n')}\n`
}

const fingerprint = (source: string): string => fingerprintWords(takeSnapshot(read(source)))

describe('the fingerprint of an article', () => {
  test('does not depend on Markdown, line breaks, dates or the source', () => {
    fc.assert(
      fc.property(model, fc.array(style, { minLength: 1, maxLength: 7 }), (article, styles) => {
        const fields = {
          published: '2031-12-01',
          authors: [{ name: 'Ida Marlow' }],
          source: { name: 'The Quay', relation: 'reprint' },
        }
        expect(fingerprint(write(article, styles, fields))).toBe(fingerprint(write(article, [plain])))
      }),
      { numRuns: 50 },
    )
  })

  test('changes with every change of a word, a speaker or the headline', () => {
    const place = fc.nat()
    const change = fc.constantFrom('headline', 'dek', 'word', 'quote', 'speaker', 'removed', 'added')
    fc.assert(
      fc.property(model, change, place, place, (article, kind, where, which) => {
        const changed = structuredClone(article)
        const paragraph = changed.paragraphs[where % changed.paragraphs.length] as Model['paragraphs'][number]
        if (kind === 'headline' || kind === 'dek') changed[kind] += ' again'
        else if (kind === 'word') paragraph.words[which % paragraph.words.length] += '7'
        else if (kind === 'quote') paragraph.quote[which % paragraph.quote.length] += '7'
        else if (kind === 'speaker') paragraph.speaker = 'Oren Sabb'
        else if (kind === 'removed') paragraph.words.splice(which % paragraph.words.length, 1)
        else changed.paragraphs.push({ words: ['not'], quote: ['yet'], speaker: 'Tomas Vell' })
        if (paragraph.words.length === 0) paragraph.words.push('else')
        expect(fingerprint(write(changed, [plain]))).not.toBe(fingerprint(write(article, [plain])))
      }),
      { numRuns: 50 },
    )
  })

  test('is the same for two texts only if their words are the same, wherever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    const published: fc.Arbitrary<PublishedWords> = fc.record(
      {
        headline: text,
        dek: text,
        blocks: fc.array(fc.record({ text }), { maxLength: 3 }),
        quotes: fc.array(fc.record({ text, speaker: text, role: text }, { requiredKeys: ['text'] }), {
          maxLength: 3,
        }),
      },
      { requiredKeys: ['headline', 'blocks', 'quotes'] },
    )
    const fold = (value: unknown): string =>
      JSON.stringify(value, (_, inner) =>
        typeof inner === 'string'
          ? inner
              .normalize('NFC')
              .split(/\p{White_Space}+/u)
              .filter(Boolean)
              .join(' ')
          : inner,
      )
    const order = ({ headline, dek, blocks, quotes }: PublishedWords) => [
      headline,
      dek,
      blocks,
      quotes.map(({ text: own, speaker, role }) => [own, speaker, role]),
    ]
    fc.assert(
      fc.property(published, published, (one, other) => {
        const isEqual = fold(order(one)) === fold(order(other))
        expect(fingerprintWords(one) === fingerprintWords(other)).toBe(isEqual)
      }),
    )
  })

  test('of a recorded version is that of the article when it was recorded', () => {
    fc.assert(
      fc.property(fc.array(model, { minLength: 1, maxLength: 3 }), (history) => {
        const articles = history.map((one) => takeSnapshot(read(write(one, [plain]))))
        let ledger: Parameters<typeof recordVersion>[0]
        articles.forEach((snapshot, day) => {
          ledger = recordVersion(ledger, snapshot, {
            slug: 'lamps',
            date: `2031-11-0${day + 1}`,
            short: 'bcdfgh',
          })
        })
        const recorded = ledger ? listFingerprints(ledger).map((version) => version.fingerprint) : []
        for (const snapshot of articles) expect(recorded).toContain(fingerprintWords(snapshot))
      }),
      { numRuns: 20 },
    )
  })
})

test('the documented example has its documented fingerprint, computed from its text alone', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../.github/docs/fingerprint.md'), 'utf8')
  const [, example = '', documented = ''] =
    /```text\n(.*?)\n```\s+has the fingerprint `([\dA-Z-]+)`/s.exec(page) ?? []
  const bits = [...createHash('sha256').update(example).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  const letters = (bits.slice(0, 60).match(/.{5}/g) ?? []).map(
    (five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)],
  )
  expect(documented).toBe(groupFingerprint(letters.join('')))
  const lines = writeNormalForm({
    headline: 'The Lamps Stay Lit',
    dek: 'Oil is dear',
    blocks: [{ text: 'All\nwinter' }, { text: '“We light  them,” said Mara Quill. “Nobody pays.”' }],
    quotes: [
      { text: 'We light them … Nobody pays.', speaker: 'Mara Quill', role: 'keeper' },
      { text: 'safe' },
    ],
  })
  expect(lines.join('\n')).toBe(example)
})

describe('a typed fingerprint', () => {
  const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })

  test('is read as it was printed, with its short address or without, in any case', () => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.boolean(), (digest, slug, isLower) => {
        const printed = formatFingerprint(digest)
        const short = chooseShortAddress(slug, new Set())
        const type = (text: string): string => (isLower ? text.toLowerCase() : text)
        expect(parseFingerprint(type(` ${groupFingerprint(printed)} `))).toEqual({ fingerprint: printed })
        const hash = writeFingerprintHash({ short, fingerprint: printed })
        const both = { short, fingerprint: printed }
        expect(parseFingerprint(type(hash))).toEqual(both)
        expect(parseFingerprint(`https://lamps.example/check/#${hash}`)).toEqual(both)
      }),
    )
  })

  test('may have O for 0, and I or L for 1', () => {
    expect(parseFingerprint('o1i0-LLoO-7k3m')).toEqual({ fingerprint: '011011007K3M' })
  })

  test.for(['', '7K3M-9QWE', '7K3M-9QWE-4XT2-7', 'U'.repeat(12), 'aeiou1.7K3M9QWE4XT2'])(
    '%j is none',
    (text) => {
      expect(parseFingerprint(text)).toBeUndefined()
    },
  )
})
