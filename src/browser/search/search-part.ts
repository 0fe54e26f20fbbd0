import { foldWord, splitQuery } from './fold-word.ts'
import { splitIndexedText } from './split-indexed-text.ts'

/** What is used here of the API of Pagefind, the search program that the build writes beside its data. */
export interface Pagefind {
  createInstance(options: {
    basePath: string
    /** Before the addresses in the index, which already have the base path of the site. */
    baseUrl: '/'
    /** Part of the address of the part's table of contents, so that browsers do not take one from an earlier build. */
    metaCacheTag: string
    noWorker: boolean
  }): PagefindIndex
}

export interface PagefindIndex {
  search(query: string): Promise<{ results: PagefindResult[] }>
}

interface PagefindResult {
  id: string
  score: number
  data(): Promise<ResultContent>
}

/** What the index knows of a result. */
export interface ResultContent {
  url: string
  /** The text that is searched, written by `writeSearchRecord`. */
  raw_content: string
  /** Which words of `raw_content` were found. */
  locations: number[]
  /** A quotation each: a `SearchedQuote` as JSON, and where in `raw_content` the speaker's name begins. */
  anchors: { id: string; location: number }[]
  meta: { title: string; date?: string; source: string }
}

/** A part of an index: articles of some years. */
export interface IndexPart {
  /** Of its folder, with a slash at its end. */
  path: string
  /** Changes with everything in it. */
  key: string
}

/** The index of a language. */
export interface LanguageIndex {
  language: string
  /** The newest first. */
  parts: IndexPart[]
}

/** A result of a search. */
export interface SearchResult {
  /** Equal for the same article in two searches of the same words. */
  id: string
  /** The language of the article. */
  language: string
  score: number
  /** Loads what the index knows of it. */
  load(): Promise<ResultContent>
}

/** What a part has for a query. */
export interface FoundInPart {
  /** The best first. */
  results: SearchResult[]
  /**
   * Which words of the query the part has, or words that begin with them. For a word that it does not have, Pagefind takes a
   * shorter one (“to” for “toll”) or none.
   */
  words: ReadonlySet<string>
}

/** Searches a part. */
export type PartSearch = (query: string) => Promise<FoundInPart>

/**
 * Opens a part of an index.
 *
 * @param program the path of Pagefind's script
 * @throws if something cannot be loaded
 */
export async function openPart(program: string, language: string, part: IndexPart): Promise<PartSearch> {
  // A module knows one stemmer. What is after # makes a module for each language from one file.
  const address = new URL(`${program}#${language}`, location.href).href
  const { createInstance }: Pagefind = await import(/* @vite-ignore */ address)
  const index = createInstance({
    basePath: part.path,
    baseUrl: '/',
    metaCacheTag: part.key,
    // A worker would be one more script to load. Parts are small, so a search does not keep the page waiting for long.
    noWorker: true,
  })
  // A search for nothing ends when the part is loaded.
  await index.search('')
  return (query) => searchPart(index, language, query)
}

/** Searches an opened part. */
export async function searchPart(
  index: PagefindIndex,
  language: string,
  query: string,
): Promise<FoundInPart> {
  const { results } = await index.search(query)
  const [best] = results
  return {
    results: results.map((result) => ({
      id: `${language} ${result.id} ${result.score}`,
      language,
      score: result.score,
      load: () => result.data(),
    })),
    words: best ? await findWords(index, await best.data(), splitQuery(query)) : new Set(),
  }
}

/** Finds which words a part has. One result shows it for all: each of them has every word that was found in the part. */
async function findWords(
  index: PagefindIndex,
  { raw_content, locations }: ResultContent,
  searched: readonly string[],
): Promise<ReadonlySet<string>> {
  const { words } = splitIndexedText(raw_content)
  const found = [...new Set(locations.map((location) => foldWord(words[location] ?? '')))]
  const has = await Promise.all(
    searched.map(async (word) => {
      if (found.some((one) => one.startsWith(word))) return true
      // It may be there with another ending. A phrase of one word is found by its stem alone.
      const { results } = await index.search(`"${word}"`)
      return results.length > 0
    }),
  )
  return new Set(searched.filter((_, index) => has[index]))
}
