import { drawArticle, drawQuotes } from './draw-result.ts'
import { findResults } from './find-results.ts'
import { formatStatus, type SearchMessages } from './format-status.ts'
import { listResults } from './list-results.ts'
import { type IndexLocation, type LanguageIndex, loadIndexes } from './search-index.ts'

/** What the search page hands to its script. */
export interface SearchSettings {
  indexes: IndexLocation[]
  /** The language of the page. */
  language: string
  words: SearchMessages
}

/** How long the reader pauses in typing before a search begins, in milliseconds. A guess. */
const pause = 200

const parts = [
  { kind: 'quotations', draw: drawQuotes },
  { kind: 'article', draw: drawArticle },
] as const

/**
 * Searches articles and quotations while the reader types, and keeps the query in the page's address. Loads neither
 * Pagefind nor an index before the box is used.
 */
export function searchSite({ indexes: locations, language, words }: SearchSettings): void {
  const box = document.querySelector<HTMLInputElement>('#search-words')
  const status = document.querySelector('#search-status')
  if (!box || !status) return
  let indexes: Promise<LanguageIndex[]> | undefined
  const load = (): Promise<LanguageIndex[]> => {
    indexes ??= loadIndexes(locations)
    return indexes
  }

  let latest = ''
  const search = async (query: string): Promise<void> => {
    latest = query
    const isCurrent = (): boolean => latest === query
    const loaded = query === '' ? [] : await load()
    const found = await Promise.all(
      parts.map(async ({ kind, draw }) => ({
        section: document.querySelector<HTMLElement>(`#found-${kind}`),
        results: await findResults(loaded, query, kind),
        draw,
      })),
    )
    for (const { section, results, draw } of found) {
      if (section && isCurrent()) await listResults(section, results, draw, isCurrent)
    }
    if (!isCurrent()) return
    // A result of quotations is an article too: all of its quotations that match.
    const articles = Math.max(...found.map(({ results }) => results.length))
    status.textContent = formatStatus(query, articles, words, language)
  }

  const begin = async (): Promise<void> => {
    const query = box.value.trim()
    history.replaceState(null, '', addQuery(location.href, query))
    try {
      await search(query)
    } catch {
      indexes = undefined // so that the next search tries to load them again
      status.textContent = words.failed
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(begin, pause)
  })
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    void begin()
  })
  const asked = new URL(location.href).searchParams.get('q')
  if (asked) {
    box.value = asked
    void begin()
  } else box.focus()
}

/** The address with the query as its parameter `q`, or without it if there is no query. */
function addQuery(address: string, query: string): URL {
  const url = new URL(address)
  if (query === '') url.searchParams.delete('q')
  else url.searchParams.set('q', query)
  return url
}
