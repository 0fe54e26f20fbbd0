import { findAddressWords } from './address-words.ts'
import { isReservedId } from './page-part-ids.ts'

/** The addresses that one section, paragraph or quotation may have: the preferred first, each longer than the one before. */
export type CandidateAddresses = readonly [string, ...string[]]

/** How many words of a paragraph its address begins and ends with. A guess: few paragraphs of an article share them. */
const firstWordCount = 5
const lastWordCount = 2
/** Length of a paragraph's second candidate, which is used if two paragraphs share the first. A guess. */
const longParagraphWordCount = 24

const quoteWordCount = 6
/** Length of a quotation's second candidate. A guess. */
const longQuoteWordCount = 12

/**
 * Gives each thing an address of its own. If two would have the same address, neither gets it and both get their next
 * candidate: an address that was published then leads nowhere, but never to other words. Only if all candidates are equal
 * do they get a suffix, `-again`.
 *
 * @param wanted the candidates of each thing
 * @returns one address for each thing, in the same order
 */
export function assignAddresses(wanted: readonly CandidateAddresses[]): string[] {
  const levels = wanted.map(() => 0)
  const candidate = (index: number): string => wanted[index]?.[levels[index] ?? 0] ?? ''
  for (let clashing = true; clashing; ) {
    const counts = new Map<string, number>()
    for (const index of wanted.keys()) counts.set(candidate(index), (counts.get(candidate(index)) ?? 0) + 1)
    const longer = [...wanted.keys()].filter(
      (index) =>
        (counts.get(candidate(index)) ?? 0) > 1 && (levels[index] ?? 0) < (wanted[index]?.length ?? 0) - 1,
    )
    for (const index of longer) levels[index] = (levels[index] ?? 0) + 1
    clashing = longer.length > 0
  }
  const taken = new Set(wanted.map((_, index) => candidate(index)))
  const times = new Map<string, number>()
  return [...wanted.keys()].map((index) => {
    const address = candidate(index)
    for (let time = (times.get(address) ?? 0) + 1; ; time++) {
      const numbered = time === 1 ? address : time === 2 ? `${address}-again` : `${address}-again-${time - 1}`
      if (time > 1 && taken.has(numbered)) continue
      times.set(address, time)
      taken.add(numbered)
      return numbered
    }
  })
}

/** Candidate addresses of a section: all words of its heading. */
export function formatSectionAddresses(heading: string): CandidateAddresses {
  return [`section-${findAddressWords(heading).join('-') || 'heading'}`]
}

/** Candidate addresses of a paragraph: its first and last words, then its first 24, then all of them. */
export function formatParagraphAddresses(text: string): CandidateAddresses {
  const words = findAddressWords(text)
  if (words.length === 0) return ['paragraph']
  const ends =
    words.length <= firstWordCount + lastWordCount
      ? words
      : [...words.slice(0, firstWordCount), ...words.slice(-lastWordCount)]
  const preferred = ends.join('-')
  const addresses: CandidateAddresses = [
    preferred,
    words.slice(0, longParagraphWordCount).join('-'),
    words.join('-'),
  ]
  return isReservedId(preferred) ? addPrefix('text', addresses) : addresses
}

/**
 * Candidate addresses of a quotation: its first six words, then twelve, then all of them. The words around it have no part
 * in them, so that a change of the reporter's sentence leaves the address as it is.
 */
export function formatQuoteAddresses(quote: string): CandidateAddresses {
  const words = findAddressWords(quote)
  if (words.length === 0) return ['quote-words']
  return addPrefix('quote', [
    words.slice(0, quoteWordCount).join('-'),
    words.slice(0, longQuoteWordCount).join('-'),
    words.join('-'),
  ])
}

/** The address of a quotation whose frontmatter names one. */
export function formatChosenQuoteAddress(id: string): CandidateAddresses {
  return [`quote-${findAddressWords(id).join('-') || 'words'}`]
}

function addPrefix(prefix: string, [first, ...longer]: CandidateAddresses): CandidateAddresses {
  return [`${prefix}-${first}`, ...longer.map((address) => `${prefix}-${address}`)]
}
