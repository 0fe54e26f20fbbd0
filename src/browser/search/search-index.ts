/** What is used here of Pagefind's API; the index is the program that the build writes beside its data. */
export interface SearchIndex {
  options(options: { baseUrl: string }): Promise<void>
  search(
    query: string,
    options: { filters: KindFilter },
  ): Promise<{ results: { score: number; data(): Promise<ResultContent> }[] }>
}

/** What a search can find: articles, or the quotations of an article. */
export type ResultKind = 'article' | 'quotations'

/** A filter for one kind. Only the records of quotations name theirs. */
export type KindFilter = { kind: 'quotations' } | { not: { kind: 'quotations' } }

/** What the index knows of a result. */
export interface ResultContent {
  url: string
  /** HTML with the words that were found in `<mark>`. */
  excerpt: string
  /** Which words of `raw_content` were found. */
  locations: number[]
  raw_content: string
  /** Written by `writeSearchRecords`. */
  meta: { title: string; date: string; source: string; quotes?: string }
}

/** The index of a language's articles. */
export interface LanguageIndex {
  language: string
  index: SearchIndex
}

/** Where the indexes are, by language; a path is that of a folder, with a slash at its end. */
export interface IndexLocation {
  language: string
  path: string
}

/**
 * Loads the indexes of all languages.
 *
 * @throws if one cannot be loaded
 */
export function loadIndexes(locations: readonly IndexLocation[]): Promise<LanguageIndex[]> {
  return Promise.all(
    locations.map(async ({ language, path }) => {
      // Vite warns of an address that it cannot read.
      const index: SearchIndex = await import(
        /* @vite-ignore */ new URL(`${path}pagefind.js`, location.href).href
      )
      await index.options({ baseUrl: '/' }) // the addresses in the index already have the site's base path
      return { language, index }
    }),
  )
}
