import type { ElementContent } from 'hast'
import { isBackLink, isNoteMark, rawText, textOf } from './html-block.ts'
import type { PageNode } from './page-tree.ts'
import { parseWebAddress } from './parse-web-address.ts'

/** Elements that become another one in an article. */
export const standardTags: Record<string, string> = {
  h1: 'h2',
  b: 'strong',
  i: 'em',
  strike: 's',
  cite: 'em',
  article: 'div',
}

/**
 * Builds the content of a line. Links keep only an http or https address, and emphasis only where it is more than layout.
 *
 * @param address the page's own address, which relative links start from; without it they become plain text
 * @param within the emphasis around these nodes, which is not repeated inside
 */
export function buildInlines(
  nodes: readonly PageNode[],
  address: string | undefined,
  within: readonly string[] = [],
): ElementContent[] {
  const content = nodes.flatMap((node): ElementContent[] => {
    if (node.kind === 'text') return [{ type: 'text', value: node.text.replace(/\s+/gu, ' ') }]
    if (node.tag === 'br') return [{ type: 'text', value: ' ' }]
    const text = rawText(node.children)
    if (isBackLink(node, text)) return []
    if (isNoteMark(node, text)) return [{ type: 'text', value: ` ${textOf([node])}` }]
    const tag = standardTags[node.tag] ?? node.tag
    const children = buildInlines(node.children, address, [...within, tag])
    if (node.tag === 'a') {
      const href = parseWebAddress(node.href, address)
      if (href === undefined || !/\S/u.test(toPlainText(children))) return children
      return [{ type: 'element', tagName: 'a', properties: { href }, children }]
    }
    // Emphasis on nothing, or on part of a word (drop caps), is layout.
    if (!/^(?:em|strong|code|s|del)$/.test(tag) || within.includes(tag)) return children
    if (toPlainText(children).trim().length < (isStruck(tag) ? 1 : 2)) return children
    return [{ type: 'element', tagName: tag, properties: {}, children }]
  })
  return joinTexts(freeEmphasis(joinTexts(content)))
}

/** Whether a tag strikes text out. Writers mean that even within a word: it is not layout. */
function isStruck(tag: string): boolean {
  return /^(?:s|del)$/.test(tag)
}

/** The parser splits a text at each character reference; a hundred thousand parts would take the writer minutes. */
function joinTexts(content: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  let texts: string[] = []
  const flush = (): void => {
    if (texts.length > 0) joined.push({ type: 'text', value: texts.join('').replace(/\s+/gu, ' ') })
    texts = []
  }
  for (const node of content) {
    if (node.type === 'text') texts.push(node.value)
    else {
      flush()
      joined.push(node)
    }
  }
  flush()
  return joined
}

/**
 * Makes emphasis and links valid in Markdown, where the marks have to touch the marked words and be separate from others.
 * Moves spaces at the edges of emphasis and links outside, and removes emphasis on a part of a word, which is only layout.
 */
function freeEmphasis(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element' || !/^(?:a|em|strong|s|del|code)$/.test(node.tagName)) return [node]
    const text = toPlainText([node])
    const children = node.tagName === 'code' ? node.children : trimEdges(node.children)
    const before = /^\s/u.test(text) ? ' ' : toPlainText(content.slice(index - 1, index))
    const after = /\s$/u.test(text) ? ' ' : toPlainText(content.slice(index + 1, index + 2))
    const apart =
      node.tagName === 'a' ||
      isStruck(node.tagName) ||
      !(/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after))
    return [
      ...(/^\s/u.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(apart && children.length > 0 ? [{ ...node, children }] : children),
      ...(/\s$/u.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
    ]
  })
}

/** Removes white space before the first word and after the last one, at any depth. */
function trimEdges(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    const [first, last] = [index === 0, index === children.length - 1]
    if (child.type === 'text') {
      const value = first
        ? last
          ? child.value.trim()
          : child.value.trimStart()
        : last
          ? child.value.trimEnd()
          : child.value
      return value === '' ? [] : [{ type: 'text', value }]
    }
    return [child]
  })
}

/** The text of HTML nodes, with its white space as it is. */
export function toPlainText(children: readonly ElementContent[]): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? toPlainText(child.children) : '',
    )
    .join('')
}
