import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { linkAddresses } from '../link-addresses.ts'
import { tidyTree } from '../tidy-markdown.ts'
import { buildInlines, standardTags, toPlainText } from './build-inlines.ts'
import { dropEmptyColumns } from './drop-empty-columns.ts'
import { type HtmlBlock, isInline, splitAtBreaks } from './html-block.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { preformattedText } from './preformatted-text.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { splitShortLines } from './split-short-lines.ts'

/** The HTML elements that an article needs. Any other element is replaced by its content. */
const keptTags = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tfoot tr td th dl dt dd em strong code pre s del sup sub hr'.split(
    ' ',
  ),
)

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
  return linkAddresses(dropEmptyColumns(tidyTree(converter.runSync(root) as MarkdownRoot)))
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
      if (drawnRule.test(block.text)) {
        content.push({ type: 'element', tagName: 'hr', properties: {}, children: [] })
        continue
      }
      const isLine = /^(?:p|h[1-6]|li|td|th|dt|dd|pre)$/.test(element.tag) && lines.length === 1
      if (isLine && element.tag === 'pre') {
        content.push({ type: 'text', value: preformattedText(nodes) })
        continue
      }
      const mayBeList = !/^(?:h[1-6]|dt|pre)$/.test(element.tag) && !isInTable(element)
      const [line = nodes, ...others] = mayBeList ? splitLines(nodes) : [nodes]
      if (others.length > 0)
        content.push(...[line, ...others].map((each) => paragraph(buildInlines(each, address))))
      else {
        const inlines = buildInlines(nodes, address)
        content.push(...(isLine || /^h[1-6]$/.test(element.tag) ? inlines : [paragraph(inlines)]))
      }
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

function splitLines(nodes: readonly PageNode[]): PageNode[][] {
  const short = splitShortLines(nodes)
  return short.length > 1 ? short : splitParagraphs(nodes)
}

/** A rule drawn with signs: "* * *", "_____". */
const drawnRule = /^(?:[_*\-–—=~•·]\s*){3,}$/u

/** Removes rules at the edges, and rules right after another rule: they separate nothing. */
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
  const tag = standardTags[element.tag] ?? element.tag
  const isCell = /^t[dh]$/.test(tag) && isInTable(element)
  // Without an empty cell, the cells after it would be in the wrong columns.
  if (children.length === 0 ? !isCell : tag === 'tr' && children.every(isEmptyCell)) return []
  const holdsBlocks = children.some((child) => child.type === 'element' && blockTags.test(child.tagName))
  if (!keptTags.has(tag)) return children
  if (tag === 'p' && holdsBlocks) return children
  // Emphasis with a blank line inside: each paragraph has its own.
  if (/^(?:em|strong|s|del)$/.test(tag) && children.length > 0 && children.every(isParagraph))
    return children.map((child) => emphasize(child, tag))
  // A table that only lays out the page, or one inside another, leaves the content of its cells.
  if (tag === 'table' && (isLayout(children) || holdsNestedTable(element.parent))) return cellsOf(children)
  if (/^(?:thead|tbody|tfoot|tr|td|th)$/.test(tag) && !isInTable(element)) return children
  // A table cell in Markdown has one line.
  if (tag === 'table')
    return [{ type: 'element', tagName: tag, properties: {}, children: joinCodeLines(children) }]
  if (tag === 'li' && !/^(?:ul|ol)$/.test(element.parent?.tag ?? '')) return [paragraph(children)]
  // A sub-head is bold anyway.
  // A fence of code in the line of a heading would be no fence.
  if (/^h[2-6]$/.test(tag) && descendants(children, 'pre').length > 0)
    return [{ type: 'element', tagName: tag, properties: {}, children: unwrapCode(children) }]
  const only = /^h[2-6]$/.test(tag) && children.length === 1 ? children[0] : undefined
  const isStrong = only?.type === 'element' && only.tagName === 'strong'
  const properties =
    isCell && element.span ? { rowSpan: element.span.rows, colSpan: element.span.columns } : {}
  return [{ type: 'element', tagName: tag, properties, children: isStrong ? only.children : children }]
}

function isEmptyCell(node: ElementContent): boolean {
  return node.type === 'element' && /^t[dh]$/.test(node.tagName) && node.children.length === 0
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

/** A paragraph with all of its words in emphasis. */
function emphasize(block: ElementContent, tagName: string): ElementContent {
  if (!isParagraph(block)) return block
  const [only, ...others] = block.children
  const isEmphasized = others.length === 0 && only?.type === 'element' && only.tagName === tagName
  return isEmphasized
    ? block
    : paragraph([{ type: 'element', tagName, properties: {}, children: block.children }])
}

const blockTags = /^(?:p|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|dl|dt|dd|pre|hr)$/

function isInTable(element: PageElement): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.tag === 'table') return true
  return false
}

function holdsNestedTable(parent: PageElement | undefined): boolean {
  return parent !== undefined && (parent.tag === 'table' || isInTable(parent))
}

/** Whether a table only lays out the page: its rows have one cell each, or its cells contain paragraphs. */
function isLayout(children: ElementContent[]): boolean {
  const rows = descendants(children, 'tr')
  const cells = (row: Element): Element[] =>
    row.children.filter(
      (cell): cell is Element =>
        cell.type === 'element' && /^t[dh]$/.test(cell.tagName) && cell.children.length > 0,
    )
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

/** Turns preformatted text into inline code. */
function joinCodeLines(children: readonly ElementContent[]): ElementContent[] {
  return children.map((child) => {
    if (child.type !== 'element') return child
    if (child.tagName !== 'pre') return { ...child, children: joinCodeLines(child.children) }
    const value = toPlainText(child.children).replace(/\s+/gu, ' ').trim()
    return { ...child, tagName: 'code', children: [{ type: 'text', value }] }
  })
}

/** The children of preformatted parts instead of these. */
function unwrapCode(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'pre'
      ? unwrapCode(child.children)
      : [child.type === 'text' ? { ...child, value: child.value.replace(/\s+/gu, ' ') } : child],
  )
}

function cellsOf(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    if (/^(?:thead|tbody|tfoot|tr)$/.test(child.tagName)) return cellsOf(child.children)
    if (!/^t[dh]$/.test(child.tagName)) return [child]
    if (child.children.length === 0) return []
    const holdsBlocks = child.children.some(
      (inner) => inner.type === 'element' && blockTags.test(inner.tagName),
    )
    return holdsBlocks ? child.children : [paragraph(child.children)]
  })
}
