import fc from 'fast-check'
import { describe, test } from 'vitest'
import { fuzzLaws } from '../fuzz-laws.ts'

// `npm run fuzz` checks 100,000 cases. A fixed seed keeps the tests the same from run to run.
describe('a few hundred random inputs keep the laws', { timeout: 120_000 }, () => {
  test.for(Object.entries(fuzzLaws))('%s', ([, { inputs, check }]) => {
    fc.assert(fc.property(inputs, check), { numRuns: 60, seed: 14 })
  })
})
