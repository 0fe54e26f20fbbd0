import { findPermalinkWords } from './permalink-words.ts'

/** How many words an address begins with, and how many it ends with: enough to be unlike any other paragraph's. */
const headWords = 5
const tailWords = 2
/** A quotation shorter than this is told apart by the words before it. */
const shortQuote = 4
const contextWords = 3

/** Addresses that the page itself has: its parts, settings and sub-heads, and the cards and quotations. */
const own =
  /^(?:articles?|quotations|corrections|source|search|said-by|about-this-copy|reading-settings|[a-z]+-heading|(?:theme|face|size|measure|voice)-[a-z\d]+)$|^(?:section|card|who|quote|said-by|found|search)-/

/**
 * Gives each thing an address of its own. Where two would have the same, neither gets it and both get the next, longer
 * one: an address that was given before then leads to nothing rather than to other words. Only the same words twice on a
 * page get an "again".
 *
 * @param wanted for each thing the addresses it may have, the preferred first, each longer than the one before
 */
export function assignAddresses(wanted: readonly (readonly [string, ...string[]])[]): string[] {
  const levels = wanted.map(() => 0)
  const at = (index: number): string => wanted[index]?.[levels[index] ?? 0] ?? ''
  for (let clashing = true; clashing; ) {
    const counts = new Map<string, number>()
    for (const index of wanted.keys()) counts.set(at(index), (counts.get(at(index)) ?? 0) + 1)
    const longer = [...wanted.keys()].filter(
      (index) => (counts.get(at(index)) ?? 0) > 1 && (levels[index] ?? 0) < (wanted[index]?.length ?? 0) - 1,
    )
    for (const index of longer) levels[index] = (levels[index] ?? 0) + 1
    clashing = longer.length > 0
  }
  const taken = new Set(wanted.map((_, index) => at(index)))
  const times = new Map<string, number>()
  return [...wanted.keys()].map((index) => {
    const address = at(index)
    for (let time = (times.get(address) ?? 0) + 1; ; time++) {
      const numbered = time === 1 ? address : time === 2 ? `${address}-again` : `${address}-again-${time - 1}`
      if (time > 1 && taken.has(numbered)) continue
      times.set(address, time)
      taken.add(numbered)
      return numbered
    }
  })
}

/** Addresses for a paragraph, the preferred first: its first words and its last. */
export function paragraphAddresses(text: string): [string, ...string[]] {
  const words = findPermalinkWords(text)
  if (words.length === 0) return ['paragraph']
  const ends =
    words.length <= headWords + tailWords ? words : [...words.slice(0, headWords), ...words.slice(-tailWords)]
  const addresses: [string, ...string[]] = [ends.join('-'), words.slice(0, 24).join('-'), words.join('-')]
  return own.test(addresses[0]) ? prefixed('text', addresses) : addresses
}

function prefixed(word: string, [first, ...longer]: [string, ...string[]]): [string, ...string[]] {
  return [`${word}-${first}`, ...longer.map((address) => `${word}-${address}`)]
}

/** Addresses for a quotation, the preferred first: its first words; for a fragment the words before it too. */
export function quoteAddresses(quote: string, before: string): [string, ...string[]] {
  const words = findPermalinkWords(quote)
  const context = findPermalinkWords(before.slice(-80)).slice(-contextWords)
  const preferred = words.length < shortQuote ? [...context, ...words] : words.slice(0, headWords + 1)
  return prefixed('quote', [
    preferred.join('-'),
    words.slice(0, 12).join('-'),
    [...context, ...words].join('-'),
  ])
}
