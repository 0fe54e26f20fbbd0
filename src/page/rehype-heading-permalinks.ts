import type { Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/**
 * rehype plugin: adds a link to itself at the end of each heading that has an id, except the headline (`h1`). The link has
 * no text, and assistive technology does not see it, so that a heading is named by its own words alone. The style sheet draws
 * its sign.
 */
export function rehypeHeadingPermalinks(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node) => {
      const { id } = node.properties
      if (!/^h[2-6]$/.test(node.tagName) || !id) return undefined
      node.children.push(
        h('a', { className: ['permalink'], href: `#${id}`, ariaHidden: 'true', tabIndex: -1 }),
      )
      return SKIP
    })
  }
}
