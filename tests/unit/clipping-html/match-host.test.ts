import { expect, test } from 'vitest'
import { matchesHost } from '../../../src/clipping/html/match-host.ts'

test.for([
  ['Nellbrook Courier', 'www.nellbrook-courier.example'],
  ['The Nellbrook Courier', 'nellbrookcourier.example'],
  ['Nellbrook Courier Online', 'nellbrookcourier.example'],
  ['Küste & Meer', 'kueste-meer.example'],
  ['Küste & Meer', 'kuste-meer.example'],
  ['Søndre Ledger', 'sondreledger.example'],
  ['Nellbrook Jetty Service', 'njs.example'],
  ['NJS.example', 'www.njs.example'],
  ['Quay News', 'quay.example'],
])('“%s” is the name of a site at %s', ([name, host]) => {
  expect(matchesHost(name as string, host)).toBe(true)
})

test.for([
  ['News', 'newsofthebridge.example'],
  ['Sport', 'nellbrook.example'],
  ['Bridges', 'en.nellbrook.example'],
  ['Carrow Media', 'nellbrook.example'],
  ['New House of NJS', 'njs.example'],
  ['Nellbrook Courier', undefined],
])('“%s” is not the name of a site at %s', ([name, host]) => {
  expect(matchesHost(name as string, host)).toBe(false)
})
