import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** The element that two lines share. */
export interface SharedElement {
  element: PageElement
  /** The elements around the first line that are in it. */
  inside: PageElement[]
  /** How many elements are between it and the line that is further in it. */
  distance: number
}

/** Finds the nearest element around two lines. Returns `undefined` if that is the body. */
export function findShared({ around }: HtmlBlock, other: HtmlBlock): SharedElement | undefined {
  const place = around.findIndex((element) => other.around.includes(element))
  const element = around[place]
  return element && element.tag !== 'body'
    ? { element, inside: around.slice(0, place), distance: Math.max(place, other.around.indexOf(element)) }
    : undefined
}
