import type { PageElement } from './page-tree.ts'

/**
 * Whether an element asks for a mail address, and neither for a comment nor for a password. Returns `undefined` if it has no
 * such field.
 *
 * @param known what is known of elements already
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
