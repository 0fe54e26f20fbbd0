import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'

/** What the page's head says about the article: lines may repeat it. */
export interface KnownFields {
  headline?: string | undefined
  authors?: readonly string[] | undefined
  dek?: string | undefined
  /** Fields of the page's data that it may print outside of the marked content: the texts of each. */
  printed?: readonly { field: string; texts: readonly string[] }[]
  /** The dates of the page's data, which it may print there in any form. ISO 8601. */
  days?: readonly string[]
  /** The element that the page marks as the content of its only entry. */
  content?: PageElement | undefined
}

/** What a pass can use: all lines, the known fields, and what several passes need to know about the lines. */
export interface BlockSurvey {
  blocks: readonly HtmlBlock[]
  known: KnownFields
  /** How many characters of extracted text each element contains. */
  sizes: ReadonlyMap<PageElement, number>
  /** How many characters of extracted text the area has. */
  total: number
  /** Why an element is not the article, by its names. */
  hintOf: (element: PageElement) => OmissionReason | undefined
  /** The letters and digits of a line, for comparing. */
  foldedOf: (block: HtmlBlock) => string
  /** How many lines each list has, and how many of them consist of links. */
  lists: ReadonlyMap<PageElement, { entries: number; links: number }>
  /** The lines that may be pull quotes. Limited, because each is compared with all lines. */
  pulls: ReadonlySet<HtmlBlock>
  /** The indexes of the first and the last long line that the extractor kept; -1 if there is none. */
  first: number
  last: number
  /** The index of the line that repeats the headline; -1 if there is none. */
  head: number
}

/** The fate of a line. */
export type BlockDecision = NonNullable<HtmlBlock['fate']>

/** One step of the decision. Returns the fate of a line, or `undefined` if another step has to decide. */
export type HtmlPass = (block: HtmlBlock, index: number, around: BlockSurvey) => BlockDecision | undefined

/** The fate of a line that is not part of the article. */
export const dropped = (reason: OmissionReason): BlockDecision => ({ fate: 'dropped', reason })

/** The fate of a line that became a field. */
export const field = (name: string): BlockDecision => ({ fate: 'field', field: name })

/** A guess: an element with a larger share of the text is the article, whatever its names are. */
export const maxFurniture = 0.4

/** The share of a line that has to be in links for the line to be a link, not text. A guess. */
export const allLinks = 0.8

/** In characters. A guess: a line this long, with few links, is a paragraph. */
const longLine = 100
/** The share of a paragraph that may be in links. A guess. */
const fewLinks = 0.4
/** The headline is repeated among the first lines. A guess. */
const maxHeadline = 30

/** Collects, in one walk over all lines, what several passes need. */
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
    block.linked < fewLinks &&
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
    head:
      headline === '' ? -1 : blocks.slice(0, maxHeadline).findIndex((block) => foldedOf(block) === headline),
  }
}

/** Whether a line is in a figure. */
export function inFigure(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:figure|figcaption)$/.test(element.tag))
}

/** Whether a line is in a quotation, a table or preformatted text, where text may have any form. */
export function holdsText(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:blockquote|table|pre)$/.test(element.tag))
}

/** A guess: more than any page has. */
const maxPulls = 100

function mayBePullQuote(block: HtmlBlock): boolean {
  return (
    /^(?:aside|blockquote|h[2-6])$/.test(block.tag) ||
    block.around.some(
      (element) => /^(?:aside|blockquote)$/.test(element.tag) || /pull-?_?quote/.test(element.hints),
    )
  )
}
