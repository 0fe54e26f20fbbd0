import { h } from 'hastscript'
import rehypeSlug from 'rehype-slug'
import type { Article } from './article.ts'
import { isReservedId } from './page-part-ids.ts'

/** Returns a test for ids on an article’s page: those of its paragraphs, quotations, headings and footnotes, and of the page’s parts. */
export function findPageIds({ blocks, quotes }: Pick<Article, 'blocks' | 'quotes'>): (id: string) => boolean {
  const headings = h(
    null,
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => h('h2', text)),
  )
  rehypeSlug()(headings)
  const ids = new Set([
    ...blocks.flatMap(({ id }) => id ?? []),
    ...quotes.map(({ id }) => id),
    ...headings.children.flatMap((child) =>
      child.type === 'element' && typeof child.properties['id'] === 'string' ? [child.properties['id']] : [],
    ),
  ])
  return (id) => ids.has(id) || isReservedId(id) || /^(?:user-content-)?fn(?:ref)?-/.test(id)
}
