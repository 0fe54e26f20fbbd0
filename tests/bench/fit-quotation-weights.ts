/**
 * Fits the English weights of words in quotation marks, a logistic regression with L1 regularization so that few features
 * keep a weight, to the annotated training articles.
 */
import { findFinderWords } from '../../src/languages/find-language.ts'
import type { LanguageWeights } from '../../src/languages/language.ts'
import { attributeSpeakers } from '../../src/quotes/attribute-speakers.ts'
import { findQuotationFeatures } from '../../src/quotes/classification/find-quotation-features.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'

/** A feature in fewer articles is left out: it would describe single articles. A guess. */
const minArticles = 8
/** Strength of the L1 regularization. Measured by cross-validation: half and twice as much give the same span F1. */
const regularization = 2.2
const rounds = 1500
const folds = 5
/** A span is a gold quotation if they share this much of their length, as in the scorer. */
const minOverlap = 0.8

/** Words in quotation marks of the training articles. */
interface Case {
  article: number
  features: string[]
  isQuotation: boolean
}

interface GoldArticle {
  text: string
  quotes: { start: number; end: number }[]
}

function readCases(line: string, article: number, speakerWeights: LanguageWeights['speakers']): Case[] {
  const { text, quotes } = JSON.parse(line) as GoldArticle
  const spans = findQuoteSpans(text, 'en')
  const words = findFinderWords('en')
  const tokenized = tokenizeText(text, spans, words)
  const attributions = attributeSpeakers(tokenized, words, speakerWeights)
  const features = findQuotationFeatures(tokenized, attributions, words)
  return spans.map((span, index) => ({
    article,
    features: ['always', ...new Set(features[index])],
    isQuotation: quotes.some((gold) => {
      const both = Math.min(gold.end, span.end) - Math.max(gold.start, span.start)
      return both / (Math.max(gold.end, span.end) - Math.min(gold.start, span.start)) >= minOverlap
    }),
  }))
}

/** The cases as rows of feature numbers. */
interface FeatureTable {
  names: string[]
  rows: Int32Array[]
}

function numberFeatures(cases: readonly Case[]): FeatureTable {
  const articles = new Map<string, Set<number>>()
  for (const { features, article } of cases)
    for (const name of features) articles.set(name, (articles.get(name) ?? new Set()).add(article))
  const names = [...articles].filter(([, seen]) => seen.size >= minArticles).map(([name]) => name)
  const numbers = new Map(names.map((name, index) => [name, index]))
  const rows = cases.map(({ features }) =>
    Int32Array.from(features.flatMap((name) => numbers.get(name) ?? [])),
  )
  return { names, rows }
}

const scoreOf = (row: Int32Array, weights: Float64Array): number =>
  row.reduce((total, number) => total + (weights[number] ?? 0), 0)

/**
 * Fits by accelerated proximal gradient steps, from zero. The weight of `always` is not regularized.
 *
 * @see Beck and Teboulle, A Fast Iterative Shrinkage-Thresholding Algorithm (2009)
 */
function fitWeights(
  rows: readonly Int32Array[],
  isQuotation: readonly boolean[],
  names: readonly string[],
): Float64Array {
  const size = names.length
  const always = names.indexOf('always')
  const step = 4 / largestEigenvalue(rows, size)
  let weights = new Float64Array(size)
  let extrapolated = Float64Array.from(weights)
  let momentum = 1
  for (let round = 0; round < rounds; round++) {
    const gradient = new Float64Array(size)
    rows.forEach((row, index) => {
      const error = 1 / (1 + Math.exp(-scoreOf(row, extrapolated))) - (isQuotation[index] ? 1 : 0)
      for (const number of row) gradient[number] = (gradient[number] ?? 0) + error
    })
    const next = extrapolated.map((weight, number) => {
      const moved = weight - step * (gradient[number] ?? 0)
      const threshold = number === always ? 0 : step * regularization
      return Math.sign(moved) * Math.max(0, Math.abs(moved) - threshold)
    })
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    extrapolated = next.map(
      (weight, number) => weight + ((momentum - 1) / nextMomentum) * (weight - (weights[number] ?? 0)),
    )
    weights = next
    momentum = nextMomentum
  }
  return weights
}

/** Estimates the largest eigenvalue of the Gram matrix by power iteration. It limits the length of a step. */
function largestEigenvalue(rows: readonly Int32Array[], size: number): number {
  let direction = new Float64Array(size).fill(1 / Math.sqrt(size))
  let length = 1
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(size)
    for (const row of rows) {
      const sum = scoreOf(row, direction)
      for (const number of row) next[number] = (next[number] ?? 0) + sum
    }
    length = Math.hypot(...next)
    direction = next.map((value) => value / length)
  }
  return length * 1.05
}

/** Returns the span F1 on the articles of each fold, with weights fitted to the others. */
function crossValidate(cases: readonly Case[], goldQuotations: number): string {
  const { names, rows } = numberFeatures(cases)
  const foldOf = (article: number): number => (article * 7919) % folds
  let right = 0
  let found = 0
  for (let fold = 0; fold < folds; fold++) {
    const training = cases.flatMap(({ article }, index) => (foldOf(article) === fold ? [] : [index]))
    const weights = fitWeights(
      training.map((index) => rows[index] ?? new Int32Array()),
      training.map((index) => cases[index]?.isQuotation === true),
      names,
    )
    cases.forEach(({ article, isQuotation, features }, index) => {
      const isName = features.includes('inside a name') || features.includes('the name of a work')
      if (foldOf(article) !== fold || isName || scoreOf(rows[index] ?? new Int32Array(), weights) < 0) return
      found++
      if (isQuotation) right++
    })
  }
  return ((2 * right) / (found + goldQuotations)).toFixed(4)
}

/** Fits the weights of words in quotation marks. Returns them, and the span F1 by cross-validation. */
export function fitQuotationWeights(
  lines: readonly string[],
  speakerWeights: LanguageWeights['speakers'],
): { weights: Map<string, number>; scores: Record<string, string> } {
  const cases = lines.flatMap((line, article) => readCases(line, article, speakerWeights))
  const goldQuotations = lines.reduce(
    (total, line) => total + (JSON.parse(line) as GoldArticle).quotes.length,
    0,
  )
  const { names, rows } = numberFeatures(cases)
  const weights = fitWeights(
    rows,
    cases.map(({ isQuotation }) => isQuotation),
    names,
  )
  return {
    weights: new Map(names.map((name, index) => [name, weights[index] ?? 0])),
    scores: {
      'words in marks': `${cases.length}`,
      'span F1 by cross-validation': crossValidate(cases, goldQuotations),
    },
  }
}
