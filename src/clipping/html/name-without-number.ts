import type { PageElement } from './page-tree.ts'

/** The tag and first name of an element, without the number of an entry: those of one list are the same. */
export function nameWithoutNumber({ tag, hints }: PageElement): string {
  return `${tag} ${hints.split(' ')[0]?.replace(/\d+/g, '0')}`
}
