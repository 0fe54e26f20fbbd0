import type { PageNode } from './page-tree.ts'

/** Splits the text of a line at its first link: what is before it, the link, and what comes after. */
export function splitAtLink(nodes: readonly PageNode[]): { before: string; link: string; after: string } {
  const texts = nodes.flatMap((node) => listTexts(node, false))
  const start = texts.findIndex(({ isLinked }) => isLinked)
  const length = start < 0 ? 0 : texts.slice(start).findIndex(({ isLinked }) => !isLinked)
  const end = length < 0 ? texts.length : start + length
  const join = (some: typeof texts): string => some.map(({ text }) => text).join('')
  return start < 0
    ? { before: join(texts), link: '', after: '' }
    : {
        before: join(texts.slice(0, start)),
        link: join(texts.slice(start, end)),
        after: join(texts.slice(end)),
      }
}

function listTexts(node: PageNode, isLinked: boolean): { text: string; isLinked: boolean }[] {
  if (node.kind === 'text') return [{ text: node.text, isLinked }]
  return node.children.flatMap((child) => listTexts(child, isLinked || node.href !== undefined))
}
