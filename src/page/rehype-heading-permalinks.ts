import type { Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { ArticleMarkup } from './remark-article.ts'

/** rehype plugin: a link to itself at the end of every sub-head that has an id; it runs after rehype-slug. */
export function rehypeHeadingPermalinks(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const markup = file.data.astro?.frontmatter?.['markup'] as ArticleMarkup | undefined
    if (!markup) return
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName) || !node.properties['id']) return undefined
      const href = `#${node.properties['id']}`
      node.children.push(h('a', { className: ['permalink'], href, ariaLabel: markup.words.linkToSection }))
      return SKIP
    })
  }
}
