import type { Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'

/** Options of `rehypeHeadingPermalinks`. */
export interface HeadingPermalinkOptions {
  /** The accessible name of the link. */
  label: string
}

/**
 * rehype plugin: adds a link to itself at the end of each heading that has an id, except the headline (`h1`). The link has
 * no text; the style sheet draws its sign.
 */
export function rehypeHeadingPermalinks({ label }: HeadingPermalinkOptions): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node) => {
      const { id } = node.properties
      if (!/^h[2-6]$/.test(node.tagName) || !id) return undefined
      node.children.push(h('a', { className: ['permalink'], href: `#${id}`, ariaLabel: label }))
      return SKIP
    })
  }
}
