import type { Root } from 'mdast'
import { findWebLinks } from '../markdown/find-links.ts'

/**
 * remark plugin: numbers the links to other sites, in an attribute that the style sheet prints as a letter. The addresses
 * are printed at the end of the article in the same order. Two links to one address have the same number.
 */
export function remarkLinkMarks(): (tree: Root) => void {
  return (tree) => {
    const numbers = new Map<string, number>()
    for (const { node, address } of findWebLinks(tree)) {
      const number = numbers.get(address) ?? numbers.size
      numbers.set(address, number)
      node.data = { ...node.data, hProperties: { dataMark: formatLinkMark(number) } }
    }
  }
}

/**
 * Formats the mark of a link: letters, because quotations have numbers.
 *
 * @param number counted from 0
 * @example formatLinkMark(0) // 'a'
 * @example formatLinkMark(26) // 'aa'
 */
export function formatLinkMark(number: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (number % 26))
  return number < 26 ? letter : formatLinkMark(Math.floor(number / 26) - 1) + letter
}
