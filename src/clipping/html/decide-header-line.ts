import { type BlockFate, dropped, field } from '../block.ts'
import { listWords } from '../count-words.ts'
import { decodeOnce } from '../decode-character-reference.ts'
import { findDate } from '../find-date.ts'
import { findFurniture, findPageFurniture } from '../find-furniture.ts'
import { collectWords, matchWords, wordEnd } from '../language-words.ts'
import { isJob, parseByline } from '../parse-byline.ts'
import type { DateLine } from '../parse-date-line.ts'
import { isPersonName } from '../person-name.ts'
import { type HeaderLine, readHeaderLine } from '../read-header-line.ts'
import { spellNumericDates } from '../spell-numeric-dates.ts'
import { creditNames, maxCredit } from './credit-names.ts'
import { cutAgencyPlace, findLabelled } from './find-author-names.ts'
import { findPartedHeadline } from './find-parted-headline.ts'
import { type HtmlBlock, isCalled, isHeading } from './html-block.ts'
import { isPlaceAndDate } from './is-place-and-date.ts'
import { normalizeWords } from './normalize-words.ts'
import { hasElement, listTexts, type PageElement } from './page-tree.ts'
import { allLinks, type BlockSurvey, inFigure, type LineRule } from './survey-blocks.ts'

/** What the lines above the story and after it are: the headline again, the dek, the byline, dates. */
export const decideHeaderLine: LineRule = (block, index, around) =>
  titleAbove(block, index, around) ??
  sourceAbove(block, index, around) ??
  repeatedHeadline(block, index, around) ??
  dekUnderHeadline(block, index, around) ??
  captionUnderHeadline(block, index, around) ??
  bylineOrDate(block, index, around)

/** In words. A guess: the name of a section or of a site is shorter. */
const minTopline = 5

/** A heading above the headline is the name of a section, or a kicker if both are in the same element. */
function titleAbove(
  block: HtmlBlock,
  index: number,
  { head, first, upper, blocks, foldedOf }: BlockSurvey,
): BlockFate | undefined {
  const title = blocks[head]
  if (!title || index >= head || head > first || !isHeading(block)) return undefined
  if (upper >= 0 && index >= upper && foldedOf(block) === foldedOf(title)) return field('headline')
  const { linked, around, text } = block
  const home = title.around[1]
  const isBeside = index === head - 1 && home?.tag !== 'body' && around[1] === home
  const isKicker = isBeside && linked === 0 && !/[>»›|:]/u.test(text) && listWords(text).length >= minTopline
  return dropped(isKicker ? 'kicker' : 'navigation')
}

/** The name and the address of the site, which a print view has above the headline. */
function sourceAbove(
  { text }: HtmlBlock,
  index: number,
  { known, first }: BlockSurvey,
): BlockFate | undefined {
  if (index >= first) return undefined
  if (/^https?:\/\/\S+$/u.test(text)) return field('sourceUrl')
  return known.site !== undefined && normalizeWords(text) === normalizeWords(known.site)
    ? field('sourceName')
    : undefined
}

function repeatedHeadline(block: HtmlBlock, index: number, around: BlockSurvey): BlockFate | undefined {
  const { known, first, head } = around
  const early = index <= first + 2
  if (index === head) return field('headline')
  if (!known.headline || block.text.length > 300) return undefined
  if (normalizeWords(block.text) === normalizeWords(known.headline)) {
    return early || block.tag === 'h1' ? field('headline') : undefined
  }
  if (/^h[23]$/.test(block.tag) && index < first && isButForKicker(block.text, known.headline))
    return dropped('duplicate headline')
  if (block.tag !== 'h1' || index >= first || isSectionTitle(block, index, around)) return undefined
  if (findPartedHeadline(known.headline, around.blocks).includes(block)) return field('headline')
  // In some pages the references of the headline are escaped once more, and so shown as they are.
  const isSame = normalizeWords(decodeOnce(block.text)) === normalizeWords(known.headline)
  return dropped(isSame ? 'duplicate headline' : 'other headline')
}

/** Whether an h1 under the headline is the title of a section: further h1 are in the text of such a page. */
function isSectionTitle({ extracted, linked }: HtmlBlock, index: number, around: BlockSurvey): boolean {
  const { head, first, last, blocks } = around
  if (extracted && linked === 0 && around.hasTitles) return true
  if (!extracted || head < 0 || index < head) return false
  return blocks.slice(first, last).some((other) => other.tag === 'h1' && other.extracted)
}

/** In letters. A guess: more before the headline is a sentence about it. */
const maxKicker = 20

/** Whether a line is the headline with a kicker before it, or without the one that the headline has. */
function isButForKicker(text: string, headline: string): boolean {
  const [long, short] = [normalizeWords(text), normalizeWords(headline)].toSorted(
    (one, other) => other.length - one.length,
  )
  return short !== undefined && long?.endsWith(short) === true && long.length <= short.length + maxKicker
}

const dekNames =
  /(?<![a-z])(?:dek|deck|standfirst|bajada|copete|chape?au|sommario|vorspann|ingress|sub-?title|sub-?head(?:line)?|alternative-?headline)(?![a-z])/
/** In elements. A guess: what a page says of the author is in one that is no further out. */
const maxInfo = 4
const authorInfo = /(?<![a-z])author-?(?:info|box|bio|card|profile)(?![a-z])/
/** In characters. A guess: a shorter line is a label. */
const minDek = 25
const sponsorLine = new RegExp(`^${matchWords('sponsorLabels')}${wordEnd}`, 'iu')
/** In words. A guess: a longer line is a sentence of the article. */
const maxSponsor = 12

/** A caption, which some pages also give to search engines. */
const copyright = /©|(?<!\p{L})copyright(?!\p{L})/iu

/** Whether a line may be the dek: it does not say who paid for the article, and is no caption with its rights. */
export function mayBeDek(text: string): boolean {
  const isSponsor = sponsorLine.test(text) && listWords(text).length <= maxSponsor
  return !isSponsor && !copyright.test(text)
}

/** Whether the page calls a line the sentence under the headline, and it can be one. */
function isCalledDek(block: HtmlBlock): boolean {
  const { around, tag, text } = block
  return (
    isCalled(block, dekNames, 2) &&
    !around.slice(0, maxInfo).some(({ hints }) => authorInfo.test(hints)) &&
    !/^(?:li|td)$/.test(tag) &&
    text.length >= minDek &&
    text.length <= 500 &&
    mayBeDek(text) &&
    !/\s[|•]\s/u.test(text)
  )
}

/** In letters. A guess: a line that begins with so much of a cut description is the whole description. */
const minStart = 80

/** Whether a line is the sentence that the page also gives to search engines, where it may be cut short. */
export function isDescription({ text }: HtmlBlock, description: string | undefined): boolean {
  if (description === undefined || text.length < minDek || !mayBeDek(text)) return false
  const [line, start] = [normalizeWords(text), normalizeWords(description)]
  return line === start || (start.length >= minStart && line.startsWith(start))
}

const time = /\d:\d{2}/u

function dekUnderHeadline(
  block: HtmlBlock,
  index: number,
  { known, first, top }: BlockSurvey,
): BlockFate | undefined {
  if (index > first || block.text.length > 500 || isPlaceAndDate(block.text, known.language)) return undefined
  if (known.dek && normalizeWords(known.dek) === normalizeWords(block.text)) return field('dek')
  const isStated = isDescription(block, known.description)
  // The page’s description is not a prompt, even if it begins like one: "Follow these steps …"
  const isPromptOnly = isStated && top >= 0 && index > top && findPageFurniture(block.text) !== undefined
  if (isStated && (!block.extracted || inFigure(block) || isPromptOnly)) return field('dek')
  const isDated =
    findDate(spellNumericDates(block.text, known.language)) !== undefined && time.test(block.text)
  return isCalledDek(block) && !isDated ? field('dek') : undefined
}

/** A caption with its rights that the extractor left out: the picture above the text has no figure. */
function captionUnderHeadline(
  block: HtmlBlock,
  index: number,
  { first }: BlockSurvey,
): BlockFate | undefined {
  if (index > first || block.extracted || !copyright.test(block.text)) return undefined
  return isCalled(block, /caption/, 2) ? dropped('caption without picture') : undefined
}

/** In elements. A guess: a line with more of them is a paragraph with links. */
const maxPieces = 8

/** Reads a line, or, if it cannot be read, its elements one by one: "Ilse Varrow" and "14 October 2031" in two spans. */
export function readPrintedLine(
  { text, pieces }: HtmlBlock,
  language: string | undefined,
): HeaderLine | undefined {
  const whole = readHeaderLine(spellNumericDates(text, language))
  if (pieces.length < 2 || pieces.length > maxPieces) return whole
  // "By Ilse Varrow", a line break, "Saltmere": the place would be a part of the name.
  const inPieces = whole?.byline && readLabelledPieces(pieces, language)
  const isCut = inPieces?.byline?.authors.some(
    ({ name }) =>
      isPersonName(name) && whole?.byline?.authors.some((author) => author.name.startsWith(`${name} `)),
  )
  if (whole) return isCut ? inPieces : whole
  return (
    readHeaderLine(spellNumericDates(pieces.join(' | '), language)) ?? readLabelledPieces(pieces, language)
  )
}

/** In words. A guess: the place or the day is behind the names; more words are a sentence. */
const maxBehindNames = 6

/** "By", "Ilse Varrow", "and", "Tomas Vell", "Saltmere": names in elements of their own after a label, and a few words. */
function readLabelledPieces(pieces: readonly string[], language: string | undefined): HeaderLine | undefined {
  const authors = findLabelled(pieces)
  const last = pieces.findLastIndex((piece) => authors.some(({ name }) => piece.replace(/,$/u, '') === name))
  const rest = pieces.slice(last + 1).join(' ')
  if (authors.length === 0 || !labelFirst.test(pieces[0] ?? '')) return undefined
  if (listWords(rest).length > maxBehindNames || /[.!?]$/u.test(rest)) return undefined
  const published = findDate(spellNumericDates(rest, language))?.date
  return { byline: { authors }, ...(published !== undefined && { dates: { published } }) }
}

const labelFirst = new RegExp(`^${matchWords('bylineLabels', 'authorLabels')}:?$`, 'iu')

const updatedLine = new RegExp(`^${matchWords('updatedLabels')}${wordEnd}`, 'iu')
const labelledLine = new RegExp(`^${matchWords('headerLabels')}${wordEnd}`, 'iu')
const bylineLabels = ['', ...collectWords('bylineLabels').map(normalizeWords)]

function bylineOrDate(block: HtmlBlock, index: number, around: BlockSurvey): BlockFate | undefined {
  const { known, top, first, last, area, hintOf } = around
  const { text } = block
  if (text.length > 200 || around.times.has(block) || isFact(block, index, around)) return undefined
  if (index > last && block.around.some((element) => hintOf(element) === 'comments')) return undefined
  const isAmidText = (index > first + 1 && index < last) || (index > last && !block.around.includes(area))
  const mayBeTime = updatedLine.test(text)
  const isBeforeText = isAmidText && index < last && isUnderLabels(index, around)
  // Reading a line takes long, and most lines are of the text.
  if (isAmidText && !mayBeTime && !isBeforeText) return undefined
  const line = readPrintedLine(block, known.language)
  if (mayBeTime && line?.dates?.timeOnly) return dated(line.dates)
  if (isBeforeText && line?.byline && !line.dates) return field('authors')
  if (isAmidText) return undefined
  const words = normalizeWords(cutAgencyPlace(text))
  if (known.authors?.some((name) => bylineLabels.some((label) => words === label + normalizeWords(name))))
    return field('authors')
  if (index <= first && deskLine.test(text)) return dropped('author box')
  if (isBareName(block, index, around)) return field('authors')
  // Behind the story, a date and a link are the title of another one.
  if (index > last && line?.dates && block.linked >= allLinks) return undefined
  const isBare = line?.byline !== undefined && line.dates !== undefined && isUnlabelled(text)
  if (isBare && index > top + maxBareName) return undefined
  if (line?.byline && line.dates && isOfList(block, around)) return dropped('related links')
  if (line?.byline) return field(line.dates?.published === undefined ? 'authors' : 'authors, published')
  // A day as a subheading is that of the entries under it.
  if (line?.dates && isHeading(block) && index > first && isAmidArea(block, around)) return undefined
  if (line?.dates) return dated(line.dates)
  if (index <= first && beginsWithDate(block, known.language)) return field('published')
  return labelledLine.test(text) && text.length < 120 && findDate(text) ? field('published') : undefined
}

/** Whether the extractor kept a line in the article area, and it has no label of a date. */
function isAmidArea({ extracted, around, text }: HtmlBlock, { area }: BlockSurvey): boolean {
  return extracted && around.includes(area) && !labelledLine.test(text) && !updatedLine.test(text)
}

/** Whether a line with a name and a date is in an entry of a list, and another entry has such a line with another date. */
function isOfList(block: HtmlBlock, { blocks, known }: BlockSurvey): boolean {
  const entry = block.around.findIndex(({ tag }) => tag === 'li')
  const list = block.around.slice(entry + 1).find(({ tag }) => /^[uo]l$/.test(tag))
  if (entry < 0 || list === undefined) return false
  return blocks.some((other) => {
    if (other === block || other.text === block.text || !other.around.includes(list)) return false
    const line = other.around.includes(block.around[entry] as PageElement)
      ? undefined
      : readPrintedLine(other, known.language)
    return line?.byline !== undefined && line.dates !== undefined
  })
}

/** "9.04 - 14.10.2031" in a table: the number of a version before its date. */
const versionFirst = /^(?!\d{1,2}\.\d{1,2}\.\d{2})\d+(?:\.\d+)+\s/u
/** "Pages: 448": a label of one or two words, and what it says. */
const factLine = /^(?<label>\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+)?)\s?[:：]\s*[\p{L}\d]/u
/** In lines. A guess: the facts about a book or a film are so near to each other, and there are so many of them. */
const [maxApart, minFacts] = [3, 2]
const fieldLabel = new RegExp(
  `^${matchWords('authorLabels', 'bylineLabels', 'publishedLabels', 'updatedLabels', 'headerLabels', 'menuWords', 'genericTopics')}$`,
  'iu',
)

/** Whether a line with a date is one of a list of facts: "ISBN: …", "Pages: 448", "Published: 14.10.2031" are about a book. */
function isFact({ text, tag }: HtmlBlock, index: number, { top, blocks }: BlockSurvey): boolean {
  if (/^(?:td|dd)$/.test(tag) && versionFirst.test(text)) return true
  if (!factLine.test(text)) return false
  const near = blocks.slice(Math.max(0, top + 1, index - maxApart), index + 1 + maxApart)
  const facts = near.filter((other) => {
    const label = factLine.exec(other.text)?.groups?.['label'] ?? ''
    return (
      label !== '' &&
      other.text !== text &&
      other.text.length <= maxFact &&
      !fieldLabel.test(label) &&
      findFurniture(other.text) === undefined
    )
  })
  return facts.length >= minFacts
}

/** In characters. A guess: a longer line is a paragraph. */
const maxFact = 100

/** In lines. A guess: further under the headline, a name and a date without a label are those of a picture or an event. */
const maxBareName = 15

/** Whether no part of a line with a name and a date has a label before the name. */
function isUnlabelled(text: string): boolean {
  const parts = text.split(/\s*[|•·]\s*|\s+(?:[–—-]|\/\/)\s+/u)
  return parts.length > 1 && parts.every((part) => parseByline(part) === undefined)
}

/** In lines. A guess: a long line of labels and buttons, and a few more, are above a byline. */
const maxLabels = 5

/** Whether the lines between the headline and a line are labels and buttons: none of them is a sentence. */
function isUnderLabels(index: number, { top, first, blocks }: BlockSurvey): boolean {
  const between = blocks.slice(top + 1, index)
  return (
    top >= 0 &&
    first > top &&
    index <= first + maxLabels &&
    !between.some(({ text }) => /[.!?…”“"»]$/u.test(text))
  )
}

/** In words. A guess: a category or an account may be after the date. */
const maxAfterDate = 3

/** "14.10.2031 11:38 Category: Harbour": a date, and a few words after it that are not a sentence. */
function beginsWithDate({ text, tag }: HtmlBlock, language: string | undefined): boolean {
  if (!/^\d/u.test(text) || !/^(?:p|div|header)$/.test(tag)) return false
  const rest = findDate(spellNumericDates(text, language))?.rest
  return rest !== undefined && listWords(rest).length <= maxAfterDate && !/[.!?]$/u.test(rest)
}

/** In lines. A guess: a name alone is a byline close under the headline only. */
const maxUnderHeadline = 3

const authorNames =
  /(?<![a-z])(?:by|by-?line|authors?|auteurs?|autor(?:es?|in)?|writers?|reporters?)(?![a-z])/

/**
 * A person’s name alone under the headline, if its element is called after authors or a date is beside it. Without these it
 * may be a topic, a button, or who took the picture.
 */
function isBareName(block: HtmlBlock, index: number, { top, first, blocks, known }: BlockSurvey): boolean {
  const { text, tag, linked } = block
  // The first paragraph may be above the name, if its element is called after authors.
  const end = isCalledAuthor(block) ? first + 2 : first
  const isUnder = top >= 0 && index > top && index <= top + maxUnderHeadline && index < end
  if (!isUnder || !/^(?:p|div|address|li)$/.test(tag) || (linked > 0 && linked <= 0.9)) return false
  if (!isPersonName(text) || isJob(text) || text.includes(',') || isOnPicture(block)) return false
  const isDated = [blocks[index - 1], blocks[index + 1]].some(
    (other) => other !== undefined && readPrintedLine(other, known.language)?.dates !== undefined,
  )
  return isCalledAuthor(block) || (isDated && linked === 0)
}

/** In words. A guess: the description of a portrait or of a logo is a name, and that of a picture is longer. */
const minDescription = 4

/** Whether a line is alone in an element with a picture that has a description: then it says who made the picture. */
function isOnPicture({ around, text }: HtmlBlock): boolean {
  const isPicture = ({ alt, src }: PageElement): boolean =>
    src !== undefined && alt !== undefined && listWords(alt).length >= minDescription
  const textIn = (element: PageElement): string =>
    listTexts(element)
      .map((node) => node.text)
      .join('')
  return around
    .slice(0, 2)
    .some(
      (element) => hasElement(element, isPicture) && normalizeWords(textIn(element)) === normalizeWords(text),
    )
}

/** Whether the element of a line is called after authors, and is not the credit of a picture. */
export function isCalledAuthor(block: HtmlBlock): boolean {
  return isCalled(block, authorNames, 2) && !isCalled(block, creditNames, maxCredit) && !inFigure(block)
}

/** "By our harbour staff": a byline without a name. */
const deskLine = new RegExp(
  String.raw`^${matchWords('bylineLabels')}\s+(?:\p{Ll}\S*\s+){0,3}${matchWords('deskNouns', 'jobTitles')}s?$`,
  'iu',
)

function dated({ published, updated }: DateLine): BlockFate {
  if (published !== undefined) return field('published')
  return updated === undefined ? dropped('time without date') : field('updated')
}
