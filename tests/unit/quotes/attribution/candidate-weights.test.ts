import { expect, test } from 'vitest'
import { candidateWeights } from '../../../../src/quotes/attribution/candidate-weights.ts'
import { rules } from '../../../../src/quotes/attribution/rules.ts'
import { english } from '../../../../src/quotes/languages/en.ts'

const traits = Object.keys(candidateWeights)

test('no weight is about anybody in the articles: the only words quoted are verbs of the table', () => {
  const quoted = traits.flatMap((trait) => /subject of “([^”]+)”/.exec(trait)?.[1] ?? [])
  expect(quoted.length).toBeGreaterThan(0)
  for (const word of quoted) expect(english.speechVerbs.has(word) || english.weakVerbs.has(word)).toBe(true)
})

test('a weight about a rule names a rule that there is', () => {
  const names = new Set(rules.map(({ name }) => name))
  for (const trait of traits) {
    const name = /^(?:first )?rule ([^:]+)/.exec(trait)?.[1]
    if (name !== undefined) expect(names).toContain(name)
  }
})

test('weights are finite and none outweighs all the others', () => {
  for (const weight of Object.values(candidateWeights)) expect(Math.abs(weight)).toBeLessThan(5)
})
