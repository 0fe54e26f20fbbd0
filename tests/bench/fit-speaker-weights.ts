/**
 * Fits the English weights of speaker candidates, a log-linear model, to the annotated training articles.
 *
 * One piece although it is long: cases, model and report share the numbering of features.
 */
import { findFinderWords } from '../../src/languages/find-language.ts'
import { analyzeText } from '../../src/quotes/attribution/analyze-text.ts'
import { applyRules } from '../../src/quotes/attribution/apply-rules.ts'
import type { QuotationContext } from '../../src/quotes/attribution/attribution.ts'
import { featureKinds } from '../../src/quotes/attribution/find-candidate-features.ts'
import type { SpeakerCandidate } from '../../src/quotes/attribution/find-candidates.ts'
import { listCandidateFeatures } from '../../src/quotes/attribution/rank-candidates.ts'
import { attributionRules } from '../../src/quotes/attribution/rules.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'

/** A feature of fewer candidates is left out: it would describe single articles. A guess. */
const minCandidates = 20
/** How many features keep a weight. Measured by cross-validation: with 4,000 the accuracy is the same. */
const maxFeatures = 700
const rounds = 6
/** The weights are averaged over this many last rounds. */
const averagedRounds = 3
const batchSize = 16
const learningRate = 0.15
/** Strength of the L2 regularization, per quotation. */
const regularization = 0.1 / 64
const folds = 5
/** A span is a gold quotation if they share this much of their length, as in the scorer. */
const minOverlap = 0.8

interface GoldQuote {
  start: number
  end: number
  speakerText: string | null
  speakerStart: number
  speakerEnd: number
}

/** One quotation of the training articles. */
interface Case {
  /** The features of each candidate, by number. */
  candidates: Int32Array[]
  /** For each candidate: 2 for the annotated mention, 1 for the same name elsewhere, 0 for another speaker. */
  labels: number[]
  fold: number
}

const numbers = new Map<string, number>()
const names: string[] = []

function numberFeature(feature: string): number {
  let number = numbers.get(feature)
  if (number === undefined) {
    number = names.length
    numbers.set(feature, number)
    names.push(feature)
  }
  return number
}

/** What a measurement leaves out: some of the rules, by their names, and some kinds of features. */
export interface LeftOut {
  rules?: readonly string[]
  features?: readonly (keyof typeof featureKinds)[]
}

function readCases(line: string, index: number, leftOut: LeftOut = {}): Case[] {
  const { text, quotes } = JSON.parse(line) as { text: string; quotes: GoldQuote[] }
  const spans = findQuoteSpans(text, 'en')
  const words = findFinderWords('en')
  const tokenized = tokenizeText(text, spans, words)
  const ruleResults = applyRules(tokenized, words)
  const analysis = analyzeText(tokenized, words)
  const kinds = Object.entries(featureKinds).flatMap(([name, add]) =>
    leftOut.features?.some((other) => other === name) ? [] : [add],
  )
  const isLeftOut = attributionRules.map(({ name }) => leftOut.rules?.includes(name) === true)
  return ruleResults.flatMap(({ context, proposals: all }, quote) => {
    const proposals = all.map((mention, rule) => (isLeftOut[rule] ? undefined : mention))
    const span = spans[quote]
    const gold = span && quotes.find((other) => overlapOf(other, span) >= minOverlap)
    if (!gold || gold.speakerText === null) return []
    const mentionOf = (number: number) =>
      ruleResults[number]?.proposals.find((mention, rule) => mention && !isLeftOut[rule])
    const neighbours = {
      proposals,
      before: [mentionOf(quote - 1), mentionOf(quote - 2)],
      next: mentionOf(quote + 1),
    }
    const listed = listCandidateFeatures(context, analysis, neighbours, kinds)
    const labels = listed.map(({ candidate }) => labelCandidate(candidate, context, gold))
    const candidates = listed.map(({ features }) => Int32Array.from(new Set(features.map(numberFeature))))
    return [{ candidates, labels, fold: index % folds }]
  })
}

function overlapOf(one: { start: number; end: number }, other: { start: number; end: number }): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** Labels a candidate as the scorer does: right if it overlaps the annotated mention, or has the same name. */
function labelCandidate(
  { mention }: SpeakerCandidate,
  { tokenized }: QuotationContext,
  gold: GoldQuote,
): number {
  const start = mention.inside?.start ?? tokenized.tokens[mention.from]?.start ?? 0
  const end = mention.inside?.end ?? tokenized.tokens[mention.to - 1]?.end ?? 0
  if (start < gold.speakerEnd && gold.speakerStart < end) return 2
  const candidateName = splitName(tokenized.text.slice(start, end))
  const goldName = splitName(gold.speakerText ?? '')
  if (candidateName.length === 0 || goldName.length === 0) return 0
  const last = candidateName.at(-1) ?? ''
  const sameName =
    candidateName.every((word) => goldName.includes(word)) ||
    goldName.every((word) => candidateName.includes(word)) ||
    (last.length > 2 && goldName.includes(last))
  return sameName ? 1 : 0
}

/** Words of a mention that are not part of a name, as in the scorer. */
const ignoredWords = new Set(
  'the a an of for and in on at to mr mrs ms miss dr sen rep gov president senator secretary said'.split(' '),
)

function splitName(mention: string): string[] {
  const words = mention
    .replace(/['’]s\b/g, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
  return words.filter((word) => word !== '' && !ignoredWords.has(word))
}

/** Fits the weights of all frequent features, then those of the most important features alone. */
function fitWeights(cases: readonly Case[]): Float64Array {
  const counts = new Float64Array(names.length)
  for (const { candidates } of cases)
    for (const features of candidates) for (const feature of features) addTo(counts, feature, 1)
  const all = fitFeatures(cases, (feature) => (counts[feature] ?? 0) >= minCandidates)
  const importanceOf = (feature: number): number =>
    Math.abs(all[feature] ?? 0) * Math.sqrt(Math.min(counts[feature] ?? 0, 3000))
  const kept = new Set(
    [...all.keys()]
      .filter((feature) => all[feature] !== 0)
      .sort((a, b) => importanceOf(b) - importanceOf(a))
      .slice(0, maxFeatures),
  )
  return fitFeatures(cases, (feature) => kept.has(feature))
}

/** Gradient descent with a learning rate per weight (Adagrad). The order of the cases is shuffled, but always the same. */
function fitFeatures(cases: readonly Case[], isUsed: (feature: number) => boolean): Float64Array {
  const used = Uint8Array.from(names, (_, feature) => (isUsed(feature) ? 1 : 0))
  const weights = new Float64Array(names.length)
  const average = new Float64Array(names.length)
  const squaredGradients = new Float64Array(names.length).fill(1e-6)
  const gradient = new Float64Array(names.length)
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
    for (let from = 0; from < order.length; from += batchSize) {
      const touched = new Set<number>()
      for (const number of order.slice(from, from + batchSize)) {
        const one = cases[number]
        if (one) addGradient(one, weights, used, gradient, touched)
      }
      for (const feature of touched) {
        const slope = (gradient[feature] ?? 0) + regularization * batchSize * (weights[feature] ?? 0)
        addTo(squaredGradients, feature, slope * slope)
        addTo(weights, feature, (-learningRate * slope) / Math.sqrt(squaredGradients[feature] ?? 1))
        gradient[feature] = 0
      }
    }
    if (round >= rounds - averagedRounds)
      weights.forEach((weight, feature) => {
        addTo(average, feature, weight / averagedRounds)
      })
  }
  return average
}

function addGradient(
  { candidates, labels }: Case,
  weights: Float64Array,
  used: Uint8Array,
  gradient: Float64Array,
  touched: Set<number>,
): void {
  const best = Math.max(...labels)
  if (best === 0) return
  const probabilities = probabilitiesOf(candidates, weights)
  const rightMass = probabilities.reduce(
    (sum, probability, index) => sum + (labels[index] === best ? probability : 0),
    0,
  )
  candidates.forEach((features, index) => {
    const probability = probabilities[index] ?? 0
    const error = probability - (labels[index] === best ? probability / rightMass : 0)
    if (Math.abs(error) < 1e-4) return
    for (const feature of features) {
      if (!used[feature]) continue
      addTo(gradient, feature, error)
      touched.add(feature)
    }
  })
}

function addTo(numbers: Float64Array, index: number, amount: number): void {
  numbers[index] = (numbers[index] ?? 0) + amount
}

function probabilitiesOf(candidates: readonly Int32Array[], weights: Float64Array): number[] {
  const scores = candidates.map((features) =>
    features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  )
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - highest))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** Returns the accuracy, and for several thresholds how many speakers are above it and how many of those are wrong. */
function report(cases: readonly Case[], weightsOf: (fold: number) => Float64Array): Record<string, string> {
  const outcomes = cases.map(({ candidates, labels, fold }) => {
    const probabilities = probabilitiesOf(candidates, weightsOf(fold))
    const probability = Math.max(0, ...probabilities)
    return { probability, right: (labels[probabilities.indexOf(probability)] ?? 0) > 0 }
  })
  const right = outcomes.filter((outcome) => outcome.right).length
  const scores: Record<string, string> = {
    quotations: `${outcomes.length}`,
    'right by cross-validation': (right / outcomes.length).toFixed(4),
  }
  for (const threshold of [0.8, 0.9, 0.95, 0.97]) {
    const above = outcomes.filter(({ probability }) => probability >= threshold)
    const wrong = above.filter((outcome) => !outcome.right).length
    scores[`likelihood of ${threshold} or more`] =
      `${(above.length / outcomes.length).toFixed(3)}, of them wrong ${(wrong / above.length).toFixed(4)}`
  }
  return scores
}

/** Fits the weights of speaker candidates. Returns them, and their scores by cross-validation. */
export function fitSpeakerWeights(lines: readonly string[]): {
  weights: Map<string, number>
  scores: Record<string, string>
} {
  const cases = lines.flatMap((line, index) => readCases(line, index))
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitWeights(cases.filter((one) => one.fold !== fold)),
  )
  const scores = report(cases, (fold) => fitted[fold] ?? new Float64Array())
  const weights = fitWeights(cases)
  return { weights: new Map(names.map((name, feature) => [name, weights[feature] ?? 0])), scores }
}

/** Fits the weights of speaker candidates without some rules or features, by cross-validation. Returns the scores. */
export function scoreWithout(lines: readonly string[], leftOut: LeftOut): Record<string, string> {
  const cases = lines.flatMap((line, index) => readCases(line, index, leftOut))
  const fitted = Array.from({ length: folds }, (_, fold) =>
    fitWeights(cases.filter((one) => one.fold !== fold)),
  )
  return report(cases, (fold) => fitted[fold] ?? new Float64Array())
}
