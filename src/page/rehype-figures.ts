import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { walkElements } from './walk-elements.ts'

/**
 * rehype plugin: makes a figure of each picture that is alone in its paragraph, also inside a link. The title that the
 * Markdown gives it, `![…](quay.png "The quay at noon")`, becomes the caption; without one there is no caption. Pictures in
 * running text stay as they are.
 */
export function rehypeFigures(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, (node) => {
      const picture = node.tagName === 'p' ? findPicture(node) : undefined
      if (!picture) return
      const { title } = picture.properties
      delete picture.properties['title']
      node.tagName = 'figure'
      node.properties = { className: ['picture'] }
      if (typeof title === 'string' && title !== '') node.children.push(h('figcaption', title))
    })
  }
}

/** Returns the picture that is all there is in an element, or `undefined` if there is anything else. */
function findPicture({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter(isVisible)
  if (only?.type !== 'element' || others.length > 0) return undefined
  if (only.tagName === 'img') return only
  return only.tagName === 'a' ? findPicture(only) : undefined
}

function isVisible(node: ElementContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}
