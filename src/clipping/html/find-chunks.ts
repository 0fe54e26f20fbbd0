import { isAmidSentence, isChrome, isProse, mostlyLinked, pathOfElements } from './find-story.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** What `findChunks` compares. */
interface Story {
  blocks: readonly HtmlBlock[]
  /** The paragraphs that the extractor kept. */
  prose: readonly HtmlBlock[]
  /** Whether an element’s names say that it is furniture. */
  isNamed: (element: PageElement) => boolean
}

/**
 * Finds the lines of a story’s other chunks. Some publishers divide the text at each advertisement, and the extractor keeps
 * one chunk: the others are siblings of the element with the article area, of the same tag and names.
 */
export function findChunks(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  isNamed: (element: PageElement) => boolean,
): HtmlBlock[] {
  const prose = blocks.filter((block) => block.extracted && isProse(block))
  const story = { blocks, prose, isNamed }
  for (let part = area; part.parent && part.tag !== 'article'; part = part.parent) {
    if (/^(?:main|body)$/.test(part.parent.tag)) return []
    const found = part.hints === '' ? [] : findBeside(part, part.parent, story)
    if (found.length > 0) return found
  }
  return []
}

/** Finds the lines of the chunks after a part of the story in the same element. The first with a teaser ends the story. */
function findBeside(part: PageElement, parent: PageElement, story: Story): HtmlBlock[] {
  const { blocks, prose } = story
  const paths = new Set(prose.map((block) => pathInside(block, parent)).filter((path) => path !== undefined))
  const siblings = parent.children.filter((child) => child.kind === 'element')
  const linesOf = Map.groupBy(blocks, ({ around }) => around[around.indexOf(parent) - 1])
  const found: HtmlBlock[] = []
  let isApart = false
  for (const sibling of siblings.slice(siblings.indexOf(part) + 1)) {
    const lines = linesOf.get(sibling) ?? []
    if (sibling.tag !== part.tag || sibling.hints !== part.hints) {
      isApart ||= lines.length > 0
      continue
    }
    const own = lines.filter((block) => !isCut(block, sibling, story))
    // A sentence in another part of the page may have elements with the same names.
    const isText = isApart ? isProse : isAmidSentence
    const isPart = own.some((block) => isText(block) && paths.has(pathInside(block, parent) ?? ''))
    if (!isPart || lines.some(isTeaser)) {
      if (!isApart || lines.some(isTeaser)) break
      continue
    }
    found.push(...own)
  }
  return found
}

/** Whether a line of a part is in an element that is not the story. */
function isCut({ around }: HtmlBlock, part: PageElement, { isNamed }: Story): boolean {
  return around
    .slice(0, Math.max(around.indexOf(part), 0))
    .some((inner) => inner.tag === 'article' || isChrome(inner) || isNamed(inner))
}

/** Whether a line is the title of another story. */
function isTeaser(block: HtmlBlock): boolean {
  return block.tag === 'h1' || (block.linked > mostlyLinked && isHeading(block))
}

/** The tags and names of the elements between a line and one around it; `undefined` if there is only one. */
function pathInside({ around }: HtmlBlock, top: PageElement): string | undefined {
  const place = around.indexOf(top)
  return place < 2 ? undefined : pathOfElements(around.slice(0, place))
}
