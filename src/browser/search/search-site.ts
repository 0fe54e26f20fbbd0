import { drawResult } from './draw-result.ts'
import { formatStatus, type SearchMessages } from './format-status.ts'
import { startList } from './list-results.ts'
import { type LanguageIndex, openPart } from './search-part.ts'
import { planStages } from './search-stages.ts'

/** What the search page hands to its script. */
export interface SearchSettings {
  /** The path of Pagefind's script. */
  program: string
  indexes: LanguageIndex[]
  /** The language of the page. */
  language: string
  words: SearchMessages & { showMore: string }
}

/** How long the reader pauses in typing before a search begins, in milliseconds. A guess. */
const pause = 200

/**
 * Searches articles and quotations while the reader types, and keeps the query in the page's address. Loads neither
 * Pagefind nor an index before the box is used.
 */
export function searchSite({ program, indexes, language, words }: SearchSettings): void {
  const box = document.querySelector<HTMLInputElement>('#search-words')
  const status = document.querySelector('#search-status')
  const section = document.querySelector<HTMLElement>('#found-articles')
  if (!box || !status || !section) return
  const stages = planStages(indexes, language, (own, part) => openPart(program, own, part))

  let latest = 0
  const search = async (query: string, isCurrent: () => boolean): Promise<void> => {
    const list = startList(section, (content) => drawResult(content, query, words.showMore), isCurrent)
    let count = 0
    if (query === '') await list.extend([], 0)
    else status.textContent = words.searching
    for (const stage of query === '' ? [] : stages) {
      const results = await stage.search(query)
      if (!isCurrent()) return
      count = results.length
      await list.extend(results, stage.shown)
      if (!isCurrent()) return
    }
    list.finish()
    status.textContent = formatStatus(query, count, words, language)
  }

  const begin = async (): Promise<void> => {
    const query = box.value.trim()
    history.replaceState(null, '', addQuery(location.href, query))
    latest += 1
    const own = latest
    const isCurrent = (): boolean => latest === own
    try {
      await search(query, isCurrent)
    } catch {
      if (isCurrent()) status.textContent = words.failed
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  box.addEventListener('input', () => {
    // The index is loaded while the reader types.
    stages[0]?.search('').catch(() => undefined)
    clearTimeout(waiting)
    waiting = setTimeout(begin, pause)
  })
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(waiting)
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
