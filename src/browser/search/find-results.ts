import type { KindFilter, LanguageIndex, ResultContent, ResultKind } from './search-index.ts'

/** A result of a search, in the language of its article. */
export interface SearchResult {
  language: string
  score: number
  /** Loads what the index knows of it. */
  load(): Promise<ResultContent>
}

/** Finds the results of all indexes, best first. Scores of different languages are compared as they are. */
export async function findResults(
  indexes: readonly LanguageIndex[],
  query: string,
  kind: ResultKind,
): Promise<SearchResult[]> {
  const filters: KindFilter = kind === 'quotations' ? { kind } : { not: { kind: 'quotations' } }
  const found = await Promise.all(
    indexes.map(async ({ language, index }) => {
      const { results } = await index.search(query, { filters })
      return results.map((result) => ({ language, score: result.score, load: () => result.data() }))
    }),
  )
  return found.flat().sort((a, b) => b.score - a.score)
}
