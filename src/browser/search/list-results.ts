import type { ResultContent, SearchResult } from './search-part.ts'
import { resultsAtOnce } from './search-stages.ts'

/** The list of a search's results. */
export interface ResultList {
  /**
   * Shows results until there are `count`. Those that are shown already stay where they are, so that the list does not move
   * while it is read. Results come in the order given, each as soon as it and those before it are loaded.
   */
  extend(results: readonly SearchResult[], count: number): Promise<void>
  /** Lets the reader show more, if there are more. */
  finish(): void
}

/**
 * Starts a list in a section that has an `ol` for it and a `button` that shows more. The results of an earlier search stay
 * until the first ones of this search are there. The section is hidden while it has none.
 *
 * @param draw returns the list item of a result
 * @param isCurrent whether this is still the latest search; if not, nothing more is shown
 */
export function startList(
  section: HTMLElement,
  draw: (content: ResultContent) => HTMLElement,
  isCurrent: () => boolean,
): ResultList {
  const list = section.querySelector('ol')
  const more = section.querySelector('button')
  const shown = new Set<string>()
  let rest: SearchResult[] = []

  const show = async (count: number): Promise<void> => {
    const next = rest.splice(0, count - shown.size)
    for (const { id } of next) shown.add(id)
    const loading = next.map(({ load }) => load())
    // The others may fail while the first one is awaited.
    for (const content of loading) content.catch(() => undefined)
    for (const [index, { language }] of next.entries()) {
      const content = await loading[index]
      if (!content || !isCurrent()) return
      const item = draw(content)
      item.lang = language
      item.dir = 'auto'
      if (index === 0 && shown.size === next.length) list?.replaceChildren()
      list?.append(item)
      section.hidden = false
    }
  }

  if (more) more.hidden = true
  return {
    async extend(results, count) {
      rest = results.filter(({ id }) => !shown.has(id))
      if (shown.size === 0 && rest.length === 0) {
        list?.replaceChildren()
        section.hidden = true
      }
      if (count > shown.size) await show(count)
    },
    finish() {
      if (!more || !isCurrent()) return
      more.hidden = rest.length === 0
      more.onclick = async () => {
        await show(shown.size + resultsAtOnce)
        if (isCurrent()) more.hidden = rest.length === 0
      }
    },
  }
}
