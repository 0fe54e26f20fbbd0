import type { SearchResult } from './find-results.ts'
import type { ResultContent } from './search-index.ts'

/** How many results are loaded and shown at once. A guess: about a screen of them. */
export const resultsAtOnce = 10

/**
 * Lists results in a section that has an `ol` for them and a `button` that shows more. The section is hidden if nothing
 * is listed.
 *
 * @param draw returns the list items of a result
 * @param isCurrent whether the results are still those of the latest search; if not, nothing more is shown
 */
export async function listResults(
  section: HTMLElement,
  results: readonly SearchResult[],
  draw: (content: ResultContent) => HTMLElement[],
  isCurrent: () => boolean,
): Promise<void> {
  const list = section.querySelector('ol')
  const more = section.querySelector('button')
  if (!list || !more) return
  list.replaceChildren()
  section.hidden = results.length === 0
  let shown = 0
  const showMore = async (): Promise<void> => {
    const next = results.slice(shown, shown + resultsAtOnce)
    shown += next.length
    const loaded = await Promise.all(
      next.map(async ({ language, load }) => ({ language, content: await load() })),
    )
    if (!isCurrent()) return
    for (const { language, content } of loaded) {
      for (const item of draw(content)) {
        item.lang = language
        item.dir = 'auto'
        list.append(item)
      }
    }
    more.hidden = shown >= results.length
    section.hidden = list.children.length === 0
  }
  more.onclick = showMore
  await showMore()
}
