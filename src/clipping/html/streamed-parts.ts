import { isElement, type ParsedElement, type ParsedNode, readAttribute } from './parsed-element.ts'

/**
 * React sends parts of a page later than the place where they belong (streaming server rendering): the place has a
 * `<template id="B:1">` or `<template id="P:1">`, and the part comes in a `<div hidden id="S:1">`, which a script moves. A page
 * that was saved as it was sent has both.
 */
const placeId = /^[BP]:(?=[\da-f]+$)/
const partId = /^S:(?=[\da-f]+$)/

/** Whether attributes are those of a part that was sent later. */
export function isStreamedPart(attributes: readonly { name: string; value: string }[]): boolean {
  return attributes.some(({ name, value }) => name === 'id' && partId.test(value))
}

/** Returns the parts of a page that were sent later, by the number that the place has too. */
export function findStreamedParts(root: ParsedElement): ReadonlyMap<string, ParsedElement> {
  const parts = new Map<string, ParsedElement>()
  const places = new Set<string>()
  for (
    let level = [root];
    level.length > 0;
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement))
  )
    for (const element of level) {
      const id = readAttribute(element, 'id') ?? ''
      if (element.tagName === 'template' && placeId.test(id)) places.add(id.replace(placeId, ''))
      else if (readAttribute(element, 'hidden') !== undefined && partId.test(id))
        parts.set(id.replace(partId, ''), element)
    }
  return new Map([...parts].filter(([number]) => places.has(number)))
}

/** Returns what belongs in the place of an element: nothing for a part that was sent later, its content for its template. */
export function readStreamed(
  element: ParsedElement,
  parts: ReadonlyMap<string, ParsedElement>,
): readonly ParsedNode[] | undefined {
  if (parts.size === 0) return undefined
  const id = readAttribute(element, 'id') ?? ''
  if (element.tagName === 'template' && placeId.test(id))
    return parts.get(id.replace(placeId, ''))?.childNodes
  return parts.get(id.replace(partId, '')) === element ? [] : undefined
}
