import { splitQuery } from './fold-word.ts'
import type { FoundInPart, IndexPart, LanguageIndex, PartSearch, SearchResult } from './search-part.ts'

/** A stage of a search. Each one searches more of the site than the one before. */
export interface SearchStage {
  search: (query: string) => Promise<SearchResult[]>
  /** How many results are shown when it has searched. */
  shown: number
}

/** How many results are shown at once. A guess: about a screen of them. */
export const resultsAtOnce = 10

/** How many are shown of the newest part, before the others are loaded. With more, better ones of other parts would come late. */
const resultsAtFirst = 3

/**
 * Divides a search into stages, so that a reader with a slow connection soon sees first results: the newest articles in the
 * language of the page, all articles in it, those in all languages. A part is opened when a stage needs it.
 *
 * @param open opens a part of an index; if it fails, it is called again for the next search
 */
export function planStages(
  indexes: readonly LanguageIndex[],
  pageLanguage: string,
  open: (language: string, part: IndexPart) => Promise<PartSearch>,
): SearchStage[] {
  const own = indexes.find(({ language }) => language === pageLanguage.split('-')[0]) ?? indexes[0]
  if (!own) return []
  const prepare = ({ language, parts: [newest, ...older] }: LanguageIndex): PartSearch[] => {
    if (!newest) return []
    const openNewest = openOnce(() => open(language, newest))
    // The newest part has the WebAssembly for all.
    const searchOlder = older.map((part) =>
      openOnce(() => openNewest.ready().then(() => open(language, part))),
    )
    return [openNewest.search, ...searchOlder.map(({ search }) => search)]
  }
  const ownSearches = prepare(own)
  const searches = [...ownSearches, ...indexes.filter((index) => index !== own).flatMap(prepare)]
  // Each stage is longer than the one before.
  const lengths = [...new Set([1, ownSearches.length, searches.length])]
  return lengths.map((length, index) => ({
    search: (query) => searchParts(searches.slice(0, length), query, length === searches.length),
    shown: index === 0 && lengths.length > 1 ? resultsAtFirst : resultsAtOnce,
  }))
}

/**
 * Lists the results of several parts as if they were one, best first. Scores of different parts and languages are compared as
 * they are. Parts that lack a word of the query which others have are left out.
 *
 * @param isAll whether there are no other parts; if there are, these could have the words that are in none of the given ones
 */
async function searchParts(
  searches: readonly PartSearch[],
  query: string,
  isAll: boolean,
): Promise<SearchResult[]> {
  const found = await Promise.all(searches.map((search) => search(query)))
  const wanted = isAll ? found.flatMap(({ words }) => [...words]) : splitQuery(query)
  const hasAll = ({ words }: FoundInPart): boolean => wanted.every((word) => words.has(word))
  return found
    .filter(hasAll)
    .flatMap(({ results }) => results)
    .sort((a, b) => b.score - a.score)
}

/** Opens a part when it is first searched, or `ready` is called. */
function openOnce(open: () => Promise<PartSearch>): { ready: () => Promise<PartSearch>; search: PartSearch } {
  let opened: Promise<PartSearch> | undefined
  const ready = (): Promise<PartSearch> => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return { ready, search: async (query) => (await ready())(query) }
}
