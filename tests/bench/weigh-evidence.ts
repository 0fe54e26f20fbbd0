/**
 * Weighs the evidence for words in marks being somebody's: logistic regression over the articles that people marked.
 * Prints the table for src/quotes/evidence-weights.ts. `node tests/bench/weigh-evidence.ts`
 */
import { readFileSync } from 'node:fs'
import { attributeSpeakers } from '../../src/quotes/attribute-speaker.ts'
import { findEvidence } from '../../src/quotes/classify-quotation.ts'
import { findQuoteSpans } from '../../src/quotes/find-quote-spans.ts'
import { wordsFor } from '../../src/quotes/languages/find-language.ts'
import { readText } from '../../src/quotes/read-text.ts'
import { sharedFile } from './shared-files.ts'

/** Seen more rarely, a piece of evidence is an accident of the articles. */
const leastSeen = 20
/** Weights nearer to nothing than this say nothing. */
const leastWeight = 0.15
const rounds = 600
const step = 4

interface Case {
  evidence: string[]
  said: boolean
}

interface GoldArticle {
  text: string
  quotes: { start: number; end: number }[]
}

function readCases(line: string): Case[] {
  const { text, quotes } = JSON.parse(line) as GoldArticle
  const spans = findQuoteSpans(text, 'en')
  const words = wordsFor('en')
  const read = readText(text, spans, words)
  const attributions = attributeSpeakers(read, words)
  return spans.map((span, index) => ({
    evidence: findEvidence(read, index, attributions[index], words),
    said: quotes.some((gold) => {
      const both = Math.min(gold.end, span.end) - Math.max(gold.start, span.start)
      return both / (Math.max(gold.end, span.end) - Math.min(gold.start, span.start)) >= 0.8
    }),
  }))
}

function weigh(cases: readonly Case[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { evidence } of cases) for (const name of evidence) seen.set(name, (seen.get(name) ?? 0) + 1)
  const weights = new Map([...seen].filter(([, count]) => count >= leastSeen).map(([name]) => [name, 0]))
  weights.set('always', 2)
  for (let round = 0; round < rounds; round++) {
    const slope = new Map<string, number>()
    for (const { evidence, said } of cases) {
      const sum = ['always', ...evidence].reduce((total, name) => total + (weights.get(name) ?? 0), 0)
      const error = 1 / (1 + Math.exp(-sum)) - (said ? 1 : 0)
      for (const name of ['always', ...evidence]) slope.set(name, (slope.get(name) ?? 0) + error)
    }
    for (const [name, weight] of weights) {
      weights.set(name, weight - (step * ((slope.get(name) ?? 0) + 2 * weight)) / cases.length)
    }
  }
  return weights
}

const file = sharedFile('eval/quotes/train.jsonl')
if (file === undefined)
  process.stdout.write('weigh-evidence: skipped, the shared articles are not beside this checkout\n')
else {
  const cases = readFileSync(file, 'utf8').trim().split('\n').flatMap(readCases)
  const table = [...weigh(cases)].filter(
    ([name, weight]) => name === 'always' || Math.abs(weight) >= leastWeight,
  )
  for (const [name, weight] of table.sort(([, a], [, b]) => a - b)) {
    process.stdout.write(`  '${name.replaceAll("'", "\\'")}': ${weight.toFixed(2)},\n`)
  }
}
