import { expect, test } from 'vitest'
import { enFinder } from '../../../src/languages/en/finder.ts'
import { enSpeakerWeights } from '../../../src/languages/en/speaker-weights.ts'
import { attributionRules } from '../../../src/quotes/attribution/rules.ts'

const traits = Object.keys(enSpeakerWeights)

test('no weight is about anybody in the articles: the only words quoted are verbs of the table', () => {
  const quoted = traits.flatMap((trait) => /subject of “([^”]+)”/.exec(trait)?.[1] ?? [])
  expect(quoted.length).toBeGreaterThan(0)
  for (const word of quoted)
    expect(enFinder.speechVerbs.has(word) || enFinder.judgementVerbs.has(word)).toBe(true)
})

test('a weight about a rule names a rule that there is', () => {
  const names = new Set(attributionRules.map(({ name }) => name))
  for (const trait of traits) {
    const name = /^(?:first )?rule ([^:]+)/.exec(trait)?.[1]
    if (name !== undefined) expect(names).toContain(name)
  }
})

test('weights are finite and none outweighs all the others', () => {
  for (const weight of Object.values(enSpeakerWeights)) expect(Math.abs(weight)).toBeLessThan(5)
})
