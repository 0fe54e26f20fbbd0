import type { OmissionReason } from '../../languages/omission-reasons.ts'
import type { PageElement, PageNode, PageText } from './page-tree.ts'

/** A line of the article area: a run of text with no block inside it. Every text of the area is in exactly one. */
export interface HtmlBlock {
  /** Its words with single spaces. */
  text: string
  nodes: PageNode[]
  /** The block element the run stands in, and those around it up to the area, nearest first. */
  around: PageElement[]
  /** h2, p, li, td, figcaption, …: the tag of the nearest element that says what the line is. */
  tag: string
  /** The one element that holds the whole line, where there is one: its names say what the line is. */
  holder: PageElement | undefined
  /** How much of its text is the text of links, 0 to 1. */
  linked: number
  /** Whether the extractor kept most of it. */
  extracted: boolean
  /** What the passes decided; a block that none decided on is kept. */
  fate?: { fate: 'kept' } | { fate: 'field'; field: string } | { fate: 'dropped'; reason: OmissionReason }
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture br'.split(
    ' ',
  ),
)

/** Elements that hold nothing but what runs within a line (HTML, 4.4.1 and 4.3.6). */
const linesAlone = /^(?:p|h[1-6])$/

/**
 * Whether an element runs within a line. An unknown element does not, so that words of two lines are never joined; but
 * within a paragraph, where no line can begin, a site's own element is one of its words.
 */
export function isInline(node: PageNode): boolean {
  if (node.kind === 'text') return true
  const runs = inline.has(node.tag) || (node.tag.includes('-') && isInLine(node.parent))
  return runs && node.children.every(isInline)
}

function isInLine(parent: PageElement | undefined): boolean {
  return parent !== undefined && (linesAlone.test(parent.tag) || inline.has(parent.tag))
}

/** The text of nodes, as it stands on the line. A line break is a space. */
function textOf(nodes: readonly PageNode[]): string {
  return rawText(nodes).replace(/\s+/gu, ' ').trim()
}

function rawText(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : node.tag === 'br' ? ' ' : rawText(node.children)))
    .join('')
}

/** Cuts the article area into its lines, in order. Two line breaks in a row part two lines, as they do for a reader. */
export function listBlocks(area: PageElement, extracted: ReadonlySet<PageText>): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  const visit = (element: PageElement, around: PageElement[]): void => {
    let run: PageNode[] = []
    const flush = (): void => {
      for (const nodes of splitAtBreaks(run)) {
        const text = textOf(nodes)
        if (text !== '') blocks.push(describe(text, nodes, around, extracted))
      }
      run = []
    }
    for (const child of element.children) {
      if (isInline(child)) run.push(child)
      else {
        flush()
        visit(child as PageElement, [child as PageElement, ...around])
      }
    }
    flush()
  }
  visit(area, [area])
  return blocks
}

/** Cuts a run of inline nodes where two line breaks follow each other. */
export function splitAtBreaks(run: readonly PageNode[]): PageNode[][] {
  const parts: PageNode[][] = [[]]
  let breaks = 0
  for (const node of run) {
    const isBreak = node.kind === 'element' && node.tag === 'br'
    const isBlank = node.kind === 'text' && !/\S/u.test(node.text)
    breaks = isBreak ? breaks + 1 : isBlank ? breaks : 0
    if (isBreak && breaks === 2) parts.push([])
    else parts[parts.length - 1]?.push(node)
  }
  return parts.filter((part) => part.length > 0)
}

const telling =
  /^(?:h[1-6]|p|li|td|th|dt|dd|blockquote|figcaption|caption|pre|address|footer|header|aside|figure|button|form|nav)$/

/** A link that leads somewhere: what a script hangs on is text like any other. */
function isLink({ tag, href }: PageElement): boolean {
  return tag === 'a' && !/^\s*(?:javascript|data|vbscript):/i.test(href ?? '')
}

function describe(
  text: string,
  nodes: PageNode[],
  around: PageElement[],
  extracted: ReadonlySet<PageText>,
): HtmlBlock {
  let all = 0
  let linked = 0
  let kept = 0
  const count = (node: PageNode, inLink: boolean): void => {
    if (node.kind === 'element') {
      for (const child of node.children) count(child, inLink || isLink(node))
      return
    }
    const size = node.text.replace(/\s+/gu, '').length
    all += size
    if (inLink) linked += size
    if (extracted.has(node)) kept += size
  }
  const inLink = around.some(isLink)
  for (const node of nodes) count(node, inLink)
  const only = nodes.filter((node) => node.kind === 'element' || /\S/u.test(node.text))
  const holder = only.length === 1 && only[0]?.kind === 'element' ? only[0] : undefined
  return {
    text,
    nodes,
    around,
    tag: around.find((element) => telling.test(element.tag))?.tag ?? 'div',
    holder,
    linked: all === 0 ? 0 : linked / all,
    extracted: kept * 2 >= all,
  }
}
