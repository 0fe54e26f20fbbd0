import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { isKept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { decideCaptionWords } from './decide-caption.ts'
import { readPrintedLine } from './decide-header-line.ts'
import { isAnchor, isRelated } from './decide-links.ts'
import { isEmbedNotice } from './drop-announced.ts'
import { mostlyLinked, sentenceEnd } from './find-story.ts'
import { type HtmlBlock, isBareAddress } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { BlockSurvey, HtmlPass } from './survey-blocks.ts'

/** Reasons that need words of the line, or a part of the page that only they have. Others can be wrong. */
const sure = new Set<OmissionReason>([
  'caption without picture',
  'comments',
  'copyright line',
  'duplicate headline',
  'other headline',
  'outside the article',
  'repeated text',
  'time without date',
])

/** In words. A guess: a line of one word is a label. */
const minLine = 2
/** In lines. A guess: more lines one after the other are a box or a menu. */
const maxRun = 4
/** A guess: with more such lines, the page is not read line by line. */
const maxUnsure = 100

/**
 * Marks lines in or beside the text that were dropped only for the names of elements, their links or their place: the report
 * lists them. A line is sure if its words, or those of another line beside it, say what it is.
 */
export const markUnsure: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const repeated = new Set([...survey.refrains].map(({ text }) => text))
  const isSaid = ({ text }: HtmlBlock): boolean =>
    findPageFurniture(text) !== undefined || isRelated(text) || isEmbedNotice(text)
  const amid = listRuns(blocks)
    .filter((run) => !run.some(isSaid))
    .flatMap((run) => run.filter((block) => isUnsure(block, run.length, survey)))
  const beside = listBeside(blocks, survey).filter((block) => !isSaid(block) && isUnsureBeside(block, survey))
  const named = [...amid, ...beside].filter(({ text }) => !repeated.has(text)).slice(0, maxUnsure)
  if (named.length === 0) return draft
  const text = blocks.filter(isKept).map(survey.foldedOf).join(' ')
  const lines = named.filter((block) => !text.includes(survey.foldedOf(block)))
  const unsure = new Set([...lines, ...listLabels(lines, blocks)])
  return {
    ...draft,
    blocks: blocks.map((block) => (unsure.has(block) ? doubt(block) : block)),
  }
}

function doubt(block: HtmlBlock): HtmlBlock {
  return block.fate?.fate === 'dropped' ? { ...block, fate: { ...block.fate, isUnsure: true } } : block
}

/** Lists the lines between each two lines of the article that are next to each other. */
function listRuns(blocks: readonly HtmlBlock[]): HtmlBlock[][] {
  const runs: HtmlBlock[][] = []
  const first = blocks.findIndex(isKept)
  let run: HtmlBlock[] = []
  for (const block of blocks.slice(Math.max(first, 0))) {
    if (!isKept(block)) {
      run.push(block)
      continue
    }
    if (run.length > 0) runs.push(run)
    run = []
  }
  return runs
}

/**
 * Lists dropped lines of one word in the same row as one of the lines, in an element with the same names: "Easy", "2 to 3
 * days".
 */
function listLabels(named: readonly HtmlBlock[], blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const rows = new Set(named.map(rowOf))
  const names = new Set(named.map(({ around: [own] }) => own?.hints))
  const isLabel = (block: HtmlBlock): boolean =>
    block.fate?.fate === 'dropped' &&
    !sure.has(block.fate.reason) &&
    block.linked === 0 &&
    listWords(block.text).length === 1 &&
    names.has(block.around[0]?.hints)
  const isInRow = (row: PageElement | undefined): boolean => row !== undefined && rows.has(row)
  return blocks.filter((block) => isLabel(block) && isInRow(rowOf(block))).slice(0, maxUnsure)
}

/** The element around a line’s own element, unless it is the body. */
function rowOf({ around }: HtmlBlock): PageElement | undefined {
  return around[1]?.tag === 'body' ? undefined : around[1]
}

/** In lines. A guess: further below the text, no box belongs to it. */
const maxBelow = 4

/** Lists the lines between the headline and the text, and right below the text. */
function listBeside(blocks: readonly HtmlBlock[], { top }: BlockSurvey): HtmlBlock[] {
  const first = blocks.findIndex(isKept)
  const last = blocks.findLastIndex(isKept)
  const above = top < 0 ? [] : blocks.slice(top + 1, Math.max(first, 0))
  return [...above, ...blocks.slice(last + 1, last + 1 + maxBelow)]
}

/** In words. A guess: a shorter line in a box about the author is a role or a section. */
const minBeside = 5

/**
 * Whether a line beside the text is in a box for authors, but is no sentence about one, names none and has no figure: where a
 * talk was held, or an author that no rule reads.
 */
function isUnsureBeside(block: HtmlBlock, around: BlockSurvey): boolean {
  const { fate, text } = block
  if (fate?.fate !== 'dropped' || fate.reason !== 'author box') return false
  if (/\d/.test(text) || sentenceEnd.test(text) || listWords(text).length < minBeside) return false
  const isNamed = around.known.authors?.some((name) => text.includes(name)) === true
  return !isNamed && isUnsure(block, 1, around)
}

/** Parts of a page whose tag says that they are not its text. */
const controls = /^(?:nav|form|button|label|fieldset|address|footer|figure|figcaption)$/

function isUnsure(block: HtmlBlock, length: number, around: BlockSurvey): boolean {
  const { fate, text } = block
  if (fate?.fate !== 'dropped' || sure.has(fate.reason) || listWords(text).length < minLine) return false
  if (!block.around.includes(around.area) || block.around.some(({ tag }) => controls.test(tag))) return false
  if (isBareAddress(block) || decideCaptionWords(block) !== undefined) return false
  if (isHeaderLine(block, fate.reason, around.known.language)) return false
  return block.linked < mostlyLinked ? length <= maxRun : isUnnamedLink(block, fate.reason, around)
}

/** Whether a line says that it is a byline, or nothing but a day. */
function isHeaderLine(block: HtmlBlock, reason: OmissionReason, language: string | undefined): boolean {
  const line = readPrintedLine(block, language)
  return line !== undefined && (reason === 'author box' || line.byline === undefined)
}

/**
 * Whether a link was dropped only because it is one, though the extractor kept it. Links to places in the page list its parts.
 */
function isUnnamedLink(block: HtmlBlock, reason: OmissionReason, { hintOf, area }: BlockSurvey): boolean {
  const inside: PageElement[] = block.around.slice(0, block.around.indexOf(area))
  const isNamed = inside.some((element) => hintOf(element) === reason)
  return reason === 'related links' && block.extracted && !isNamed && !block.nodes.some(isAnchor)
}
