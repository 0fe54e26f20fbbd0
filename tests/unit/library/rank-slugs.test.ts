import { expect, test } from 'vitest'
import { rankSlugs } from '../../../src/library/rank-slugs.ts'

const slugs = ['lamps-stay-lit', 'oil-prices-at-saltmere', 'bridge-at-saltmere', 'ferry-stops']

test.for([
  ['lamps-stay-li', 'lamps-stay-lit'],
  ['lamp-stays-lit', 'lamps-stay-lit'],
  ['lamps', 'lamps-stay-lit'],
  ['saltmere-bridge', 'bridge-at-saltmere'],
] as const)('%s is nearest to %s', ([wanted, nearest]) => {
  expect(rankSlugs(wanted, slugs)[0]).toBe(nearest)
})

test('nothing is suggested for an address that is not like any other', () => {
  expect(rankSlugs('wp-login', slugs)).toEqual([])
})
