import type { Block } from '../block.ts'
import type { PageElement, PageNode, PageText } from './page-tree.ts'

/** A line of the page: a run of text without a block element inside. Each text of the page is in one line. */
export interface HtmlBlock extends Block {
  /** Its words with single spaces. */
  text: string
  nodes: PageNode[]
  /** The block elements that contain the run, from the nearest up to the body. */
  around: PageElement[]
  /** The tag of the nearest element that shows what the line is: h2, p, li, td, figcaption, … */
  tag: string
  /** The one inline element that contains the whole line, if there is one: its names may show what the line is. */
  holder: PageElement | undefined
  /** The texts of its elements, one by one: a byline’s name and date may be apart for the eye only. */
  pieces: string[]
  /** The share of its characters that are in links, 0 to 1. */
  linked: number
  /** Whether the extractor kept at least half of it. */
  extracted: boolean
  /** Whether it is the name under a quotation that is set apart. */
  isSignature?: true
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture br'.split(
    ' ',
  ),
)

/** Elements that contain only what is inside a line (HTML, 4.4.1 and 4.3.6). */
const phrasingOnly = /^(?:p|h[1-6])$/

/**
 * Whether a node is inside a line. Unknown elements are not, so that words of two lines are never joined. An exception are
 * custom elements in a paragraph: there, no line can begin.
 */
export function isInline(node: PageNode): boolean {
  if (node.kind === 'text') return true
  const isInlineTag = inline.has(node.tag) || (node.tag.includes('-') && isInLine(node.parent))
  return isInlineTag && !hasBlankLine(node) && node.children.every(isInline)
}

/** Whether an element has two line breaks in a row inside: old pages put all of a text into one `<font>`. */
function hasBlankLine({ children }: PageElement): boolean {
  let breaks = 0
  for (const child of children) {
    if (child.kind === 'text') {
      if (/\S/u.test(child.text)) breaks = 0
    } else if (child.tag === 'br') {
      breaks += 1
      if (breaks === 2) return true
    } else {
      breaks = 0
      if (hasBlankLine(child)) return true
    }
  }
  return false
}

function isInLine(parent: PageElement | undefined): boolean {
  return parent !== undefined && (phrasingOnly.test(parent.tag) || inline.has(parent.tag))
}

const noteMark = /^\s*[[(]?(\d{1,3})[\])]?\s*$/

/** A superscript number: it is a mark, and no part of the word before it. "10²" has no link. */
export function isNoteMark({ tag, children }: PageElement, text: string): boolean {
  if (tag !== 'sup' || !noteMark.test(text)) return false
  return /[[(]/.test(text) || children.some((child) => child.kind === 'element' && child.tag === 'a')
}

/** The number of a note. */
function readNoteNumber(text: string): string {
  return noteMark.exec(text)?.[1] ?? text
}

/** Whether the elements of two lines are in the same element. */
export function areSiblings({ around }: HtmlBlock, other: HtmlBlock): boolean {
  return around[1] !== undefined && around[1] === other.around[1]
}

/** Whether one of a line’s nearest elements has such a name. */
export function isCalled({ holder, around }: HtmlBlock, names: RegExp, maxDistance: number): boolean {
  return [holder, ...around.slice(0, maxDistance)].some((element) => names.test(element?.hints ?? ''))
}

/** Whether a line is a web address and nothing else. */
export function isBareAddress({ text }: HtmlBlock): boolean {
  return /^https?:\/\/\S+$/u.test(text)
}

/** Whether a line is a heading. */
export function isHeading({ tag }: HtmlBlock): boolean {
  return /^h[1-6]$/.test(tag)
}

/** A link of signs only, which leads back from a note: "↩". */
export function isBackLink({ tag, href }: PageElement, text: string): boolean {
  return tag === 'a' && (href ?? '').startsWith('#') && /^\s*(?:↩|↑|⤴|\^)[\ufe0e\ufe0f]?\s*$/u.test(text)
}

/** The text of nodes with single spaces. A line break is a space. */
export function textOf(nodes: readonly PageNode[]): string {
  return rawText(nodes).replace(/\s+/gu, ' ').trim()
}

/** The text of nodes as it is. */
export function rawText(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.tag === 'br') return ' '
      const text = rawText(node.children)
      if (isBackLink(node, text)) return ''
      return isNoteMark(node, text) ? ` [${readNoteNumber(text)}]` : text
    })
    .join('')
}

function listPieces(node: PageNode): string[] {
  return node.kind === 'text' ? [node.text.replace(/\s+/gu, ' ').trim()] : node.children.flatMap(listPieces)
}

/** Splits a part of the page into its lines, in order. Two line breaks in a row separate lines, as they do for a reader. */
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

/** Splits a run of inline nodes at two consecutive line breaks. */
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

/** Elements that show what a line is. */
const structural =
  /^(?:h[1-6]|p|li|td|th|dt|dd|blockquote|figcaption|caption|pre|address|footer|header|aside|figure|button|form|nav)$/

/** Whether an element is a link to another place. Anchors without an address, and links that run a script, are text. */
function isLink({ tag, href }: PageElement): boolean {
  return tag === 'a' && href !== undefined && !/^\s*(?:javascript|data|vbscript):/i.test(href)
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
    tag: around.find((element) => structural.test(element.tag))?.tag ?? 'div',
    holder,
    pieces: nodes.flatMap(listPieces).filter((piece) => piece !== ''),
    linked: all === 0 ? 0 : linked / all,
    extracted: kept * 2 >= all,
  }
}
