import { describe, expect, test } from 'vitest'
import { findInterface, interfaceLanguages } from '../../../src/languages/find-language.ts'

const countKeys = ['quotationCount', 'articleCount'] as const
const english = flatten(findInterface('en').words)

/** All texts with the path of their key: `omissions.tags`. Counts are left out, because their keys differ by language, and so are quotation marks. */
function flatten(words: object, parent = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
      if ((countKeys as readonly string[]).includes(key) || key === 'quotationMarks') return []
      const path = `${parent}${key}`
      return typeof value === 'string' ? [[path, value]] : [...flatten(value as object, `${path}.`)]
    }),
  )
}

function listPlaceholders(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}

/** The numbers up to a thousand, and a million, for which a language uses a plural category. */
function listNumbers(language: string, category: string): number[] {
  const rules = new Intl.PluralRules(language)
  return [...Array(1001).keys(), 1_000_000].filter((number) => rules.select(number) === category)
}

describe.each(interfaceLanguages.map((tag) => [tag, findInterface(tag).words] as const))(
  '%s',
  (tag, words) => {
    test('has every text, none of them empty or with spaces at its ends', () => {
      const texts = flatten(words)
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
      expect([...texts].filter(([, text]) => text === '' || text !== text.trim())).toEqual([])
    })

    test('has a pair of quotation marks, with no space outside them', () => {
      const [open, close] = words.quotationMarks
      // French sets a no-break space inside its marks, so that no mark is alone on a line.
      expect(open).toMatch(/^\p{Pi}\u00A0?$|^„$/u)
      expect(close).toMatch(/^\u00A0?\p{Pf}$|^“$/u)
    })

    test('has the placeholders of the English texts', () => {
      for (const [key, text] of flatten(words))
        expect(listPlaceholders(text), key).toEqual(listPlaceholders(english.get(key) ?? ''))
    })

    test.each(countKeys)(
      '%s has a form for each plural category of the language, and for no other',
      (key) => {
        const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
        expect(Object.keys(words[key]).sort()).toEqual([...pluralCategories].sort())
      },
    )

    test.each(countKeys)('%s says the number wherever a form is used for more than one', (key) => {
      for (const [category, form] of Object.entries(words[key])) {
        const placeholders = listPlaceholders(form)
        if (listNumbers(tag, category).length > 1) expect(placeholders, category).toEqual(['{count}'])
        else expect(['{count}', undefined], category).toContain(placeholders[0])
      }
    })
  },
)
