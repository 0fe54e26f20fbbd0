import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { enFinder } from '../../../src/languages/en/finder.ts'
import { findLanguage } from '../../../src/languages/find-language.ts'
import { attributeSpeakers } from '../../../src/quotes/attribute-speakers.ts'
import { analyzeText } from '../../../src/quotes/attribution/analyze-text.ts'
import { applyRules } from '../../../src/quotes/attribution/apply-rules.ts'
import { listCandidateFeatures } from '../../../src/quotes/attribution/rank-candidates.ts'
import { attributionRules } from '../../../src/quotes/attribution/rules.ts'
import { findQuotationFeatures } from '../../../src/quotes/classification/find-quotation-features.ts'
import { findQuoteSpans } from '../../../src/quotes/find-quote-spans.ts'
import { resolveSpeakers } from '../../../src/quotes/resolve-speakers.ts'
import { tokenizeText } from '../../../src/quotes/tokenize-text.ts'
import { listFixtureCases } from '../../fixture-cases.ts'

const weights = findLanguage('en')?.weights
if (!weights) throw new Error('English has weights')
const speakerFeatures = [...weights.speakers.keys()]

/** Every feature that the English fixtures have, by the table its weight is in. */
const emitted = { speakers: new Set<string>(), quotations: new Set<string>(), pronouns: new Set<string>() }
for (const { read } of listFixtureCases('quotes')) {
  if (read('language.txt') !== undefined) continue
  const text = read('input.txt') ?? ''
  const tokenized = tokenizeText(text, findQuoteSpans(text, 'en'), enFinder)
  const results = applyRules(tokenized, enFinder)
  const analysis = analyzeText(tokenized, enFinder)
  const mentionOf = (quote: number) => results[quote]?.attribution?.mention
  results.forEach(({ context, proposals }, quote) => {
    const before = [mentionOf(quote - 1), mentionOf(quote - 2)]
    const neighbours = { proposals, before, next: mentionOf(quote + 1) }
    for (const { features } of listCandidateFeatures(context, analysis, neighbours))
      for (const feature of features) emitted.speakers.add(feature)
  })
  const attributions = attributeSpeakers(tokenized, enFinder, weights.speakers)
  for (const features of findQuotationFeatures(tokenized, attributions, enFinder))
    for (const feature of features) emitted.quotations.add(feature)
  resolveSpeakers(tokenized, attributions, enFinder, weights.pronouns, (_, candidates) => {
    for (const { features } of candidates) for (const feature of features) emitted.pronouns.add(feature)
  })
}

/** Returns the beginning of a feature's name, which is the same for all of its kind: "verb before" of "verb before: said". */
function familyOf(feature: string): string {
  return feature.split(/[:;,“\d]/)[0]?.trim() ?? ''
}

describe.for(['speakers', 'quotations', 'pronouns'] as const)('the weights of %s', (table) => {
  test('are of features that the finder has: renaming one means fitting the weights again', () => {
    const families = new Set([...emitted[table]].map(familyOf))
    const unknown = new Set(
      [...weights[table].keys()]
        .map(familyOf)
        .filter((family) => family !== 'always' && !families.has(family)),
    )
    // Rare features that no fixture has. A renamed feature adds its old name here, and fails.
    expect([...unknown].sort()).toMatchSnapshot()
  })

  test('are finite and none outweighs all the others', () => {
    for (const weight of weights[table].values()) expect(Math.abs(weight)).toBeLessThan(5)
  })
})

test('the likelihood of a name is between 0 and 1', () => {
  for (const likelihood of weights.names.values()) {
    expect(likelihood).toBeGreaterThan(0)
    expect(likelihood).toBeLessThan(1)
  }
})

test('no weight is about anybody in the articles: the only words quoted are verbs of the table', () => {
  const quoted = speakerFeatures.flatMap((feature) => /subject of “([^”]+)”/.exec(feature)?.[1] ?? [])
  expect(quoted.length).toBeGreaterThan(0)
  for (const word of quoted)
    expect(enFinder.speechVerbs.has(word) || enFinder.judgementVerbs.has(word)).toBe(true)
})

test('a weight about a rule names a rule that there is', () => {
  const names = new Set(attributionRules.map(({ name }) => name))
  for (const feature of speakerFeatures) {
    const name = /^(?:first )?rule ([^:]+)/.exec(feature)?.[1]
    if (name !== undefined) expect(names).toContain(name)
  }
})

test('each table says what it was fitted to, by which command, when, and how well it does', () => {
  const folder = path.resolve(import.meta.dirname, '../../../src/languages/en/weights')
  for (const name of readdirSync(folder)) {
    const table = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
    expect(table, name).toMatchObject({
      data: expect.any(String),
      command: 'npm run fit:quotes',
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      scores: expect.any(Object),
    })
  }
})
