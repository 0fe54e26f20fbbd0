import type { OmissionReason } from '../../languages/omission-reasons.ts'
import type { BlockFate, Draft, Pass } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { findBlogTimes } from '../parse-date-line.ts'
import { asksForMail } from './asks-for-mail.ts'
import { isInBreadcrumbs } from './breadcrumbs.ts'
import { findCalendars } from './find-calendars.ts'
import { findChunks } from './find-chunks.ts'
import { findCopies } from './find-copies.ts'
import { findDataTables } from './find-data-tables.ts'
import { findLabelledLinks } from './find-labelled-links.ts'
import { findOwnNames } from './find-own-names.ts'
import { findPartedHeadline } from './find-parted-headline.ts'
import { findSectionTitles } from './find-section-titles.ts'
import { fewLinks, findStory, isAmidSentence, isProse, kindOf } from './find-story.ts'
import { findTwinTables } from './find-twin-tables.ts'
import { findHint } from './furniture-hints.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import { measureText } from './measure-text.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'

/** What the page's head says about the article: lines may repeat it. */
export interface KnownFields {
  headline?: string | undefined
  authors?: readonly string[] | undefined
  dek?: string | undefined
  /** What the page says of itself for search engines. */
  description?: string | undefined
  /** Fields of the page's data that it may print outside of the marked content: the texts of each. */
  printed?: readonly { field: string; texts: readonly string[] }[]
  /** The dates of the page's data, which it may print there in any form. ISO 8601. */
  days?: readonly string[]
  /** The element that the page marks as the content of its only entry. */
  content?: PageElement | undefined
  site?: string | undefined
  language?: string | undefined
}

/** What a pass can use: all lines, the known fields, and what several passes need to know about the lines. */
export interface BlockSurvey {
  blocks: readonly HtmlBlock[]
  /** The smallest element that contains all that the extractor kept. */
  area: PageElement
  /** The area and the elements that contain it. */
  above: ReadonlySet<PageElement>
  known: KnownFields
  /** Elements with readers’ comments below the story. */
  comments: ReadonlySet<PageElement>
  /** Paragraphs of the story that the extractor left out. */
  story: ReadonlySet<HtmlBlock>
  /** Whether a line is of the story: the extractor kept it, or left out a paragraph of the story. */
  isStory: (block: HtmlBlock) => boolean
  /** How many paragraphs of the story have elements of each kind. */
  kinds: ReadonlyMap<string, number>
  /** Tables that are the calendar of a month. */
  calendars: ReadonlySet<PageElement>
  /** Tables of facts in the story. */
  dataTables: ReadonlySet<PageElement>
  /** Whether the story has an h1 over each section. */
  hasTitles: boolean
  /** Titles of the story’s sections that are no headings. */
  titles: ReadonlySet<HtmlBlock>
  /**
   * Whether a line is in the article area, or between the headline and the end of the story, or what the page says of itself
   * above the text.
   */
  isNear: (block: HtmlBlock, index: number) => boolean
  /** How many characters of the story each element contains. */
  sizes: ReadonlyMap<PageElement, number>
  /** How many characters the story has. */
  total: number
  /** Whether so much of the story is in figures that their lines are text, not captions: a list of slides. */
  isInFigures: boolean
  /** Why an element is not the article, by its names. */
  hintOf: (element: PageElement) => OmissionReason | undefined
  /** Elements with paragraphs of the story that are in no figure and have hardly any links. */
  proseIn: ReadonlySet<PageElement>
  /** Asides with a sentence that the extractor left out. */
  boxes: ReadonlySet<PageElement>
  /** Elements with a button right inside, or one element further: they ask readers to do something. */
  asking: ReadonlySet<PageElement>
  /** Forms with the words of a newsletter prompt. */
  mailForms: ReadonlySet<PageElement>
  /** Whether an element asks for a mail address only: see `asksForMail`. */
  asksForMail: (element: PageElement) => boolean | undefined
  /** How many characters each element has. */
  textSizes: ReadonlyMap<PageElement, number>
  /** How many characters of each element are in links. */
  linkSizes: ReadonlyMap<PageElement, number>
  /** Reasons that the names of most of the story’s elements give: they describe the story, not furniture. */
  misleading: ReadonlySet<OmissionReason>
  /** The letters and digits of a line, for comparing. */
  foldedOf: (block: HtmlBlock) => string
  /** Whether the extractor left out a line, and kept one with the same words. */
  isRepeated: (block: HtmlBlock) => boolean
  /** How many lines each list has, how many of them consist of links, and how many have only a few words. */
  lists: ReadonlyMap<PageElement, { entries: number; links: number; short: number }>
  /** The times of a live blog. */
  times: ReadonlySet<HtmlBlock>
  /** Paragraphs with a link that the page has three times or more: readers are asked to follow it. */
  refrains: ReadonlySet<HtmlBlock>
  /** Lines with a label before a link that the page has three times or more. */
  labelled: ReadonlySet<HtmlBlock>
  /** Lines that repeat the lines right above them. */
  copies: ReadonlySet<HtmlBlock>
  /** The lines that may be pull quotes. Limited, because each is compared with all lines. */
  pulls: ReadonlySet<HtmlBlock>
  /** The indexes of the first and the last long line of the story; -1 if there is none. */
  first: number
  last: number
  /** The index of the headline above the story, or of the nearest h1; -1 if there is none. */
  top: number
  /** The index of the line above the story that repeats the headline; -1 if there is none. */
  head: number
  /** The index of an h1 that prints the headline above the story for the first time; -1 if there is none. */
  upper: number
}

/** The lines of a page between two passes. */
export interface HtmlDraft extends Draft<HtmlBlock> {
  survey: BlockSurvey
}

export type HtmlPass = Pass<HtmlDraft>

/** A rule for single lines. Returns the fate of a line, or `undefined` if another rule has to decide. */
export type LineRule = (block: HtmlBlock, index: number, around: BlockSurvey) => BlockFate | undefined

/** A guess: an element with a larger share of the text is the article, whatever its names are. */
export const maxFurniture = 0.4

/** A guess: a report with many pictures has less of its text under them. */
const mostlyFigures = 0.6

/** The share of a line that has to be in links for the line to be a link, not text. A guess. */
export const allLinks = 0.8

/** In characters. A guess: a line this long, with few links, is a paragraph. */
const longLine = 100
/** In lines. A guess: pages have a few lines between headline and text, for section, byline, date and share buttons. */
const maxHeaderLines = 20

/** In words. A guess: a line of a list with fewer is a label, a date or a fact. */
const fewWords = 5

/** In letters. A guess: a date or a kicker before a headline, in the same element, has no more. */
const maxLabel = 12

const isMailPrompt = (line: string): boolean =>
  /newsletter/iu.test(line) || findPageFurniture(line) === 'newsletter prompt'

/** Collects, in one walk over all lines, what several passes need. */
export function surveyBlocks(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  known: KnownFields,
  comments: ReadonlySet<PageElement> = new Set(),
): BlockSurvey {
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
  const extractedTexts = new Set(blocks.filter(({ extracted }) => extracted).map(foldedOf))
  const isRepeated = (block: HtmlBlock): boolean => !block.extracted && extractedTexts.has(foldedOf(block))
  const ownNames = findOwnNames(blocks, area, hintOf)
  const isNamed = (element: PageElement): boolean =>
    hintOf(element) !== undefined && !ownNames.has(element.hints)
  const chunks = findChunks(blocks, area, isNamed)
  const left = chunks.filter((block) => !block.extracted && !isRepeated(block))
  const paragraphs = new Set([...findStory(blocks, area, isNamed, isRepeated), ...left])
  const story = new Set([...paragraphs, ...findTwinTables(blocks, paragraphs)])
  const isStory = (block: HtmlBlock): boolean => block.extracted || story.has(block)
  const sizes = new Map<PageElement, number>()
  const kinds = new Map<string, number>()
  let total = 0
  let inFigures = 0
  for (const block of blocks) {
    if (!isStory(block)) continue
    if (isProse(block)) kinds.set(kindOf(block), (kinds.get(kindOf(block)) ?? 0) + 1)
    total += block.text.length
    if (inFigure(block)) inFigures += block.text.length
    for (const element of block.around) sizes.set(element, (sizes.get(element) ?? 0) + block.text.length)
  }
  const misleading = findMisleading(blocks.filter(isStory), hintOf, total)
  const textSizes = new Map<PageElement, number>()
  const proseIn = new Set<PageElement>()
  const mailForms = new Set<PageElement>()
  const fields = new Map<PageElement, boolean | undefined>()
  const boxes = new Set<PageElement>()
  const asking = new Set<PageElement>()
  const linkSizes = new Map<PageElement, number>()
  const lists = new Map<PageElement, { entries: number; links: number; short: number }>()
  for (const block of blocks) {
    const isText = block.extracted && block.linked < 0.1 && isProse(block) && !inFigure(block)
    const button = block.around.findIndex(({ tag }) => tag === 'button')
    if (button >= 0) for (const home of block.around.slice(button + 1, button + 3)) asking.add(home)
    for (const element of block.around) {
      if (isText) proseIn.add(element)
      if (element.tag === 'aside' && isAmidSentence(block)) boxes.add(element)
      if (/^(?:form|fieldset)$/.test(element.tag) && isMailPrompt(block.text)) mailForms.add(element)
      textSizes.set(element, (textSizes.get(element) ?? 0) + block.text.length)
      const inLinks = block.linked * block.text.length
      if (inLinks > 0) linkSizes.set(element, (linkSizes.get(element) ?? 0) + inLinks)
      if (!/^(?:ul|ol|dl)$/.test(element.tag)) continue
      const counts = lists.get(element) ?? { entries: 0, links: 0, short: 0 }
      counts.entries += 1
      if (block.linked >= allLinks) counts.links += 1
      if (listWords(block.text).length < fewWords) counts.short += 1
      lists.set(element, counts)
    }
  }
  const headline = normalizeWords(known.headline ?? '')
  const long = (block: HtmlBlock): boolean =>
    isStory(block) &&
    measureText(block.text) >= longLine &&
    block.linked < fewLinks &&
    !inFigure(block) &&
    !isHeading(block) &&
    !block.around.slice(0, 3).some((element) => {
      const reason = hintOf(element)
      return (
        reason !== undefined && !misleading.has(reason) && (sizes.get(element) ?? 0) < total * maxFurniture
      )
    })
  const description = normalizeWords(known.description ?? '')
  const first = blocks.findIndex(long)
  const last = blocks.findLastIndex(long)
  const isHeadline = (block: HtmlBlock): boolean => {
    const words = foldedOf(block)
    const isLabelled = /^h[1-3]$/.test(block.tag) && words.length <= headline.length + maxLabel
    const isAfterKicker = /^h[12]$/.test(block.tag) && normalizeWords(block.pieces.at(-1) ?? '') === headline
    return (
      headline !== '' && (words === headline || isAfterKicker || (isLabelled && words.endsWith(headline)))
    )
  }
  const above = blocks.slice(0, first + 1)
  const start = Math.max(0, above.length - maxHeaderLines)
  const nearest = (fits: (block: HtmlBlock) => boolean): number =>
    above.findLastIndex((block, index) => index >= start && fits(block))
  const head = nearest(isHeadline)
  const [parted] = findPartedHeadline(known.headline ?? '', above)
  const top = head >= 0 ? head : nearest((block) => (parted ? block === parted : block.tag === 'h1'))
  // Some pages print the headline once more over the text, below the byline and the date.
  const upper = above.findIndex(
    (block, index) =>
      index >= start && block.tag === 'h1' && foldedOf(block) === headline && !isInBreadcrumbs(block, blocks),
  )
  const from = upper >= 0 ? upper : top
  return {
    blocks,
    area,
    above: new Set(listAbove(area)),
    known,
    comments,
    story,
    isStory,
    kinds,
    calendars: findCalendars(blocks),
    dataTables: findDataTables(blocks, isStory),
    hasTitles: blocks.filter(isTitle).length >= manyTitles,
    titles: findSectionTitles(blocks, isStory),
    isNear: (block, index) =>
      block.around.includes(area) ||
      story.has(block) ||
      (first >= 0 && index >= (from >= 0 ? from : first) && index <= last) ||
      (index < first && description !== '' && foldedOf(block) === description),
    sizes,
    total,
    isInFigures: inFigures > total * mostlyFigures,
    hintOf,
    proseIn,
    mailForms,
    asksForMail: (element) => asksForMail(element, fields),
    boxes,
    asking,
    textSizes,
    linkSizes,
    misleading,
    foldedOf,
    isRepeated,
    lists,
    times: findBlogTimes(blocks.filter((block) => block.around.includes(area))),
    refrains: findRefrains(blocks),
    labelled: findLabelledLinks(blocks),
    copies: findCopies(blocks.filter(isStory)),
    pulls: new Set(blocks.slice(Math.max(top, 0)).filter(mayBePullQuote).slice(0, maxPulls)),
    first,
    last,
    top,
    head,
    upper,
  }
}

/** A guess: a page with so many h1 in its text has one over each section. */
const manyTitles = 5

function isTitle({ tag, extracted, linked }: HtmlBlock): boolean {
  return tag === 'h1' && extracted && linked === 0
}

/** Finds the reasons under which, together, too much of the story would be dropped: slides that are the story’s sections. */
function findMisleading(
  story: readonly HtmlBlock[],
  hintOf: BlockSurvey['hintOf'],
  total: number,
): Set<OmissionReason> {
  const sizes = new Map<OmissionReason, number>()
  const seen = new Set<string>()
  for (const block of story) {
    // The caption of several pictures counts once.
    if (seen.has(block.text)) continue
    seen.add(block.text)
    const reasons = new Set(block.around.map(hintOf).filter((reason) => reason !== undefined))
    for (const reason of reasons) sizes.set(reason, (sizes.get(reason) ?? 0) + block.text.length)
  }
  return new Set([...sizes].flatMap(([reason, size]) => (size > total * maxFurniture ? [reason] : [])))
}

/** A guess: a list of links has no line of so many letters again and again. */
const minRefrain = 40
const manyTimes = 3

function findRefrains(blocks: readonly HtmlBlock[]): Set<HtmlBlock> {
  const linked = blocks.filter(
    ({ tag, text, linked }) => tag === 'p' && linked > 0 && text.length >= minRefrain,
  )
  const groups = [...Map.groupBy(linked, ({ text }) => text).values()]
  return new Set(groups.filter((group) => group.length >= manyTimes).flat())
}

/** An element and all elements that contain it, from the inside. */
function listAbove(element: PageElement): PageElement[] {
  return element.parent ? [element, ...listAbove(element.parent)] : [element]
}

/** Whether a line is in a figure. */
export function inFigure(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:figure|figcaption)$/.test(element.tag))
}

/** Whether a line is in a quotation, a table or preformatted text, where text may have any form. */
export function holdsText(block: HtmlBlock): boolean {
  return block.around.some((element) => /^(?:blockquote|table|pre)$/.test(element.tag))
}

/** In elements. A guess: an element called a quotation is no further out from its paragraph. */
const maxQuote = 4
export const quoteNames = /(?<![a-z])quotes?(?![a-z])/

/** A guess: more than any page has. */
const maxPulls = 100

function mayBePullQuote(block: HtmlBlock): boolean {
  return (
    /^(?:aside|blockquote|h[2-6])$/.test(block.tag) ||
    block.around.some(
      (element) => /^(?:aside|blockquote)$/.test(element.tag) || /pull-?_?quote/.test(element.hints),
    ) ||
    block.around.slice(0, maxQuote).some(({ hints }) => quoteNames.test(hints))
  )
}
