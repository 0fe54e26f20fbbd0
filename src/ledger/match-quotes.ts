import { compareWords, findExactWords } from './find-words.ts'
import type { SnapshotQuote } from './snapshot.ts'

/** A quotation of an earlier version, with the block that its own block has become. */
export interface EarlierQuote extends Omit<SnapshotQuote, 'id' | 'block'> {
  /** Index of the present block; `undefined` if the block is gone. */
  block: number | undefined
}

/** A quotation elsewhere in the article must share this much with a corrected one to be taken for it. A guess. */
const minSimilarity = 0.7
/** In the same paragraph, this much is enough. A guess: “safe” became “very safe”. */
const minSimilarityInPlace = 0.35

/**
 * Finds for each quotation of an earlier version the present one that it has become. Tries in this order: the same words in
 * the same paragraph, then anywhere; words of which it is a part, or that are a part of it; similar words in the same
 * paragraph; similar words anywhere; and the only one left in its paragraph if the same person says it.
 *
 * All texts are folded.
 *
 * @returns an index of `present` for each quotation of `earlier`; `undefined` if it is no longer quoted
 */
export function matchQuotations(
  earlier: readonly EarlierQuote[],
  present: readonly SnapshotQuote[],
): (number | undefined)[] {
  const matches: (number | undefined)[] = earlier.map(() => undefined)
  const taken = new Set<number>()
  const isNear = (one: EarlierQuote, other: SnapshotQuote): boolean => one.block === other.block
  const passes: ((one: EarlierQuote, other: SnapshotQuote) => number)[] = [
    (one, other) => Number(one.text === other.text) * (isNear(one, other) ? 2 : 1),
    (one, other) => Number(haveCommonWords(one.text, other.text)) * (isNear(one, other) ? 2 : 1),
    (one, other) => {
      const similarity = compareWords(one.text, other.text)
      const enough = isNear(one, other) ? minSimilarityInPlace : minSimilarity
      return similarity >= enough ? similarity + Number(isNear(one, other)) : 0
    },
  ]
  for (const score of passes) {
    const pairs = earlier.flatMap((one, index) =>
      matches[index] === undefined
        ? present.flatMap((other, candidate) => {
            const points = taken.has(candidate) ? 0 : score(one, other)
            return points > 0 ? [{ index, candidate, points }] : []
          })
        : [],
    )
    // Equal points keep the order of the text.
    for (const { index, candidate } of pairs.sort((a, b) => b.points - a.points)) {
      if (matches[index] !== undefined || taken.has(candidate)) continue
      matches[index] = candidate
      taken.add(candidate)
    }
  }
  for (const [index, one] of earlier.entries()) matches[index] ??= matchOnlyOneLeft(one)
  // Two quotations that became one: the words of the second are part of the first's.
  for (const [index, one] of earlier.entries())
    matches[index] ??= findIndex(present, ({ text }) => hasWords(text, one.text))
  return matches

  function matchOnlyOneLeft(one: EarlierQuote): number | undefined {
    if (one.block === undefined || one.speaker === undefined) return undefined
    const alike = (other: EarlierQuote | SnapshotQuote): boolean =>
      other.block === one.block && other.speaker === one.speaker
    const lost = earlier.filter((other, index) => matches[index] === undefined && alike(other))
    const found = [...present.entries()].filter(([index, other]) => !taken.has(index) && alike(other))
    const only = found[0]?.[0]
    if (lost.length !== 1 || found.length !== 1 || only === undefined) return undefined
    taken.add(only)
    return only
  }
}

/** Whether one of two quotations is a whole part of the other. */
function haveCommonWords(one: string, other: string): boolean {
  return hasWords(one, other) || hasWords(other, one)
}

function hasWords(text: string, words: string): boolean {
  return findExactWords({ text, starts: [0] }, words).length > 0
}

function findIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number | undefined {
  const index = items.findIndex(test)
  return index === -1 ? undefined : index
}
