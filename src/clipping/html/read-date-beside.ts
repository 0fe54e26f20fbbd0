import { isKept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate, isBesideDate, parseDateInWords } from '../find-date.ts'
import { matchWords, wordEnd, wordStart } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { isKeptProse } from './find-story.ts'
import { findHeadlineLine, isOfComment } from './header-lines.ts'
import { type HtmlBlock, isCalled } from './html-block.ts'
import { isPlaceAndDate } from './is-place-and-date.ts'
import { normalizeWords } from './normalize-words.ts'
import { type FoundBeside, markField } from './read-beside.ts'

/** In lines. A guess: the date is right above the headline, or among a few lines between it and the text. */
const [maxAbove, maxBelow] = [3, 8]
/** In words. A guess: a date has its section or the number of comments beside it; a longer part of a line is a sentence. */
const maxBesideDate = 9
/** In words. A guess: a line of such parts ("Harbour news | 14.10.2031 | 3 comments") has no more. */
const maxLine = 25
/** The first year of web pages. An older day beside a headline is one that the article is about: of a birth, of a battle. */
const firstYear = '1991'
/** In elements. A guess: an element so near to a line has no menu beside it. */
const maxShared = 4

const weekday = new RegExp(`${wordStart}${matchWords('weekdays')}${wordEnd}`, 'iu')
const updated = new RegExp(`${wordStart}${matchWords('updatedLabels')}${wordEnd}`, 'iu')
const published = new RegExp(`${wordStart}${matchWords('publishedLabels')}${wordEnd}`, 'iu')
const publishedFirst = new RegExp(
  String.raw`^\(?${matchWords('publishedLabels')}(?:\s+${matchWords('dayPrepositions')})?\s*[:：]?\s*(?=\P{Ll})`,
  'iu',
)
const publishedAlone = new RegExp(
  String.raw`^${matchWords('publishedLabels')}(?:\s+${matchWords('dayPrepositions')})?\s*[:：]?$`,
  'iu',
)
/** "Member since: 14.10.2031": a date of something else. */
const otherLabel = /\p{L}\s?[:：]\s?(?:\p{L}+,?\s)?\d/u
const time = /\d{1,2}[:.h]\d{2}(?![.\d])|\d\s?[ap]\.?m\b/iu
/** Between the parts of a line: "14 October 2031 | Harbour", "14.10.2031 (updated 15.10.2031)". */
const partEnd = /(?:^|\s+)[|•·⋅/](?:\s+|$)|\s*[()]\s*/u

/** Names of elements that contain the date of an entry, and of those that contain the day of the visit. */
export const [dateNames, todayNames] = [
  /(?<![a-z])(?:(?:artikel|article|entry|post|news|pub|publi\w*)[-_]*)?(?:date|datum|fecha|time|timestamp)(?![a-z])/,
  /today|current|clock|uhr/,
]

/**
 * Reads the day of publication from a line right above or under the headline that is no line of dates: "Harbour news //
 * 14.10.2031", "Saltmere, 14 October 2031". Above the headline, a weekday or a time may be those of today, which many pages
 * show, unless the element is called after a date. Without such a line, the day after a label anywhere beside the text:
 * "Published: 14.10.2031".
 */
export function readDateBeside(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): FoundBeside<string> | undefined {
  const head = findHeadlineLine(blocks)
  const text = blocks.findIndex(isKeptProse)
  const title = blocks[head]
  const isShared = ({ around }: HtmlBlock): boolean =>
    around
      .slice(0, maxShared)
      .some(({ tag }, index) => tag !== 'body' && title?.around.includes(around[index] as never) === true)
  const isOwn = (block: HtmlBlock): boolean =>
    (block.holder?.tag === 'time' && !weekday.test(block.text)) ||
    (isShared(block) &&
      ((!weekday.test(block.text) && !time.test(block.text)) || isCalledDate(block) || hasName(block)))
  const isTitle = ({ text }: HtmlBlock): boolean =>
    title !== undefined && normalizeWords(text).includes(normalizeWords(title.text))
  const isDay = (text: string): boolean => parseDateInWords(spellNumericDates(text, language)) !== undefined
  const isPlaced = (block: HtmlBlock): boolean =>
    isKept(block) && (isPlaceAndDate(block.text, language) || isDay(block.text))
  const isTitled = title !== undefined && text > head
  const below = isTitled ? blocks.slice(head + 1, head + 1 + maxBelow) : []
  const above = isTitled ? blocks.slice(Math.max(0, head - maxAbove), head).toReversed() : []
  const near = [
    ...below.filter((block, index) => (head + 1 + index < text && isUnread(block)) || isPlaced(block)),
    ...above.filter((block) => (isUnread(block) || isPlaced(block)) && isOwn(block) && !isTitle(block)),
  ]
  for (const line of near) {
    const value = readDay(line.text, language) ?? readDay(joinPieces(line), language)
    if (value !== undefined)
      return {
        found: { value, from: 'the date beside the headline' },
        blocks: markField(blocks, line, 'published'),
      }
  }
  const opening = blocks[text] && readPressDay(blocks[text].text, language)
  if (opening !== undefined)
    return { found: { value: opening, from: 'the start of the text' }, blocks: [...blocks] }
  return readLabelledDay(blocks, language)
}

/** "2031-10-14T09:05:00+02:00": a time for machines, in an element that a style hides. */
const machineTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/

/** A line whose parts have elements of their own and nothing between them. */
function joinPieces({ pieces }: HtmlBlock): string {
  return pieces.filter((piece) => !machineTime.test(piece) && /[\p{L}\d]/u.test(piece)).join(' | ')
}

const pressLabel = new RegExp(
  // "of", "vom", "du": no digit, so the day is not cut off.
  String.raw`^${matchWords('pressLabels')}(?:\s+\p{Ll}{2,3}(?=\s))?\s*[:：,]?\s*`,
  'iu',
)

/** The day in the first words of a press release: "Press release of 14 October 2031 | Saltmere – The council …". */
function readPressDay(text: string, language: string | undefined): string | undefined {
  const opening = /^(.{5,60}?)\s*[|–—:]\s/u.exec(text)?.[1] ?? ''
  if (!pressLabel.test(opening)) return undefined
  const found = findDate(spellNumericDates(opening.replace(pressLabel, ''), language))
  return found && isBesideDate(found.rest) ? found.date : undefined
}

function isUnread({ fate }: HtmlBlock): boolean {
  return fate?.fate === 'around' || (fate?.fate === 'dropped' && fate.reason !== 'comments')
}

/** Whether the element of a line is called after a date, and not after today's. */
function isCalledDate(block: HtmlBlock): boolean {
  const isTime = [block.holder, ...block.around.slice(0, 2)].some((element) => element?.tag === 'time')
  return (isTime || isCalled(block, dateNames, 2)) && !isCalled(block, todayNames, 2)
}

/** "Ida Marlow / 14.10.2031 / 06:15": the day beside a name is not today's. */
function hasName({ text }: HtmlBlock): boolean {
  return text.split(partEnd).some((part) => isPersonName(part))
}

/** The only day in the parts of a line that say nothing of a change. */
function readDay(text: string, language: string | undefined): string | undefined {
  if (listWords(text).length > maxLine) return undefined
  const parts = text.split(partEnd).filter((part) => !updated.test(part))
  const days = parts.flatMap((part) => {
    const line = spellNumericDates(part, language)
    const found = findDate(line)
    if (found === undefined) return []
    const isOther = otherLabel.test(line) && !published.test(line)
    const isLong = listWords(part).length > maxBesideDate
    const isSecond = findDate(spellNumericDates(found.rest, language)) !== undefined
    return [isOther || isLong || isSecond || found.date < firstYear ? undefined : found.date]
  })
  return days.length === 1 ? days[0] : undefined
}

/** In lines. A guess: a labelled date is so near to the headline or to the end of the text; further away it is of something else. */
const [maxBefore, maxAfter] = [25, 20]

/** "Published: 14.10.2031 Label: Quay Records Genre: Folk": the day of an album, a book or a program. */
const productLabel =
  /(?<!\p{L})(?:label|genre|album|isbn(?:-1[03])?|verlag|publisher|éditeur|editorial|version|plattform|platform)\s?[:：]\s?\S/iu

/**
 * The day after a label, if the lines beside the text have one such day only. The label may be a line of its own, or begin a part
 * of a line.
 */
export function readLabelledDay(
  blocks: readonly HtmlBlock[],
  language: string | undefined,
): FoundBeside<string> | undefined {
  const head = findHeadlineLine(blocks)
  const start = Math.max(0, (head < 0 ? blocks.findIndex(isKeptProse) : head) - maxBefore)
  const near = blocks.slice(start, blocks.findLastIndex(isKeptProse) + 1 + maxAfter)
  const dayOf = (text: string, isLabelled: boolean): string | undefined => {
    if (!isLabelled && !publishedFirst.test(text)) return undefined
    const found = findDate(spellNumericDates(text.split(partEnd)[0] ?? '', language))
    const rest = found?.rest.replace(publishedFirst, '') ?? ''
    return found && found.date >= firstYear && isBesideDate(rest) ? found.date : undefined
  }
  const lines = near.flatMap((block, index) => {
    if (isOfComment(block) || productLabel.test(block.text)) return []
    const isBehindLabel = publishedAlone.test(near[index - 1]?.text ?? '')
    const value = [
      dayOf(block.text, isBehindLabel),
      ...block.pieces.map((piece, place) => dayOf(piece, publishedAlone.test(block.pieces[place - 1] ?? ''))),
    ].find((day) => day !== undefined)
    return value === undefined ? [] : [{ line: block, value }]
  })
  const [first] = lines
  const isOnly = new Set(lines.map(({ value }) => value.slice(0, 'YYYY-MM-DD'.length))).size === 1
  if (!first || !isOnly) return undefined
  const found = { value: first.value, from: 'the labelled date' }
  return { found, blocks: isUnread(first.line) ? markField(blocks, first.line, 'published') : [...blocks] }
}
