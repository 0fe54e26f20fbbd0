import type { PageElement } from './page-tree.ts'

/**
 * Whether an element has a field for a mail address, and none for a comment or a password. Returns `undefined` if it has none
 * of these fields.
 *
 * @param known results for elements that were tested before; new results are added
 */
export function asksForMail(
  element: PageElement,
  known: Map<PageElement, boolean | undefined>,
): boolean | undefined {
  if (!known.has(element)) {
    const asks = element.children.flatMap((child) =>
      child.kind === 'text' ? [] : [asksForMail(child, known)],
    )
    const own = element.fields === undefined ? undefined : element.fields === 'mail'
    const all = [own, ...asks]
    known.set(element, all.includes(false) ? false : all.includes(true) || undefined)
  }
  return known.get(element)
}
