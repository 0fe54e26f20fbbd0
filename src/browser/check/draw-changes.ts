import { findDirection } from '../../languages/find-direction.ts'
import type { ChangedPart } from '../../ledger/compare-forms.ts'

const elements = { removed: 'del', added: 'ins', same: 'span' } as const

/**
 * Draws what has changed in an article, part by part.
 *
 * @param names the headings of the parts
 * @param legend says what struck and underlined words are
 * @param language that of the article
 */
export function drawChanges(
  parts: readonly ChangedPart[],
  names: Record<ChangedPart['part'], string>,
  legend: string,
  language: string,
): HTMLElement[] {
  const explanation = Object.assign(document.createElement('p'), { textContent: legend, className: 'motto' })
  return [
    explanation,
    ...parts.map(({ part, passages }) => {
      const section = document.createElement('section')
      const list = document.createElement('ul')
      list.className = 'earlier'
      Object.assign(list, { lang: language, dir: findDirection(language) })
      for (const changes of passages) {
        const item = document.createElement('li')
        for (const { kind, words } of changes)
          item.append(Object.assign(document.createElement(elements[kind]), { textContent: words }))
        list.append(item)
      }
      section.append(Object.assign(document.createElement('h3'), { textContent: names[part] }), list)
      return section
    }),
  ]
}
