import { editDistance } from '../yaml/edit-distance.ts'

/** Below this share of equal letters an address is not suggested. A guess. */
const minSimilarity = 0.4
/** The most suggestions. */
const maxSuggestions = 5

/**
 * Ranks addresses by how near they are to one that does not exist: words in common count, and so does the spelling of the
 * whole.
 *
 * @returns the nearest of `slugs`, the best first; none if nothing is near
 */
export function rankSlugs(wanted: string, slugs: readonly string[]): string[] {
  const words = new Set(wanted.split('-').filter((word) => word !== ''))
  const rate = (slug: string): number => {
    const own = slug.split('-')
    const shared =
      own.filter((word) => words.has(word)).length / Math.max(1, Math.min(own.length, words.size))
    const spelling = 1 - editDistance(wanted, slug) / Math.max(1, wanted.length, slug.length)
    return Math.max(shared * 0.9, spelling)
  }
  return slugs
    .map((slug) => ({ slug, rating: rate(slug) }))
    .filter(({ rating }) => rating >= minSimilarity)
    .sort((a, b) => b.rating - a.rating)
    .slice(0, maxSuggestions)
    .map(({ slug }) => slug)
}
