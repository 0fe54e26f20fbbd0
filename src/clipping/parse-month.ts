import { listClippingWords } from '../languages/find-language.ts'

const numbers = new Map(
  listClippingWords().flatMap(({ words }) =>
    words.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ),
)

/** Returns the number of the month that a word names in any language, 1 to 12, or `undefined` if it names none. */
export function parseMonth(word: string): number | undefined {
  return numbers.get(word.toLowerCase().replace(/\.$/, ''))
}
