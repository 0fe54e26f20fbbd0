import { findPermalinkWords } from './words.ts'

/** How many words an address begins with, and how many it ends with: enough to be unlike any other paragraph's. */
const headWords = 5
const tailWords = 2
/** A quotation shorter than this is told apart by the words before it. */
const shortQuote = 4
const contextWords = 3

/** Makes addresses that no two things on a page share. An address depends on words, not on what stands before it. */
export class PermalinkRegister {
  readonly #taken: Set<string>

  /** Addresses already given to something else, headings for one, are passed over. */
  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** Takes the first of the wanted addresses that is free. Only the same words twice on a page get an "again". */
  take(wanted: readonly string[]): string {
    let address = wanted.find((candidate) => !this.#taken.has(candidate)) ?? wanted.at(-1) ?? 'text'
    while (this.#taken.has(address)) address += '-again'
    this.#taken.add(address)
    return address
  }
}

/** Addresses for a paragraph, the preferred first: its first words and its last. */
export function paragraphAddresses(text: string): string[] {
  const words = findPermalinkWords(text)
  if (words.length === 0) return ['paragraph']
  const ends =
    words.length <= headWords + tailWords ? words : [...words.slice(0, headWords), ...words.slice(-tailWords)]
  return [ends.join('-'), words.slice(0, 24).join('-'), words.join('-')]
}

/** Addresses for a quotation, the preferred first: its first words; for a fragment the words before it too. */
export function quoteAddresses(quote: string, before: string): string[] {
  const words = findPermalinkWords(quote)
  const context = findPermalinkWords(before.slice(-80)).slice(-contextWords)
  const preferred = words.length < shortQuote ? [...context, ...words] : words.slice(0, headWords + 1)
  return [preferred, words.slice(0, 12), [...context, ...words]].map((parts) => ['quote', ...parts].join('-'))
}
