import type { Mention } from '../mentions/mention.ts'
import type { QuotationContext } from './attribution.ts'

/** How many words can be between "in" and the noun: "in the new film". A guess. */
const workReach = 4

/** How far from the name such words are looked for, in tokens. A guess. */
const nameReach = 25

/** "In the play, Quill says", "in a fake video Quill says": the words may be written for the person. */
export function isInvented(
  { tokenized: { tokens }, from, to, words }: QuotationContext,
  mention: Mention,
): boolean {
  const end = Math.min(to, mention.to + nameReach)
  for (let at = Math.max(from, mention.from - nameReach); at < end; at++) {
    const { kind, lower = '' } = tokens[at] ?? {}
    if (kind !== 'word') continue
    if (words.inventionWords.has(lower)) return true
    const isFrame = at < mention.from && words.placePrepositions.has(lower) && hasWork(at + 1)
    if (isFrame) return true
  }
  return false

  /** "the play", but not "her memoir". */
  function hasWork(start: number): boolean {
    if (!words.articles.has(tokens[start]?.lower ?? '')) return false
    const phrase = tokens.slice(start + 1, Math.min(start + workReach, mention.from))
    return phrase.some(({ lower, capital }) => !capital && words.workNouns.has(lower))
  }
}
