import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findFinderWords } from '../../src/languages/find-language.ts'
import type { LanguageWeights } from '../../src/languages/language.ts'
import { attributeSpeakers } from '../../src/quotes/attribute-speakers.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { resolveSpeakers } from '../../src/quotes/resolve-speakers.ts'
import { tokenizeText } from '../../src/quotes/tokenize-text.ts'
import { isSameName } from './same-name.ts'

/** The full name behind a quotation of the training articles: its article by line number, its offsets and the name. */
export interface NamedQuotation {
  article: number
  start: number
  end: number
  /** `null` if the text does not name the speaker. */
  speaker: string | null
}

/** Reads the labelled full names, which are part of the repository; the articles are not. */
export function readFullNames(): NamedQuotation[] {
  return readFileSync(path.join(import.meta.dirname, 'full-names.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NamedQuotation)
}

/** Strength of the L2 regularization towards zero. Measured by cross-validation over the labelled names. */
const regularization = 3
const rounds = 400
const learningRate = 0.1
/** In how many parts the articles are divided for cross-validation, by their number. */
export const pronounFolds = 10

/** A pronoun with the people whom it may mean. */
interface Case {
  article: number
  candidates: { features: readonly string[]; right: boolean }[]
}

/** The first pass resolves pronouns with these: the last person who spoke or was the subject. */
const startingWeights: ReadonlyMap<string, number> = new Map([
  ['speaker', 2],
  ['subject', 1.5],
  ['surely a person', 1],
  ['far', -1],
  ['reported', -1],
])

/** Finds the pronouns among the labelled quotations, with the features of everybody they may mean. */
function readCases(
  articles: readonly { text: string }[],
  names: readonly NamedQuotation[],
  weights: Pick<LanguageWeights, 'speakers' | 'pronouns'>,
): Case[] {
  const words = findFinderWords('en')
  const cases: Case[] = []
  for (const article of new Set(names.map((one) => one.article))) {
    const text = articles[article]?.text ?? ''
    const tokenized = tokenizeText(text, findQuoteSpans(text, 'en'), words)
    const attributions = attributeSpeakers(tokenized, words, weights.speakers)
    const seen = new Map<number, Case['candidates']>()
    const observed = new Map<number, { name: string; features: readonly string[] }[]>()
    resolveSpeakers(tokenized, attributions, words, weights.pronouns, (mention, candidates) => {
      observed.set(
        mention.from,
        candidates.map(({ entity, features }) => ({ name: entity.name, features: [...features] })),
      )
    })
    for (const { start, end, speaker } of names.filter((one) => one.article === article)) {
      const quote = tokenized.spans.findIndex((span) => span.start < end && start < span.end)
      const from = attributions[quote]?.mention.from ?? -1
      const people = observed.get(from)
      if (!people || speaker === null || seen.has(from)) continue
      const candidates = people.map(({ name, features }) => ({ features, right: isSameName(name, speaker) }))
      seen.set(from, candidates)
      if (candidates.length > 1 && candidates.some(({ right }) => right)) cases.push({ article, candidates })
    }
  }
  return cases
}

/** Fits a log-linear model by gradient descent. */
function fitCases(cases: readonly Case[]): Map<string, number> {
  const weights = new Map<string, number>()
  const weightOf = (feature: string): number => weights.get(feature) ?? 0
  for (let round = 0; round < rounds; round++) {
    const gradient = new Map<string, number>()
    for (const { candidates } of cases) {
      const shares = softmax(candidates.map(({ features }) => sumOf(features, weightOf)))
      const right = candidates.reduce((sum, one, index) => sum + (one.right ? (shares[index] ?? 0) : 0), 0)
      candidates.forEach((one, index) => {
        const share = shares[index] ?? 0
        const error = share - (one.right ? share / right : 0)
        for (const feature of one.features) gradient.set(feature, (gradient.get(feature) ?? 0) + error)
      })
    }
    for (const [feature, slope] of gradient) {
      const step = slope + regularization * weightOf(feature)
      weights.set(feature, weightOf(feature) - (learningRate * step) / Math.sqrt(cases.length))
    }
  }
  return weights
}

function sumOf(features: readonly string[], weightOf: (feature: string) => number): number {
  return features.reduce((sum, feature) => sum + weightOf(feature), 0)
}

function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - highest))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => share / total)
}

/** Factors by which regularized weights are multiplied, so that the shares they give are as large as they are right. */
const factors = [1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** Returns the factor with the highest likelihood of the held-out cases. */
function findFactor(
  parts: readonly { cases: readonly Case[]; weights: ReadonlyMap<string, number> }[],
): number {
  const likelihoodOf = (factor: number): number =>
    parts.reduce((total, { cases, weights }) => {
      const weightOf = (feature: string): number => factor * (weights.get(feature) ?? 0)
      return cases.reduce((sum, { candidates }) => {
        const shares = softmax(candidates.map(({ features }) => sumOf(features, weightOf)))
        return (
          sum +
          Math.log(shares.reduce((part, share, index) => part + (candidates[index]?.right ? share : 0), 1e-9))
        )
      }, total)
    }, 0)
  return factors.reduce((best, factor) => (likelihoodOf(factor) > likelihoodOf(best) ? factor : best))
}

function scale(weights: ReadonlyMap<string, number>, factor: number): Map<string, number> {
  return new Map([...weights].map(([feature, weight]) => [feature, factor * weight]))
}

function countRight(cases: readonly Case[], weights: ReadonlyMap<string, number>): number {
  return cases.filter(({ candidates }) => {
    const scores = candidates.map(({ features }) => sumOf(features, (feature) => weights.get(feature) ?? 0))
    return candidates[scores.indexOf(Math.max(...scores))]?.right
  }).length
}

/**
 * Fits the weights of the people whom a pronoun may mean. Returns them, the weights fitted without each part of the articles,
 * and the share of right ones by cross-validation.
 */
export function fitPronounWeights(
  articles: readonly { text: string }[],
  weights: Pick<LanguageWeights, 'speakers'>,
): { weights: Map<string, number>; heldOut: Map<string, number>[]; scores: Record<string, string> } {
  // What a pronoun means depends on the pronouns before it, so the weights are fitted three times.
  let current: ReadonlyMap<string, number> = startingWeights
  let cases: Case[] = []
  for (let pass = 0; pass < 3; pass++) {
    cases = readCases(articles, readFullNames(), { ...weights, pronouns: current })
    current = fitCases(cases)
  }
  let right = 0
  const parts: { cases: Case[]; weights: Map<string, number> }[] = []
  for (let fold = 0; fold < pronounFolds; fold++) {
    const isHeldOut = ({ article }: Case): boolean => article % pronounFolds === fold
    const fitted = fitCases(cases.filter((one) => !isHeldOut(one)))
    parts.push({ cases: cases.filter(isHeldOut), weights: fitted })
    right += countRight(cases.filter(isHeldOut), fitted)
  }
  const factor = findFactor(parts)
  const share = (right / cases.length).toFixed(3)
  return {
    weights: scale(current, factor),
    heldOut: parts.map((part) => scale(part.weights, factor)),
    scores: { pronouns: `${cases.length}`, 'right by cross-validation': share, factor: `${factor}` },
  }
}
