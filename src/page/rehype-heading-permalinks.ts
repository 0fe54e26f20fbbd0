import type { Root } from 'hast'
import { h } from 'hastscript'
import { walkElements } from './walk-elements.ts'

/**
 * rehype plugin: adds a link to itself at the end of each heading that has an id, except the headline (`h1`). The link has
 * no text, and assistive technology does not see it, so that a heading is named by its own words alone. The style sheet draws
 * its sign.
 */
export function rehypeHeadingPermalinks(): (tree: Root) => void {
  return (tree) => {
    walkElements(tree, (node) => {
      const { id } = node.properties
      if (!/^h[2-6]$/.test(node.tagName) || !id) return true
      node.children.push(
        h('a', { className: ['permalink'], href: `#${id}`, ariaHidden: 'true', tabIndex: -1 }),
      )
      return false
    })
  }
}
