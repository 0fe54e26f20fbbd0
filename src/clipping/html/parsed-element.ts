import type { DefaultTreeAdapterMap } from 'parse5'

/** An element as `parse5` reads it, before it is copied into the DOM. */
export type ParsedElement = DefaultTreeAdapterMap['element']
/** What an element of `parse5` contains. */
export type ParsedNode = DefaultTreeAdapterMap['childNode']

/** Whether a node is an element. */
export function isElement(node: ParsedNode): node is ParsedElement {
  return 'tagName' in node
}

/** Returns the value of an attribute. `undefined` if the element does not have it. */
export function readAttribute({ attrs }: ParsedElement, attribute: string): string | undefined {
  return attrs.find(({ name }) => name === attribute)?.value
}

/** Returns the text in a node. */
export function readText(node: ParsedNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : ''
}
