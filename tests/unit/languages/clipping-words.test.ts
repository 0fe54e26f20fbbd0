import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ClippingWords } from '../../../src/languages/clipping-words.ts'
import { findInterface, findLanguage, listClippingWords } from '../../../src/languages/find-language.ts'

const languages = listClippingWords()
const folder = path.resolve(import.meta.dirname, '../../../src/languages')

/** All lists of words of a language with their keys: those of roles and months too. */
function listLists(words: ClippingWords): [key: string, words: readonly string[]][] {
  return Object.entries(words).flatMap(([key, value]): [string, readonly string[]][] => {
    if (key === 'furniture' || value instanceof RegExp) return []
    if (key === 'months') return words.months.map((names, index) => [`month ${index + 1}`, names])
    if (!Array.isArray(value)) return Object.entries(value as Record<string, readonly string[]>)
    return value.some((entry) => entry instanceof RegExp) ? [] : [[key, value]]
  })
}

test('each folder of a language is registered under its name', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = folders.map(({ name }) => name)
  expect(names.filter((name) => findLanguage(name)?.tag !== name)).toEqual([])
})

test('a language without interface texts has an English interface', () => {
  expect(findInterface('es-MX')).toEqual(findInterface('en'))
  expect(findInterface('de-AT').language).toBe('de')
})

describe.for(languages.map(({ tag, words }) => [tag, words] as const))('%s', ([, words]) => {
  test('words are in lower case, without spaces around them or two in a row', () => {
    const untidy = listLists(words).flatMap(([key, list]) =>
      list
        .filter((word) => word === '' || word !== word.toLowerCase().trim().replace(/\s+/g, ' '))
        .map((word) => `${key}: ${word}`),
    )
    expect(untidy).toEqual([])
  })

  test('no list has a word twice', () => {
    const repeated = listLists(words).flatMap(([key, list]) =>
      list.filter((word, index) => list.indexOf(word) !== index).map((word) => `${key}: ${word}`),
    )
    expect(repeated).toEqual([])
  })

  test('it has twelve months or none, each with a name', () => {
    expect([0, 12]).toContain(words.months.length)
    expect(words.months.filter((names) => names.length === 0)).toEqual([])
  })

  test('lists that are compared with one word have no phrases', () => {
    const { months, weekdays, nameParticles, notNames, placeParticles, titleCaseExceptions } = words
    const single = [...months.flat(), ...weekdays, ...nameParticles, ...notNames, ...placeParticles]
    const all = [...single, ...titleCaseExceptions, ...words.shareVerbs, ...words.shareActions]
    expect(all.filter((word) => /[\s.]/.test(word))).toEqual([])
  })

  test('expressions keep no state between two lines', () => {
    const forms = [...words.furniture.map(([, form]) => form), ...words.relativeDates, ...words.readingTimes]
    expect(forms.filter((form) => /[gy]/.test(form.flags))).toEqual([])
  })

  test('furniture has a whole line’s form, or is furniture on pages only', () => {
    const partial = words.furniture.filter(
      ([, form, scope]) => scope === undefined && !(form.source.startsWith('^') && form.source.endsWith('$')),
    )
    expect(partial).toEqual([])
  })

  test('a label that never opens a headline is a label of bylines', () => {
    expect(words.bylineLabels).toEqual(expect.arrayContaining([...words.sureBylineLabels]))
  })
})

describe('all languages together', () => {
  test('a name of a month names one month', () => {
    const numbers = new Map<string, Set<number>>()
    for (const { words } of languages) {
      words.months.forEach((names, index) => {
        for (const name of names) numbers.set(name, (numbers.get(name) ?? new Set()).add(index))
      })
    }
    expect([...numbers].filter(([, months]) => months.size > 1)).toEqual([])
  })

  test('no word that ends a byline is part of a name', () => {
    const particles = new Set(languages.flatMap(({ words }) => words.nameParticles))
    const ends = languages.flatMap(({ words }) => words.wordsBeforeBylineDate)
    expect(ends.filter((word) => particles.has(word))).toEqual([])
  })
})
