import { foldWords } from './find-words.ts'
import type { Ledger } from './ledger.ts'
import type { Snapshot } from './snapshot.ts'

/** Share of an article's passages that have to be the same in a new file for it to be the same article. A guess. */
const minShared = 0.5

/**
 * Finds articles whose file has another name now: ledgers without an article, each with the article without a ledger that
 * has most of its words.
 *
 * @param lost ledgers by slug, whose articles are gone
 * @param found articles by slug, which have no ledger
 * @returns the new slug by the old one
 */
export function findRenames(
  lost: ReadonlyMap<string, Ledger>,
  found: ReadonlyMap<string, Snapshot>,
): Map<string, string> {
  const pairs = [...lost].flatMap(([from, { versions, texts }]) => {
    const words = new Set(versions.at(-1)?.blocks.map(({ text }) => foldWords(texts[text] ?? '')))
    return [...found].map(([to, { blocks }]) => {
      const shared = blocks.filter(({ text }) => words.has(foldWords(text))).length
      return { from, to, share: shared / Math.max(1, words.size) }
    })
  })
  const renames = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to, share } of pairs.sort((a, b) => b.share - a.share)) {
    if (share < minShared || renames.has(from) || taken.has(to)) continue
    renames.set(from, to)
    taken.add(to)
  }
  return renames
}
