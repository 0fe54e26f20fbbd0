import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { linkAddresses } from '../link-addresses.ts'
import { tidyTree } from '../tidy-markdown.ts'
import {
  type HtmlBlock,
  isBackLink,
  isInline,
  isNoteMark,
  rawText,
  splitAtBreaks,
  textOf,
} from './html-block.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { parseWebAddress } from './parse-web-address.ts'

/** What of HTML an article needs. Any other element is opened up: its text stays, it goes. */
const keptTags = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tfoot tr td th dl dt dd em strong code pre s del sup sub hr'.split(
    ' ',
  ),
)
const renamed: Record<string, string> = {
  h1: 'h2',
  b: 'strong',
  i: 'em',
  strike: 's',
  cite: 'em',
  article: 'div',
}

const converter = unified().use(rehypeRemark).freeze()

/**
 * Builds the Markdown tree of the blocks that are kept. The page's own elements are never handed on: only
 * a list of known ones is made anew, with no attribute but a link's http or https address.
 *
 * @param address the page's own address, which relative links start from; without it they become plain text
 */
export function buildHtmlBody(
  area: PageElement,
  kept: readonly HtmlBlock[],
  address: string | undefined,
): MarkdownRoot {
  const starts = new Map<PageNode, HtmlBlock>()
  for (const block of kept) {
    const first = block.nodes[0]
    if (first) starts.set(first, block)
  }
  const root: Root = { type: 'root', children: tidyRules(blocksOf(area, starts, address)) }
  return linkAddresses(tidyTree(converter.runSync(root) as MarkdownRoot))
}

function blocksOf(
  element: PageElement,
  starts: ReadonlyMap<PageNode, HtmlBlock>,
  address: string | undefined,
): ElementContent[] {
  const content: ElementContent[] = []
  let run: PageNode[] = []
  const flush = (): void => {
    const lines = splitAtBreaks(run)
    for (const nodes of lines) {
      const first = nodes[0]
      const block = first && starts.get(first)
      if (!block) continue
      const line = inlinesOf(nodes, address)
      if (drawnRule.test(block.text)) {
        content.push({ type: 'element', tagName: 'hr', properties: {}, children: [] })
        continue
      }
      const isLine = /^(?:p|h[1-6]|li|td|th|dt|dd|pre)$/.test(element.tag) && lines.length === 1
      content.push(...(isLine || /^h[1-6]$/.test(element.tag) ? line : [paragraph(line)]))
    }
    run = []
  }
  for (const child of element.children) {
    if (isInline(child)) run.push(child)
    else {
      flush()
      content.push(...wrap(child as PageElement, blocksOf(child as PageElement, starts, address)))
    }
  }
  flush()
  return content
}

/** A rule drawn with signs: "* * *", "_____". */
const drawnRule = /^(?:[_*\-–—=~•·]\s*){3,}$/u

/** Rules part what stands before from what stands behind: at the edges, and behind one another, they part nothing. */
function tidyRules(content: readonly ElementContent[]): ElementContent[] {
  const isRule = (node: ElementContent | undefined): boolean =>
    node?.type === 'element' && node.tagName === 'hr'
  const bare = content.filter((node, index) => !isRule(node) || (index > 0 && !isRule(content[index - 1])))
  return isRule(bare.at(-1)) ? bare.slice(0, -1) : bare
}

function paragraph(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'p', properties: {}, children }
}

function wrap(element: PageElement, children: ElementContent[]): ElementContent[] {
  if (children.length === 0) return []
  const tag = renamed[element.tag] ?? element.tag
  const holdsBlocks = children.some((child) => child.type === 'element' && blockTags.test(child.tagName))
  if (!keptTags.has(tag)) return children
  if (tag === 'p' && holdsBlocks) return children
  // A list that lost all but paragraphs, a table of one cell: the page's own way of laying out.
  if (tag === 'table' && (isLayout(children) || holdsNestedTable(element.parent))) return cellsOf(children)
  if (/^(?:thead|tbody|tfoot|tr|td|th)$/.test(tag) && !isInTable(element)) return children
  if (tag === 'li' && !/^(?:ul|ol)$/.test(element.parent?.tag ?? '')) return [paragraph(children)]
  // A sub-head is strong by being one.
  const only = /^h[2-6]$/.test(tag) && children.length === 1 ? children[0] : undefined
  const isStrong = only?.type === 'element' && only.tagName === 'strong'
  return [{ type: 'element', tagName: tag, properties: {}, children: isStrong ? only.children : children }]
}

const blockTags = /^(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|dl|dt|dd|pre|hr)$/

function isInTable(element: PageElement): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.tag === 'table') return true
  return false
}

function holdsNestedTable(parent: PageElement | undefined): boolean {
  return parent !== undefined && (parent.tag === 'table' || isInTable(parent))
}

/** A table whose rows have one cell each, or whose cells hold paragraphs, lays out a page and says nothing in columns. */
function isLayout(children: ElementContent[]): boolean {
  const rows = descendants(children, 'tr')
  const cells = (row: Element): Element[] =>
    row.children.filter((cell): cell is Element => cell.type === 'element' && /^t[dh]$/.test(cell.tagName))
  return (
    rows.length < 2 ||
    rows.every((row) => cells(row).length < 2) ||
    rows.some((row) =>
      cells(row).some((cell) =>
        cell.children.some(
          (child) =>
            child.type === 'element' &&
            /^(?:p|h\d|ul|ol|table)$/.test(child.tagName) &&
            cell.children.length > 1,
        ),
      ),
    )
  )
}

function descendants(children: ElementContent[], tag: string): Element[] {
  return children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tag ? [child] : descendants(child.children, tag),
  )
}

function cellsOf(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (/^(?:thead|tbody|tfoot|tr)$/.test(child.tagName)) return cellsOf(child.children)
    if (!/^t[dh]$/.test(child.tagName)) return [child]
    const holdsBlocks = child.children.some(
      (inner) => inner.type === 'element' && blockTags.test(inner.tagName),
    )
    return holdsBlocks ? child.children : [paragraph(child.children)]
  })
}

/** @param within the emphasis around these nodes: none is written inside its like */
function inlinesOf(
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
    const tag = renamed[node.tag] ?? node.tag
    const children = inlinesOf(node.children, address, [...within, tag])
    if (node.tag === 'a') {
      const href = parseWebAddress(node.href, address)
      if (href === undefined || !/\S/u.test(plain(children))) return children
      return [{ type: 'element', tagName: 'a', properties: { href }, children }]
    }
    // Emphasis on nothing, or on part of a word (drop caps), is layout.
    if (!/^(?:em|strong|code|s|del)$/.test(tag) || within.includes(tag)) return children
    if (plain(children).trim().length < 2) return children
    return [{ type: 'element', tagName: tag, properties: {}, children }]
  })
  return joinTexts(freeEmphasis(joinTexts(content)))
}

/** The parser parts a text at each character reference; a hundred thousand parts would take the writer minutes. */
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
 * Markdown's marks hold where they stand close to the words they are about and apart from others: spaces at the edges of
 * emphasis and links move out of them, and emphasis on a part of a word is layout and goes.
 */
function freeEmphasis(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element' || !/^(?:a|em|strong|s|del|code)$/.test(node.tagName)) return [node]
    const text = plain([node])
    const children = node.tagName === 'code' ? node.children : trimEdges(node.children)
    const before = /^\s/u.test(text) ? ' ' : plain(content.slice(index - 1, index))
    const after = /\s$/u.test(text) ? ' ' : plain(content.slice(index + 1, index + 2))
    const apart = node.tagName === 'a' || !(/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after))
    return [
      ...(/^\s/u.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
      ...(apart && children.length > 0 ? [{ ...node, children }] : children),
      ...(/\s$/u.test(text) ? [{ type: 'text' as const, value: ' ' }] : []),
    ]
  })
}

/** Children without white space before the first word and behind the last, however deep it stands. */
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

function plain(children: ElementContent[]): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? plain(child.children) : '',
    )
    .join('')
}
