import { h } from 'hastscript'
import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { findDirection } from '../languages/find-direction.ts'
import { findForeignWords } from '../markdown/find-foreign-words.ts'

/** Words of another language in a body. */
export interface ForeignWords {
  text: string
  language: string
}

/** Says of the words of other languages, wherever they stand in a body, which language they are in. */
export function markForeignWords(tree: Root, foreign: readonly ForeignWords[]): void {
  for (const { text: words, language } of foreign) {
    visit(tree, 'text', (node: Text, index, parent) => {
      const places = findForeignWords(node.value, words)
      if (!parent || index === undefined || places.length === 0) return
      const pieces: PhrasingContent[] = []
      let done = 0
      for (const { start, end } of places) {
        if (start > done) pieces.push({ type: 'text', value: node.value.slice(done, start) })
        pieces.push(drawForeign(words, language))
        done = end
      }
      if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done) })
      parent.children.splice(index, 1, ...(pieces as never[]))
      return [SKIP, index + pieces.length]
    })
  }
}

function drawForeign(value: string, language: string): PhrasingContent {
  const { tagName, properties } = h('span', { lang: language, dir: findDirection(language) })
  const drawn = {
    type: 'foreign',
    data: { hName: tagName, hProperties: properties, hChildren: [{ type: 'text', value }] },
  }
  return drawn as unknown as PhrasingContent
}
