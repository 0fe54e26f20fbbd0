/**
 * Weighs the evidence for words in marks being somebody's: logistic regression over the articles that people marked, with
 * a price on every weight, so that few remain. `node tests/bench/weigh-evidence.ts` writes
 * src/languages/en/quotation-weights.ts; `… --check` writes nothing and measures on articles that were left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findFinderWords, findLanguage } from '../../src/languages/find-language.ts'
import { attributeSpeakers } from '../../src/quotes/attribute-speakers.ts'
import { findQuotationFeatures } from '../../src/quotes/classification/find-quotation-features.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'
import { sharedFile } from './shared-files.ts'

/** Seen in fewer articles, a piece of evidence is an accident of theirs. */
const leastArticles = 8
/** What a weight costs for its size: found by leaving out articles; half and twice as much measure the same. */
const price = 2.2
const rounds = 1500
const folds = 5

interface Case {
  article: number
  features: string[]
  said: boolean
}

interface GoldArticle {
  text: string
  quotes: { start: number; end: number }[]
}

function readCases(line: string, article: number): Case[] {
  const { text, quotes } = JSON.parse(line) as GoldArticle
  const spans = findQuoteSpans(text, 'en')
  const words = findFinderWords('en')
  const tokenized = tokenizeText(text, spans, words)
  const features = findQuotationFeatures(
    tokenized,
    attributeSpeakers(tokenized, words, findLanguage('en')?.weights?.speakers),
    words,
  )
  return spans.map((span, index) => ({
    article,
    features: ['always', ...new Set(features[index])],
    said: quotes.some((gold) => {
      const both = Math.min(gold.end, span.end) - Math.max(gold.start, span.start)
      return both / (Math.max(gold.end, span.end) - Math.min(gold.start, span.start)) >= 0.8
    }),
  }))
}

/** Cases as lists of numbers, one number a piece of evidence. */
interface Table {
  names: string[]
  rows: Int32Array[]
}

function tabulate(cases: readonly Case[]): Table {
  const articles = new Map<string, Set<number>>()
  for (const { features, article } of cases)
    for (const name of features) articles.set(name, (articles.get(name) ?? new Set()).add(article))
  const names = [...articles].filter(([, seen]) => seen.size >= leastArticles).map(([name]) => name)
  const numbers = new Map(names.map((name, index) => [name, index]))
  const rows = cases.map(({ features }) =>
    Int32Array.from(features.flatMap((name) => numbers.get(name) ?? [])),
  )
  return { names, rows }
}

const sumOf = (row: Int32Array, weights: Float64Array): number =>
  row.reduce((total, number) => total + (weights[number] ?? 0), 0)

/** Accelerated proximal gradient steps (Beck and Teboulle's FISTA), from nothing; `always` costs nothing. */
function weigh(
  rows: readonly Int32Array[],
  said: readonly boolean[],
  names: readonly string[],
): Float64Array {
  const size = names.length
  const always = names.indexOf('always')
  const step = 4 / steepest(rows, size)
  let weights = new Float64Array(size)
  let ahead = Float64Array.from(weights)
  let pace = 1
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(size)
    rows.forEach((row, index) => {
      const error = 1 / (1 + Math.exp(-sumOf(row, ahead))) - (said[index] ? 1 : 0)
      for (const number of row) slope[number] = (slope[number] ?? 0) + error
    })
    const next = ahead.map((weight, number) => {
      const moved = weight - step * (slope[number] ?? 0)
      const cost = number === always ? 0 : step * price
      return Math.sign(moved) * Math.max(0, Math.abs(moved) - cost)
    })
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2
    ahead = next.map((weight, number) => weight + ((pace - 1) / faster) * (weight - (weights[number] ?? 0)))
    weights = next
    pace = faster
  }
  return weights
}

/** The largest eigenvalue of the table's square, by power iteration: no step may be longer than it allows. */
function steepest(rows: readonly Int32Array[], size: number): number {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size))
  let length = 1
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(size)
    for (const row of rows) {
      const sum = sumOf(row, direction)
      for (const number of row) next[number] = (next[number] ?? 0) + sum
    }
    length = Math.hypot(...next)
    direction = next.map((value) => value / length)
  }
  return length * 1.05
}

/** Span F1 on the articles of each fold, by weights from the others'. */
function check(cases: readonly Case[], quotations: number): string {
  const { names, rows } = tabulate(cases)
  const fold = (article: number): number => (article * 7919) % folds
  let right = 0
  let called = 0
  for (let left = 0; left < folds; left++) {
    const kept = cases.flatMap(({ article }, index) => (fold(article) === left ? [] : [index]))
    const weights = weigh(
      kept.map((index) => rows[index] ?? new Int32Array()),
      kept.map((index) => cases[index]?.said === true),
      names,
    )
    cases.forEach(({ article, said, features }, index) => {
      const ruled = features.includes('inside a name') || features.includes('the name of a work')
      if (fold(article) !== left || ruled || sumOf(rows[index] ?? new Int32Array(), weights) < 0) return
      called++
      if (said) right++
    })
  }
  return `span F1 on articles left out: ${((2 * right) / (called + quotations)).toFixed(4)}\n`
}

function writeTable(cases: readonly Case[]): string {
  const { names, rows } = tabulate(cases)
  const weights = weigh(
    rows,
    cases.map(({ said }) => said),
    names,
  )
  const table = names
    .map((name, index): [string, number] => [name, Math.round((weights[index] ?? 0) * 100) / 100])
    .filter(([, weight]) => weight !== 0)
    .sort(([, a], [, b]) => a - b)
  const lines = table.map(([name, weight]) => `  ${JSON.stringify(name)}: ${weight},`)
  const file = path.resolve(import.meta.dirname, '../../src/languages/en/quotation-weights.ts')
  const heading =
    '/**\n * How much each piece of evidence speaks for words in marks being somebody’s, in English. Long because it is a table:\n * `tests/bench/weigh-evidence.ts` measured and wrote it.\n */\n'
  writeFileSync(
    file,
    `${heading}export const enQuotationWeights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n}\n`,
  )
  return `${table.length} weights written to ${file}; now run biome check --write\n`
}

const file = sharedFile('eval/quotes/train.jsonl')
if (file === undefined)
  process.stdout.write('weigh-evidence: skipped, the shared articles are not beside this checkout\n')
else {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const cases = lines.flatMap(readCases)
  const quotations = lines.reduce((total, line) => total + (JSON.parse(line) as GoldArticle).quotes.length, 0)
  process.stdout.write(process.argv.includes('--check') ? check(cases, quotations) : writeTable(cases))
}
