import {
  compareWords,
  type FoundWords,
  findExactWords,
  findPassageAt,
  findSimilarWords,
  joinPassages,
  type SearchedText,
} from './find-words.ts'

/** Below this share of equal letters, words found somewhere else are not taken for the same. Two unrelated English sentences share up to 0.35. */
const minSimilarity = 0.55
/** Between two neighbours that are the same as before, less is enough: it is the passage that was rewritten. */
const minSimilarityInPlace = 0.4

/**
 * How much each thing counts where words are found in several places, as in the annotation client of Hypothesis: most of
 * all the words themselves, then the passages before and after, then how far away it is.
 */
const weights = { words: 50, before: 20, after: 20, position: 2 }

/**
 * Finds for each block of an earlier text the block of the present text that it has become. Tries in this order: the same
 * words as a whole block; the same words inside a block or across two (merged, split); similar words; what is now between
 * the neighbours. A block that was split has become the one in which its words begin.
 *
 * Both texts are folded.
 *
 * @returns an index of `present` for each block of `earlier`; `undefined` if the words are gone
 */
export function matchBlocks(earlier: readonly string[], present: readonly string[]): (number | undefined)[] {
  const matches = matchEqualBlocks(earlier, present)
  const joined = joinPassages(present)
  const taken = new Set(matches.filter((match) => match !== undefined))
  for (const find of [findExactWords, findSimilar]) {
    for (const [index, words] of earlier.entries()) {
      if (matches[index] !== undefined) continue
      const places = find(joined, words)
      matches[index] = chooseBlock(
        places,
        index,
        matches,
        joined,
        present.length / Math.max(1, earlier.length),
      )
    }
  }
  for (const index of matches.keys()) matches[index] ??= matchInPlace(index)
  return matches

  /** Pairs a rewritten block with the one new block between its neighbours. */
  function matchInPlace(index: number): number | undefined {
    const before = index === 0 ? -1 : matches[index - 1]
    const after = index === earlier.length - 1 ? present.length : matches[index + 1]
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) return undefined
    const similarity = compareWords(earlier[index] ?? '', present[before + 1] ?? '')
    return similarity >= minSimilarityInPlace ? before + 1 : undefined
  }
}

function findSimilar(joined: SearchedText, words: string): FoundWords[] {
  return findSimilarWords(joined, words, minSimilarity)
}

/** Pairs blocks with the same words. Of several alike, those whose neighbours are alike too come first, then the order decides. */
function matchEqualBlocks(earlier: readonly string[], present: readonly string[]): (number | undefined)[] {
  const matches: (number | undefined)[] = earlier.map(() => undefined)
  const free = new Map<string, number[]>()
  for (const [index, words] of present.entries()) free.set(words, [...(free.get(words) ?? []), index])
  const neighbours = (texts: readonly string[], index: number): string[] => [
    texts[index - 1] ?? '',
    texts[index + 1] ?? '',
  ]
  for (const wanted of [2, 1, 0]) {
    for (const [index, words] of earlier.entries()) {
      if (matches[index] !== undefined) continue
      const [before, after] = neighbours(earlier, index)
      const candidates = free.get(words) ?? []
      const match = candidates.find((candidate) => {
        const [nowBefore, nowAfter] = neighbours(present, candidate)
        return Number(nowBefore === before) + Number(nowAfter === after) >= wanted
      })
      if (match === undefined) continue
      matches[index] = match
      free.set(
        words,
        candidates.filter((candidate) => candidate !== match),
      )
    }
  }
  return matches
}

/** Chooses among the places of a block's words. Returns the index of the block in which they begin. */
function chooseBlock(
  places: readonly FoundWords[],
  index: number,
  matches: readonly (number | undefined)[],
  joined: SearchedText,
  scale: number,
): number | undefined {
  let best: { block: number; score: number } | undefined
  for (const { start, end, similarity } of places) {
    // A match may begin a few letters early, in the block before.
    const tolerance = similarity === 1 ? 0 : Math.floor((end - start) / 8)
    const block = findPassageAt(joined, start + tolerance)
    const lastBlock = findPassageAt(joined, end - 1 - tolerance)
    const distance = Math.abs(block - index * scale) / Math.max(1, joined.starts.length)
    const isAfter = matches[index - 1]
    const isBefore = matches[index + 1]
    const score =
      weights.words * similarity +
      (isAfter !== undefined && (isAfter === block || isAfter === block - 1) ? weights.before : 0) +
      (isBefore !== undefined && (isBefore === lastBlock || isBefore === lastBlock + 1) ? weights.after : 0) +
      weights.position * (1 - Math.min(1, distance))
    if (!best || score > best.score) best = { block, score }
  }
  return best?.block
}
