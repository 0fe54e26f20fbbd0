import { expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { parseArticle } from '../../../src/article/parse-article.ts'
import { formatProblems } from '../../../src/article/problem.ts'
import { applyLedger } from '../../../src/ledger/apply-ledger.ts'
import { foldWords } from '../../../src/ledger/find-words.ts'
import type { Ledger } from '../../../src/ledger/ledger.ts'
import { parseLedger } from '../../../src/ledger/parse-ledger.ts'
import { recordVersion } from '../../../src/ledger/record-version.ts'
import { chooseShortAddress } from '../../../src/ledger/short-address.ts'
import { takeSnapshot } from '../../../src/ledger/snapshot.ts'
import { writeLedger } from '../../../src/ledger/write-ledger.ts'
import { EditedArchive, type ModelArticle, type ModelPassage, writeModelArticle } from './edited-archive.ts'

/** An address that was published once, with what it was published for. */
interface Published {
  words: string
  isQuote: boolean
  /** The passage of the model that had the words. */
  passage: ModelPassage | undefined
}

const editCount = 240

function parse(model: ModelArticle): Article {
  const parsed = parseArticle(writeModelArticle(model), `${model.slug}.md`)
  if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
  return parsed.article
}

/** Where an address leads on the page of an article: the text there, and the index of the block. */
function follow(id: string, { blocks, quotes, removed = [] }: Article) {
  const has = (passage: { id?: string; former?: { id: string }[] }): boolean =>
    passage.id === id || (passage.former ?? []).some((former) => former.id === id)
  const quote = quotes.find(has)
  if (quote) return { text: quote.text, block: quote.passages[0]?.block ?? -1 }
  const block = blocks.findIndex(has)
  if (block !== -1) return { text: blocks[block]?.text ?? '', block }
  return removed.some((passage) => passage.id === id) ? ('removed' as const) : undefined
}

/** Indexes of the folded blocks in which words begin. Written apart from the program, and in another way. */
function findBlocksWith(words: string, texts: readonly string[]): number[] {
  const wanted = ` ${foldWords(words)} `
  const found: number[] = []
  for (let index = 0; index < texts.length; index++) {
    const own = ` ${texts[index]} `
    const following =
      own +
      texts
        .slice(index + 1)
        .map((text) => `${text} `)
        .join('')
    for (
      let at = following.indexOf(wanted);
      at !== -1 && at < own.length - 1;
      at = following.indexOf(wanted, at + 1)
    )
      found.push(index)
  }
  return found
}

test.each([1, 2])(
  'history %i: after 240 random edits every address resolves, and leads to its words',
  (seed) => {
    const archive = new EditedArchive(seed, 5)
    const ledgers = new Map<ModelArticle, Ledger>()
    const published = new Map<ModelArticle, Map<string, Published>>()
    const count = { addresses: 0, existing: 0, led: 0, traced: 0, ledToPassage: 0 }
    const misses: string[] = []

    const publish = (model: ModelArticle, date: string): Article => {
      const article = parse(model)
      const ledger = recordVersion(ledgers.get(model), takeSnapshot(article), {
        slug: model.slug,
        date,
        short: chooseShortAddress(model.slug, new Set()),
      })
      const read = parseLedger(writeLedger(ledger), 'ledger.json')
      if (read.kind === 'problem') throw new Error(read.problem.message)
      ledgers.set(model, read.ledger)
      const shown = applyLedger(article, read.ledger)
      const own = published.get(model) ?? new Map<string, Published>()
      published.set(model, own)
      for (const [index, { id = '', text }] of shown.blocks.entries())
        own.set(id, { words: text, isQuote: false, passage: model.passages[index] })
      for (const { id, text, passages } of shown.quotes)
        own.set(id, { words: text, isQuote: true, passage: model.passages[passages[0]?.block ?? -1] })
      return shown
    }

    for (const model of archive.articles) publish(model, '2031-01-01')
    for (let number = 1; number <= editCount; number++) {
      const { article: model, edit } = archive.edit()
      // Half of the versions have several edits.
      if (number % 2 === 0 && edit !== 'rename') continue
      const shown = publish(model, `2031-01-01T00:00:00Z ${String(number).padStart(4, '0')}`)
      const ids = [
        ...[...shown.blocks, ...shown.quotes].flatMap(({ id = '', former = [] }) => [
          id,
          ...former.map((own) => own.id),
        ]),
        ...(shown.removed ?? []).map(({ id }) => id),
      ]
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        'no address is on a page twice',
      ).toEqual([])
      const texts = shown.blocks.map(({ text }) => foldWords(text))
      for (const [id, { words, isQuote, passage }] of published.get(model) ?? []) {
        const target = follow(id, shown)
        expect(target, `#${id} after “${edit}”`).toBeDefined()
        count.addresses++
        if (target === undefined) continue
        const blocks = findBlocksWith(words, texts)
        const exists = isQuote
          ? shown.quotes.some(({ text }) => foldWords(text) === foldWords(words)) ||
            (blocks.length > 0 && words.length >= 16)
          : blocks.length > 0
        if (exists) {
          count.existing++
          const isLed =
            target !== 'removed' &&
            (blocks.includes(target.block) || foldWords(target.text).includes(foldWords(words)))
          if (isLed) count.led++
          else misses.push(`${edit}: #${id} (${words}) leads to ${JSON.stringify(target)}`)
        }
        // Reworded passages: the model knows which passage it was.
        const index = passage ? model.passages.indexOf(passage) : -1
        if (index !== -1 && !exists && !isQuote) {
          count.traced++
          if (target !== 'removed' && target.block === index) count.ledToPassage++
        }
      }
    }
    expect(count.existing).toBeGreaterThan(1500)
    expect(count.led / count.existing, misses.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(count.ledToPassage / count.traced).toBeGreaterThanOrEqual(0.9)
  },
)
