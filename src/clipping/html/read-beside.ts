import type { Frontmatter } from '../../article/frontmatter-schema.ts'
import { listClippingWords } from '../../languages/find-language.ts'
import { field, isAround, isKept } from '../block.ts'
import { findDate } from '../find-date.ts'
import { formatAlternatives, matchWords } from '../language-words.ts'
import { isJob, parseByline } from '../parse-byline.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { isPersonName } from '../person-name.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { readPrintedLine } from './decide-header-line.ts'
import { isKeptProse } from './find-story.ts'
import { isOfComment } from './header-lines.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'

/** A field that a line beside the article states, and the lines, of which that one has become a field. */
export interface FoundBeside<Value> {
  found: FieldValue<Value>
  blocks: HtmlBlock[]
}

/** In lines. A guess: the topics may be between the text and the byline under it. */
const maxAfter = 2

/**
 * Reads the authors from a line right under the article that has their names and the day of publication: "Ida Marlow |
 * 14.10.2031". Without that day the line may be about another article or a comment.
 */
export function readAuthorsBelow(
  blocks: readonly HtmlBlock[],
  published: string | undefined,
  language: string | undefined,
): FoundBeside<Frontmatter['authors']> | undefined {
  if (published === undefined) return undefined
  for (const block of listUnderText(blocks, maxAfter)) {
    if (isOfComment(block)) return undefined
    const { byline, dates } = readPrintedLine(block, language) ?? {}
    if (byline && dates?.published?.slice(0, 10) === published.slice(0, 10) && byline.authors.length > 0) {
      return {
        found: { value: byline.authors, from: 'the byline under the text' },
        blocks: markField(blocks, block, 'authors'),
      }
    }
  }
  return undefined
}

/** In lines of the text. A guess: a line that names the author begins or ends the article. */
const [maxFromStart, maxFromEnd] = [5, 8]
/** In characters. A guess: longer lines are sentences. */
const maxLabelled = 120
const labelled = new RegExp(
  String.raw`^(?:${matchWords('authorLabels', 'bylineLabels')})\s*[:：]\s*(?=\p{Lu})`,
  'iu',
)

/** In lines. A guess: a credit of the text is among the last lines of the text, or a few lines under it. */
const [maxCreditInside, maxCreditAfter] = [3, 6]
const textLabels = listClippingWords().flatMap(({ words }) => words.roleColonLabels.writing ?? [])
/** "Source: Ida Marlow (text), Tomas Vell (photo)". */
const textCredit = new RegExp(
  String.raw`^(?:\p{Lu}\p{L}+\s*[:：]\s*)?(\p{Lu}[^()|:]{3,60}?)\s*\(${formatAlternatives(textLabels)}\)`,
  'iu',
)

/** Reads the author from a line at the end of the text that says who wrote the text and who took the picture. */
export function readTextCredit(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const last = blocks.findLastIndex(isKeptProse)
  if (last < 0) return undefined
  const near = blocks.slice(Math.max(0, last - maxCreditInside), last + 1 + maxCreditAfter)
  for (const block of near) {
    const name = block.text.length > maxLabelled ? undefined : textCredit.exec(block.text)?.[1]
    const authors = name === undefined || isOfComment(block) ? [] : (parseByline(name, true)?.authors ?? [])
    if (authors.length > 0)
      return {
        found: { value: authors, from: 'the credit of the text' },
        blocks: markField(blocks, block, 'authors'),
      }
  }
  return undefined
}

/** "Written by", "Author", "From:": two words, a long word, or a word with a colon. */
const labelLine = new RegExp(
  String.raw`^(?:(?=\S+\s|\S{5})${matchWords('authorLabels', 'bylineLabels')}|${matchWords('authorLabels', 'bylineLabels')}\s*[:：])\s*[:：]?$`,
  'iu',
)

/** Reads the author from the line under a label, if there is one such label: "Written by", "Recipe by:". */
export function readAuthorUnderLabel(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const end = blocks.findLastIndex(isKept) + maxCreditAfter
  const labels = blocks.flatMap((block, index) =>
    labelLine.test(block.text) && (index < end || isNearDate(blocks, index)) ? [index] : [],
  )
  const names = new Set(labels.map((index) => blocks[index + 1]?.text))
  const [index] = labels
  const [label, line] = index === undefined ? [] : blocks.slice(index, index + 2)
  const name = line?.text.split(/\s?\/\s?/u)[0] ?? ''
  // Some pages have the label twice, for wide and for narrow screens.
  if (names.size !== 1 || !label || !line || !isPersonName(name) || isJob(name)) return undefined
  const areAround = isAround(label) && isAround(line)
  const isOfArticle = isNearDate(blocks, index ?? 0) || isJustAbove(blocks, index ?? 0)
  if (isOfComment(line) || (areAround && !isOfArticle)) return undefined
  return {
    found: { value: [{ name }], from: 'the labelled byline' },
    blocks: markField(markField(blocks, line, 'authors'), label, 'authors'),
  }
}

/** In lines. A guess: a list of facts about the article has its date and its author so near to each other. */
const maxApart = 3

/** In lines. A guess: a box about the article above its text is so near to it. */
const maxBox = 15

/** Whether a label with a colon is right above the text. */
function isJustAbove(blocks: readonly HtmlBlock[], index: number): boolean {
  const first = blocks.findIndex(isKeptProse)
  return /[:：]$/u.test(blocks[index]?.text ?? '') && index < first && index >= first - maxBox
}

/** Whether the line of the article’s date is near. */
function isNearDate(blocks: readonly HtmlBlock[], index: number): boolean {
  const near = blocks.slice(Math.max(0, index - maxApart), index + 1 + maxApart)
  return near.some(({ fate }) => fate?.fate === 'field' && fate.field.split(', ').includes('published'))
}

const before = new RegExp(String.raw`\s+${matchWords('dayPrepositions')}\s+`, 'u')
/** Names of elements with what a blog says of an entry: who wrote it, when, and in which section. */
const metaNames = /(?<![a-z])(?:post|entry|article)-?_?meta(?:data)?(?![a-z])/
/** In lines. A guess: buttons to share are between the text and such an element. */
const maxMeta = 6

/** Who wrote an article, and the day of publication, in a line under the text: "By Ida M. on 14 October 2031 at 09:07 in Harbour". */
export interface Signature extends FoundBeside<Frontmatter['authors']> {
  day: string
}

/** Reads the line under the text with a labelled name and the day right behind it, whatever follows. */
export function readSignature(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): Signature | undefined {
  for (const [index, block] of listUnderText(blocks, maxMeta).entries()) {
    const isNear = index < maxAfter || isCalled(block, metaNames, 2)
    if (isOfComment(block)) return undefined
    if (!isNear || block.text.length > maxSignature) continue
    const [name = '', ...rest] = block.text.split(before)
    const authors = rest.length === 0 ? [] : (parseByline(name)?.authors ?? [])
    const found = findDate(spellNumericDates(rest.join(' '), language))
    if (authors.length === 0 || !found || !/^\W*(?:\p{L}+,?\s)?\d/u.test(rest.join(' '))) continue
    return {
      found: { value: authors, from: 'the byline under the text' },
      day: found.date.slice(0, 'YYYY-MM-DD'.length),
      blocks: markField(blocks, block, 'authors, published'),
    }
  }
  return undefined
}

/** In characters. A guess: a longer line is a paragraph. */
const maxSignature = 200

/** Reads the authors from the only line at the start or end of the text that names them after a label: "Author: Ida Marlow". */
export function readLabelledAuthors(
  blocks: readonly HtmlBlock[],
): FoundBeside<Frontmatter['authors']> | undefined {
  const text = blocks.filter(isKept)
  const ends = text.filter((_, index) => index < maxFromStart || index >= text.length - maxFromEnd)
  const lines = ends.filter((block) => block.text.length <= maxLabelled && labelled.test(block.text))
  const [line] = lines
  const authors = line && parseByline(line.text.replace(labelled, ''), true)?.authors
  if (!line || lines.length > 1 || !authors || authors.length === 0) return undefined
  return {
    found: { value: authors, from: 'the labelled byline' },
    blocks: markField(blocks, line, 'authors'),
  }
}

/** Lists the lines right under the text. Empty if there is no text. */
function listUnderText(blocks: readonly HtmlBlock[], maxLines: number): HtmlBlock[] {
  const last = blocks.findLastIndex(isKeptProse)
  return last < 0 ? [] : blocks.slice(last + 1, last + 1 + maxLines)
}

/** The lines, of which one has become a field. */
export function markField(blocks: readonly HtmlBlock[], line: HtmlBlock, name: string): HtmlBlock[] {
  return blocks.map((block) => (block === line ? { ...block, fate: field(name) } : block))
}
