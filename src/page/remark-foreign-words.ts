import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { findDirection } from '../languages/find-direction.ts'
import { findForeignWords } from '../markdown/find-foreign-words.ts'
import type { ForeignWordsNode } from './mdast-nodes.ts'
import { wrapRanges } from './wrap-ranges.ts'

/** Options of `remarkForeignWords`. */
export interface ForeignWordsOptions {
  /** The words as they are in the text, each with its BCP 47 tag. */
  foreign: readonly NonNullable<Frontmatter['foreign']>[number][]
}

/**
 * remark plugin: marks words of other languages with their language, everywhere in the text. Words that run across
 * emphasis, a link or the border of a passage are not found.
 */
export function remarkForeignWords({ foreign }: ForeignWordsOptions): (tree: Root) => void {
  return (tree) => {
    for (const { text, language } of foreign) {
      visit(tree, (node, index, parent) => {
        if (node.type === 'foreignWords') return SKIP
        if (node.type !== 'text' || index === undefined || !parent) return undefined
        const ranges = findForeignWords(node.value, text)
        if (ranges.length === 0) return undefined
        const pieces = wrapRanges(node.value, ranges, (words) => buildForeignWords(words, language))
        parent.children.splice(index, 1, ...pieces)
        return [SKIP, index + pieces.length]
      })
    }
  }
}

function buildForeignWords(words: string, language: string): ForeignWordsNode {
  const direction = findDirection(language)
  const hProperties = { lang: language, ...(direction === undefined ? {} : { dir: direction }) }
  return {
    type: 'foreignWords',
    data: { hName: 'span', hProperties },
    children: [{ type: 'text', value: words }],
  }
}
