import { expect, test } from 'vitest'
import { trimReset } from '../../../src/site/trim-reset.ts'

/** The selectors that are left of rules in a layer. */
function trim(layer: string, ...rules: string[][]): string[][] {
  const left = new Set(rules.map((selectors) => ({ selectors, remove: () => {} })))
  for (const rule of left) rule.remove = () => left.delete(rule)
  trimReset.AtRule.layer({
    params: layer,
    walkRules: (visit) => {
      for (const rule of [...left]) visit(rule)
    },
    walkDecls: () => {},
  })
  return [...left].map(({ selectors }) => selectors)
}

test('rules of the reset for what no page has are left out, also from a list of selectors', () => {
  expect(
    trim(
      'reset',
      ['::-webkit-datetime-edit'],
      ['textarea'],
      ['button', 'input', 'textarea'],
      ['img', 'video'],
    ),
  ).toEqual([['button', 'input'], ['img']])
})

test('rules of the reset that our own styles make anew are left out', () => {
  expect(trim('reset', ['html', ':host'], ['a'], ['b', 'strong'], ['table'])).toEqual([['table']])
})

test('the rule for all elements is not for two pseudo-elements of each', () => {
  expect(trim('reset', ['*', '::after', '::before', '::backdrop'], ['h1', 'h1:before'])).toEqual([
    ['*'],
    ['h1', 'h1:before'],
  ])
})

test('names that only begin alike are kept', () => {
  expect(trim('reset', ['sub', 'sup'], ['hr'], ['article'])).toEqual([['sub', 'sup'], ['hr'], ['article']])
})

test('other layers are left as they are', () => {
  expect(trim('base', ['a'], ['textarea'])).toEqual([['a'], ['textarea']])
})

test('declarations that set back what nothing changes are left out', () => {
  const removed: string[] = []
  trimReset.AtRule.layer({
    params: 'reset',
    walkRules: () => {},
    walkDecls: (property, visit) => {
      for (const name of ['font-feature-settings', 'font', 'opacity', 'color'])
        if (property.test(name)) visit({ remove: () => removed.push(name) })
    },
  })
  expect(removed).toEqual(['font-feature-settings', 'opacity'])
})
