/**
 * Weighs what speaks for and against a candidate's being the speaker: a log-linear model over the articles that people
 * marked. Prints the table for src/languages/en/speaker-weights.ts, or with `--folds` how well tables fitted to
 * four fifths of the articles do on the last fifth. `node tests/bench/weigh-candidates.ts`
 */
import { readFileSync } from 'node:fs'
import { findFinderWords } from '../../src/languages/find-language.ts'
import { analyzeText } from '../../src/quotes/attribution/analyze-text.ts'
import { applyRules } from '../../src/quotes/attribution/apply-rules.ts'
import type { QuotationContext } from '../../src/quotes/attribution/attribution.ts'
import type { SpeakerCandidate } from '../../src/quotes/attribution/find-candidates.ts'
import { listCandidateFeatures } from '../../src/quotes/attribution/rank-candidates.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'
import { sharedFile } from './shared-files.ts'

/** Seen with fewer candidates, a trait is an accident of the articles. */
const leastSeen = 20
/** As many traits are kept as lose nothing in cross-validation: those that weigh most, rare ones counting less. */
const mostTraits = 700
const rounds = 6
/** The weights are the mean of those after each of the last rounds. */
const meanOf = 3
const batch = 16
const step = 0.15
/** How much a weight's size costs, for each quotation. */
const cost = 0.1 / 64
const folds = 5

interface GoldQuote {
  start: number
  end: number
  speakerText: string | null
  speakerStart: number
  speakerEnd: number
}

interface Case {
  /** The traits of each candidate, by number. */
  candidates: Int32Array[]
  /** How right each candidate is: 2 the marked mention, 1 the same name elsewhere, 0 wrong. */
  right: number[]
  fold: number
}

const numbers = new Map<string, number>()
const names: string[] = []

function numberOf(trait: string): number {
  let number = numbers.get(trait)
  if (number === undefined) {
    number = names.length
    numbers.set(trait, number)
    names.push(trait)
  }
  return number
}

function readCases(line: string, index: number): Case[] {
  const { text, quotes } = JSON.parse(line) as { text: string; quotes: GoldQuote[] }
  const spans = findQuoteSpans(text, 'en')
  const words = findFinderWords('en')
  const tokenized = tokenizeText(text, spans, words)
  const ruleResults = applyRules(tokenized, words)
  const analysis = analyzeText(tokenized, words)
  return ruleResults.flatMap(({ context, proposals }, quote) => {
    const span = spans[quote]
    const gold = span && quotes.find((other) => shareOf(other, span) >= 0.8)
    if (!gold || gold.speakerText === null) return []
    const mentionAt = (number: number) => ruleResults[number]?.attribution?.mention
    const described = listCandidateFeatures(context, analysis, {
      proposals,
      before: [mentionAt(quote - 1), mentionAt(quote - 2)],
      next: mentionAt(quote + 1),
    })
    const right = described.map(({ candidate }) => judge(candidate, context, gold))
    const candidates = described.map(({ features }) => Int32Array.from(new Set(features.map(numberOf))))
    return [{ candidates, right, fold: index % folds }]
  })
}

function shareOf(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** As score.py judges: right where it overlaps the marked mention, or names the same. */
function judge({ mention }: SpeakerCandidate, { tokenized }: QuotationContext, gold: GoldQuote): number {
  const start = mention.inside?.start ?? tokenized.tokens[mention.from]?.start ?? 0
  const end = mention.inside?.end ?? tokenized.tokens[mention.to - 1]?.end ?? 0
  if (start < gold.speakerEnd && gold.speakerStart < end) return 2
  const said = nameWords(tokenized.text.slice(start, end))
  const marked = nameWords(gold.speakerText ?? '')
  if (said.length === 0 || marked.length === 0) return 0
  const last = said.at(-1) ?? ''
  const same =
    said.every((word) => marked.includes(word)) ||
    marked.every((word) => said.includes(word)) ||
    (last.length > 2 && marked.includes(last))
  return same ? 1 : 0
}

const noName = new Set(
  'the a an of for and in on at to mr mrs ms miss dr sen rep gov president senator secretary said'.split(' '),
)

function nameWords(text: string): string[] {
  const plain = text.replace(/['’]s\b/g, '').toLowerCase()
  const words = plain
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return words.filter((word) => !noName.has(word))
}

/** Fits the weights: all traits first, then the weightiest alone. */
function weigh(cases: readonly Case[]): Float64Array {
  const seen = new Float64Array(names.length)
  for (const { candidates } of cases)
    for (const features of candidates) for (const trait of features) addTo(seen, trait, 1)
  const all = fitWeights(cases, (trait) => (seen[trait] ?? 0) >= leastSeen)
  const weightOf = (trait: number): number =>
    Math.abs(all[trait] ?? 0) * Math.sqrt(Math.min(seen[trait] ?? 0, 3000))
  const kept = new Set(
    [...all.keys()]
      .filter((trait) => all[trait] !== 0)
      .sort((a, b) => weightOf(b) - weightOf(a))
      .slice(0, mostTraits),
  )
  return fitWeights(cases, (trait) => kept.has(trait))
}

/** Gradient descent with a step of its own for each weight (Adagrad), the cases in the same shuffled order every time. */
function fitWeights(cases: readonly Case[], counts: (trait: number) => boolean): Float64Array {
  const used = Uint8Array.from(names, (_, trait) => (counts(trait) ? 1 : 0))
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const steepness = new Float64Array(names.length).fill(1e-6)
  const slope = new Float64Array(names.length)
  const order = cases.map((_, number) => number)
  let seed = 1
  for (let round = 0; round < rounds; round++) {
    for (let last = order.length - 1; last > 0; last--) {
      seed = (seed * 1103515245 + 12345) % 0x80000000
      const other = seed % (last + 1)
      const moved = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = moved
    }
    for (let from = 0; from < order.length; from += batch) {
      const touched = new Set<number>()
      for (const number of order.slice(from, from + batch)) {
        const one = cases[number]
        if (one) addSlope(one, weights, used, slope, touched)
      }
      for (const trait of touched) {
        const own = (slope[trait] ?? 0) + cost * batch * (weights[trait] ?? 0)
        addTo(steepness, trait, own * own)
        addTo(weights, trait, (-step * own) / Math.sqrt(steepness[trait] ?? 1))
        slope[trait] = 0
      }
    }
    if (round >= rounds - meanOf)
      weights.forEach((weight, trait) => {
        addTo(mean, trait, weight / meanOf)
      })
  }
  return mean
}

function addSlope(
  { candidates, right }: Case,
  weights: Float64Array,
  used: Uint8Array,
  slope: Float64Array,
  touched: Set<number>,
): void {
  const best = Math.max(...right)
  if (best === 0) return
  const shares = sharesOf(candidates, weights)
  const mass = shares.reduce((sum, share, index) => sum + (right[index] === best ? share : 0), 0)
  candidates.forEach((features, index) => {
    const share = shares[index] ?? 0
    const error = share - (right[index] === best ? share / mass : 0)
    if (Math.abs(error) < 1e-4) return
    for (const trait of features) {
      if (!used[trait]) continue
      addTo(slope, trait, error)
      touched.add(trait)
    }
  })
}

function addTo(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? 0) + amount
}

function sharesOf(candidates: readonly Int32Array[], weights: Float64Array): number[] {
  const sums = candidates.map((features) => features.reduce((sum, trait) => sum + (weights[trait] ?? 0), 0))
  const most = Math.max(...sums)
  const shares = sums.map((sum) => Math.exp(sum - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / all)
}

/** How many of the cases the weights get right, and how many of those above a probability they get wrong. */
function report(cases: readonly Case[], weigher: (fold: number) => Float64Array): string {
  const outcomes = cases.map(({ candidates, right, fold }) => {
    const shares = sharesOf(candidates, weigher(fold))
    const probability = Math.max(0, ...shares)
    return { probability, right: (right[shares.indexOf(probability)] ?? 0) > 0 }
  })
  const rightOnes = outcomes.filter(({ right }) => right).length
  const lines = [`right ${(rightOnes / outcomes.length).toFixed(4)} of ${outcomes.length}`]
  for (const least of [0.8, 0.9, 0.93, 0.95, 0.97, 0.98]) {
    const above = outcomes.filter(({ probability }) => probability >= least)
    const wrong = above.filter(({ right }) => !right).length / above.length
    lines.push(
      `  above ${least}: ${(above.length / outcomes.length).toFixed(3)}, of them wrong ${wrong.toFixed(4)}`,
    )
  }
  return lines.join('\n')
}

const file = sharedFile('eval/quotes/train.jsonl')
if (file === undefined)
  process.stdout.write('weigh-candidates: skipped, the shared articles are not beside this checkout\n')
else {
  const cases = readFileSync(file, 'utf8').trim().split('\n').flatMap(readCases)
  if (process.argv.includes('--folds')) {
    const tables = Array.from({ length: folds }, (_, fold) => weigh(cases.filter((one) => one.fold !== fold)))
    process.stdout.write(`${report(cases, (fold) => tables[fold] ?? new Float64Array())}\n`)
  } else {
    const weights = weigh(cases)
    const lines = names
      .map((name, trait) => ({ name, weight: (weights[trait] ?? 0).toFixed(2) }))
      .filter(({ weight }) => Math.abs(Number(weight)) >= 0.01)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, weight }) => `  ${JSON.stringify(name)}: ${weight},\n`)
    process.stdout.write(
      `/**
 * How much each trait speaks for a candidate's being the speaker, as \`tests/bench/weigh-candidates.ts\` measured it.
 * One piece although it is long: it is one table, written by that script.
 */
export const enSpeakerWeights: Readonly<Record<string, number>> = {
${lines.join('')}}
`,
    )
  }
}
