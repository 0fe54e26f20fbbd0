import { listClippingWords } from '../../languages/find-language.ts'
import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { dropped, isKept } from '../block.ts'
import { countTextWords } from '../count-words.ts'
import { isKeptProse, kindOf } from './find-story.ts'
import { type HtmlBlock, textOf } from './html-block.ts'
import type { PageElement, PageNode } from './page-tree.ts'
import { allLinks, type HtmlDraft, type HtmlPass } from './survey-blocks.ts'

/** In words. A guess: the words on a button are fewer. */
const maxButton = 6
/** In words. A guess: a box with a prompt and answers to questions about it is shorter. */
const maxBox = 250
/** The share of the text. A guess: a longer box may be the story. */
const maxShare = 0.5
/** In elements. A guess: a button is no deeper in its box. */
const maxHeight = 7

const boxTags = /^(?:div|section|aside|form|dialog|td)$/

const words = listClippingWords().map((language) => language.words)
const buttons: readonly [OmissionReason, readonly RegExp[]][] = [
  ['reading prompt', words.flatMap(({ accountButtons }) => accountButtons)],
  ['advertisement', words.flatMap(({ offerButtons }) => offerButtons)],
]

/**
 * Drops all lines of a box with a button to log in, to register, to buy or to give: what readers get for it, and how it works.
 * A box has no line like the paragraphs of the story, no field of the article, and does not begin the text.
 */
export const dropPromptBoxes: HtmlPass = (draft) => {
  const boxes = findBoxes(draft)
  if (boxes.size === 0) return draft
  const reasonFor = ({ around }: HtmlBlock): OmissionReason | undefined =>
    around.map((element) => boxes.get(element)).find((reason) => reason !== undefined)
  return {
    ...draft,
    blocks: draft.blocks.map((block) => {
      const reason = isKept(block) ? reasonFor(block) : undefined
      return reason === undefined ? block : { ...block, fate: dropped(reason) }
    }),
  }
}

function findBoxes({ blocks, survey }: HtmlDraft): Map<PageElement, OmissionReason> {
  const boxes = new Map<PageElement, OmissionReason>()
  const asking = blocks.flatMap((block) => {
    const reason = readButton(block)
    return reason === undefined ? [] : [{ block, reason }]
  })
  if (asking.length === 0) return boxes
  const linesOf = listLines(
    asking.map(({ block }) => block),
    blocks,
  )
  const first = blocks.find(isKept)
  const total = countAll(blocks.filter(isKept))
  const isSmall = (lines: readonly HtmlBlock[] | undefined): boolean =>
    lines !== undefined && countAll(lines) <= Math.min(maxBox, total * maxShare)
  // A page may have the same box several times: what is right beside a button says nothing about the story.
  const isBeside = ({ around: [, home] }: HtmlBlock): boolean =>
    home !== undefined && isSmall(linesOf.get(home))
  const kinds = new Set(blocks.filter((block) => isKeptProse(block) && !isBeside(block)).map(nameOf))
  for (const { block, reason } of asking) {
    for (const element of block.around.slice(0, maxHeight)) {
      if (/^(?:article|main|body)$/.test(element.tag) || survey.above.has(element)) break
      const lines = linesOf.get(element)
      if (!lines || !isSmall(lines) || holdsStory(lines, kinds) || (first && lines.includes(first))) break
      // A list may be the story's, with the button in its last entry.
      if (boxTags.test(element.tag)) boxes.set(element, boxes.get(element) ?? reason)
    }
  }
  return boxes
}

/** Why a line is a button or a link that asks readers for something. */
function readButton(block: HtmlBlock): OmissionReason | undefined {
  const { text, pieces, linked, around, nodes } = block
  const isButton = linked >= allLinks || around.some(({ tag }) => tag === 'button')
  const all = isButton ? [text, ...pieces] : nodes.flatMap(listButtons)
  const labels = all.filter((label) => countTextWords(label) <= maxButton)
  return buttons.find(([, forms]) => labels.some((label) => forms.some((form) => form.test(label))))?.[0]
}

/** The texts of links that are called buttons, in a line of text. */
function listButtons(node: PageNode): string[] {
  if (node.kind === 'text') return []
  const isButton = node.tag === 'a' && /(?<![a-z])(?:btn|button)(?![a-z])/.test(node.hints)
  return isButton ? [textOf([node])] : node.children.flatMap(listButtons)
}

/** The lines of each element around some lines. */
function listLines(some: readonly HtmlBlock[], blocks: readonly HtmlBlock[]): Map<PageElement, HtmlBlock[]> {
  const elements = some.flatMap(({ around }) => around.slice(0, maxHeight))
  const linesOf = new Map<PageElement, HtmlBlock[]>(elements.map((element) => [element, []]))
  for (const block of blocks) for (const element of block.around) linesOf.get(element)?.push(block)
  return linesOf
}

/** The kind of a line, and all names of the element around its own. Numbers count the paragraphs. */
function nameOf(block: HtmlBlock): string {
  return `${kindOf(block)} ${block.around[1]?.hints.replace(/\d+/g, '0')}`
}

function countAll(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + countTextWords(text), 0)
}

/** Whether a line is a field of the article, its headline, or like paragraphs of the text. */
function holdsStory(lines: readonly HtmlBlock[], kinds: ReadonlySet<string>): boolean {
  return lines.some(
    (block) =>
      block.fate?.fate === 'field' || block.tag === 'h1' || (isKept(block) && kinds.has(nameOf(block))),
  )
}
