import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'

/** What is known of the article from the page's head, for lines that repeat it. */
export interface KnownFields {
  headline?: string | undefined
  authors?: readonly string[] | undefined
  dek?: string | undefined
}

/** What a pass sees: all lines, what is known, and how many letters each element of the area holds. */
export interface BlockSurvey {
  blocks: readonly HtmlBlock[]
  known: KnownFields
  sizes: ReadonlyMap<PageElement, number>
  total: number
  hintOf: (element: PageElement) => OmissionReason | undefined
  foldedOf: (block: HtmlBlock) => string
  /** How many lines each list holds, and how many of them are nothing but links. */
  lists: ReadonlyMap<PageElement, { entries: number; links: number }>
  /** The lines that may be pull quotes: as many as a real page has, so that no page makes the search a square. */
  pulls: ReadonlySet<HtmlBlock>
  /** Where the story itself begins and ends: the first and the last long line that the extractor kept. */
  first: number
  last: number
  /** The line that repeats the headline, above the story; -1 where none does. */
  head: number
}

/** What becomes of a line. */
export type BlockDecision = NonNullable<HtmlBlock['fate']>

/** One step of the decision: the fate of a line, or nothing where this step does not know. */
export type HtmlPass = (block: HtmlBlock, index: number, around: BlockSurvey) => BlockDecision | undefined

/** The fate of a line that is no part of the article. */
export const dropped = (reason: OmissionReason): BlockDecision => ({ fate: 'dropped', reason })

/** The fate of a line that says what a field says. */
export const field = (name: string): BlockDecision => ({ fate: 'field', field: name })

/** A part with more of the story's letters than this is the story, whatever it is called. */
export const maxFurniture = 0.4

/** Nearly nothing but links: what of a line has to stand in links for it to lead away rather than tell. */
export const allLinks = 0.8

/** A line as long as this, with few links, is the story's. */
const longLine = 100

/** Looks once over all lines for what several passes ask. */
export function surveyBlocks(blocks: readonly HtmlBlock[], known: KnownFields): BlockSurvey {
  const sizes = new Map<PageElement, number>()
  let total = 0
  for (const block of blocks) {
    if (!block.extracted) continue
    total += block.text.length
    for (const element of block.around) sizes.set(element, (sizes.get(element) ?? 0) + block.text.length)
  }
  const lists = new Map<PageElement, { entries: number; links: number }>()
  for (const block of blocks) {
    for (const element of block.around) {
      if (element.tag !== 'ul' && element.tag !== 'ol') continue
      const counts = lists.get(element) ?? { entries: 0, links: 0 }
      counts.entries += 1
      if (block.linked >= allLinks) counts.links += 1
      lists.set(element, counts)
    }
  }
  const hints = new Map<string, OmissionReason | undefined>()
  const hintOf = (element: PageElement): OmissionReason | undefined => {
    if (!hints.has(element.hints)) hints.set(element.hints, findHint(element.hints))
    return hints.get(element.hints)
  }
  const folded = new Map<HtmlBlock, string>()
  const foldedOf = (block: HtmlBlock): string => {
    const known = folded.get(block) ?? normalizeWords(block.text)
    folded.set(block, known)
    return known
  }
  const headline = normalizeWords(known.headline ?? '')
  const long = (block: HtmlBlock): boolean =>
    block.extracted &&
    block.text.length >= longLine &&
    block.linked < 0.4 &&
    !inFigure(block) &&
    !/^h[1-6]$/.test(block.tag) &&
    !block.around
      .slice(0, 3)
      .some((element) => hintOf(element) !== undefined && (sizes.get(element) ?? 0) < total * maxFurniture)
  return {
    blocks,
    known,
    sizes,
    total,
    hintOf,
    foldedOf,
    lists,
    pulls: new Set(blocks.filter(mayBePullQuote).slice(0, maxPulls)),
    first: blocks.findIndex(long),
    last: blocks.findLastIndex(long),
    head: headline === '' ? -1 : blocks.slice(0, 30).findIndex((block) => foldedOf(block) === headline),
  }
}

/** Whether a line stands in a figure. */
export function inFigure(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:figure|figcaption)$/.test(element.tag))
}

/** Whether a line stands in a part that holds text of its own: a quotation, a table, a listing. */
export function holdsText(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:blockquote|table|pre)$/.test(element.tag))
}

const maxPulls = 100

function mayBePullQuote(block: HtmlBlock): boolean {
  return (
    /^(?:aside|blockquote|h[2-6])$/.test(block.tag) ||
    block.around.some(
      (element) => /^(?:aside|blockquote)$/.test(element.tag) || /pull-?_?quote/.test(element.hints),
    )
  )
}
