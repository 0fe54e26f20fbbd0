import { listWords } from '../count-words.ts'
import { decodeOnce } from '../decode-character-reference.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { findPartedHeadline } from './find-parted-headline.ts'
import { isProse } from './find-story.ts'
import { findUnderBreadcrumbs } from './find-under-breadcrumbs.ts'
import { findHint } from './furniture-hints.ts'
import type { HeadlineEvidence } from './headline-evidence.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import { cutHost, findAddressed, isNamedByAddress } from './match-address.ts'
import { normalizeWords } from './normalize-words.ts'
import type { PageElement } from './page-tree.ts'
import { nameTest } from './site-name-test.ts'
import { maxSection, splitTitle } from './split-title.ts'

type Headline = FieldValue<string>

/** In lines. A guess: byline, date, buttons and a picture are between the headline and the text. */
const maxAbove = 25
/** In letters. A guess: a shorter text may be in many headings. */
const minInside = 15

/**
 * Chooses the headline among what the page’s data states and what the page prints. What is printed above the text beats what
 * only search engines see. The name of the site, or of a section, is no headline: then it is the heading above the text, in
 * doubt. Returns `undefined` if the page has none.
 */
export function settleHeadline(evidence: HeadlineEvidence): Headline | undefined {
  const { others, blocks } = evidence
  const stated = evidence.stated && cutHost(evidence.stated, evidence.address)
  const text = blocks.findIndex((block) => block.extracted && isProse(block))
  const near = blocks.slice(Math.max(0, text - maxAbove), Math.max(0, text) + 1)
  const isName = nameTest(evidence)
  const isOther = (headline: Headline): boolean =>
    !isName(headline.value) && !isPartOfName(headline, evidence.names)
  const findOther = (): Headline | undefined =>
    others
      .filter(isOther)
      .flatMap((other) => asPrinted(other, near) ?? [])
      .at(0)
  if (stated === undefined || !isOther(stated))
    return findOther() ?? findHeading(near, isName) ?? (stated && { ...stated, doubt: nameOnly })
  // The only h1 may be the name of the site, if the title has a headline that another heading prints.
  const isUntitled =
    fromHeading.test(stated.from) && !normalizeWords(evidence.title).includes(normalizeWords(stated.value))
  const titled = isUntitled
    ? others.find((other) => other.from === fromTitle && isOther(other) && findPrinted(other.value, near))
    : undefined
  if (titled) return titled
  const cut = fromHeading.test(stated.from) ? cutKicker(stated, near, evidence.title) : undefined
  if (cut) return cut
  const findBelow = (headline: Headline): Headline | undefined => {
    const line = findPrinted(headline.value, blocks)
    const isPrinted = (text: string, lines: readonly HtmlBlock[]): boolean =>
      findPrinted(text, lines) !== undefined
    const known = { ...evidence, others: others.filter(isOther), near, isPrinted, isLabelled }
    return line && findUnderBreadcrumbs(line, headline, known)
  }
  const line = findPrinted(stated.value, blocks)
  if (line) return findBelow(stated) ?? withQuotationMarks(stated, blocks)
  if (findPartedHeadline(stated.value, near).length > 0) return stated
  const headings = near.filter(({ tag, linked, text }) => /^h[12]$/.test(tag) && linked < 1 && !isName(text))
  const labelled = headings.find(({ text }) => isLabelled(text, stated.value))
  if (labelled && isOneSentence(labelled, stated)) return { value: labelled.text, from: fromHead }
  if (labelled) return quotesFirst.test(labelled.text) ? { ...stated, value: labelled.text } : stated
  const printed = findOther()
  if (printed) return findBelow(printed) ?? printed
  const compound = headings.find((heading) => isLonger(heading.text, stated.value))
  if (compound) return { value: compound.text, from: 'the heading that the page title names' }
  const addressed = findAddressed(headings, stated.value, evidence.address)
  if (addressed) return { value: addressed.text, from: 'the heading that the address names' }
  const only = headings.find(({ tag, text }) => tag === 'h1' && listWords(text).length > maxSection)
  const isOnly = blocks.every((block) => block.tag !== 'h1' || block === only || isSectionName(block))
  if (only && isOnly && (stated.from === fromTitle || isBeside(only, blocks[text])))
    return { value: only.text, from: onlyHead }
  const parts = [...splitTitle(evidence.title), stated.value.split(/:\s+/u).at(-1) ?? ''].map(normalizeWords)
  const isInTitle = ({ text: heading }: HtmlBlock): boolean =>
    listWords(heading).length > 1 && parts.includes(normalizeWords(heading))
  const short = headings.findLast(
    (heading) => heading.tag === 'h1' && (isBeside(heading, blocks[text]) || isInTitle(heading)),
  )
  const titles = [stated.value, evidence.title]
  if (short && (isInTitle(short) || isAbout(short.text, titles, evidence.names)))
    return { value: short.text, from: fromHead }
  const head = short ?? headings.findLast(({ tag, text }) => tag === 'h1' && listWords(text).length > 1)
  if (stated.from === fromTitle && head && isNamedByAddress(head.text, evidence.address))
    return { value: head.text, from: fromHead }
  if (stated.from === fromTitle)
    return { ...stated, doubt: head ? `${unprintedTitle}: ${headingAbove(head)}` : titleOnly }
  // The title for search engines, if the page has a headline of its own.
  const letters = normalizeWords(stated.value)
  const printedHead = isOnly && only && !foldHeading(only.text).includes(letters) ? only : undefined
  if (printedHead && (isAbout(printedHead.text, titles, evidence.names) || beginsAlike(printedHead, stated)))
    return { value: printedHead.text, from: onlyHead }
  const isTitle = normalizeWords(evidence.title).startsWith(letters)
  const isOwn = ({ tag, text: heading }: HtmlBlock): boolean =>
    tag === 'h1' && !foldHeading(heading).includes(letters)
  const other = short ?? printedHead ?? (isTitle ? headings.findLast(isOwn) : undefined)
  return other ? { ...stated, doubt: `no line of the page has it: ${headingAbove(other)}` } : stated
}

/** Whether a heading is the name of a section: it has few words or is a link. */
function isSectionName({ text, linked }: HtmlBlock): boolean {
  return linked >= 1 || listWords(text).length <= maxSection
}

const headingAbove = ({ text }: HtmlBlock): string => `the heading above the text is “${text}”`

const fromHead = 'the h1 above the text'
const onlyHead = 'the only h1 above the text'

/** Whether a heading runs from its first words into the page’s title without a mark between: then they are not a label. */
function isOneSentence({ text, pieces }: HtmlBlock, { value, from }: Headline): boolean {
  const before = text.toLowerCase().lastIndexOf(value.toLowerCase())
  return from === fromTitle && pieces.length === 1 && before > 0 && /\p{Ll}\s$/u.test(text.slice(0, before))
}

/** "“A disgrace”: Harbour wall is closed": words of somebody before the colon are a part of the headline. */
const quotesFirst = /^["“„«»‚‘'][^"“”„«»]{2,60}["”“«»‘’']:\s/u

const quotationMarks = /["“”„«»「」『』‹›]|(?<!\p{L})['‘’]|['‘’](?!\p{L})/gu

/** The headline with the quotation marks of the heading that prints it. Some data leaves them out. */
function withQuotationMarks(headline: Headline, blocks: readonly HtmlBlock[]): Headline {
  const words = normalizeWords(headline.value)
  const count = (text: string): number => text.match(quotationMarks)?.length ?? 0
  const heading = blocks.find(({ tag, text }) => /^h[12]$/.test(tag) && normalizeWords(text) === words)
  return heading && count(heading.text) > count(headline.value)
    ? { ...headline, value: heading.text }
    : headline
}

/** Whether a line is no heading and is in a menu or in the breadcrumbs. */
function isOfMenu({ tag, around }: HtmlBlock): boolean {
  const isMenu = (element: PageElement): boolean =>
    element.tag === 'nav' || findHint(element.hints) === 'navigation'
  return !/^h[1-6]$/.test(tag) && around.some(isMenu)
}

/** In letters. A guess: shorter words are in any title. */
const minShared = 5
/** The least share of a heading's words that a title has. A guess: a title for search engines has other words around them. */
const minAbout = 0.3

/** Whether a heading of two words or more has long words of the titles, or their beginnings. Names of the site do not count. */
function isAbout(heading: string, titles: readonly string[], names: readonly string[]): boolean {
  const list = (text: string): string[] => listWords(text).map(normalizeWords)
  const words = list(heading)
  const ofSite = new Set(names.flatMap(list))
  const others = titles.flatMap(list).filter((word) => word.length >= minShared && !ofSite.has(word))
  const shared = words.filter(
    (word) =>
      word.length >= minShared && others.some((other) => word.startsWith(other) || other.startsWith(word)),
  )
  return words.length > 1 && shared.length >= words.length * minAbout
}

/** Whether a heading and a headline have the same first words. */
function beginsAlike({ text }: HtmlBlock, { value }: Headline): boolean {
  const others = listWords(value)
  const words = listWords(text)
  const differs = words.findIndex(
    (word, index) => normalizeWords(word) !== normalizeWords(others[index] ?? ''),
  )
  return differs > 0 && normalizeWords(words.slice(0, differs).join('')).length >= minInside
}

/** The part of an h1 that the page's title has, if the part before it is a kicker in an element of its own. */
function cutKicker(stated: Headline, near: readonly HtmlBlock[], title: string): Headline | undefined {
  const words = normalizeWords(stated.value)
  const line = near.find(({ tag, text }) => tag === 'h1' && normalizeWords(text) === words)
  const last = line?.pieces.at(-1) ?? ''
  const letters = normalizeWords(last)
  const isTitle = [title, ...splitTitle(title)].some((part) => normalizeWords(part) === letters)
  const isWhole = letters === words || normalizeWords(title).includes(words)
  return isTitle && !isWhole && letters.length >= minInside ? { ...stated, value: last } : undefined
}

/** The letters of a heading. Some pages escape its references once more, and so show them as they are. */
function foldHeading(text: string): string {
  return normalizeWords(decodeOnce(text))
}

/** Whether a heading is a headline after the name of a section, or before that of the site. */
function isLabelled(heading: string, headline: string): boolean {
  const [whole, part] = [foldHeading(heading), normalizeWords(headline)]
  const isBeforeSite = /\s[|–—·•»-]\s[^|–—·•»]+$/u.test(heading) && whole.startsWith(part)
  return part.length >= minInside && (whole.endsWith(part) || isBeforeSite)
}

/** In elements. A guess: the header of an article and its text are in the same element, or in elements of it. */
const maxDistance = 4

/** Whether a heading is in an element close to the text, in which the page’s menu is not. */
function isBeside({ around }: HtmlBlock, text: HtmlBlock | undefined): boolean {
  const common = text?.around.slice(0, maxDistance).find((element) => around.includes(element))
  return common !== undefined && common.tag !== 'body' && around.indexOf(common) < maxDistance
}

/** Where a headline is from that no title confirms. */
const fromHeading = /^the (?:only|first) h1$/

/** Where a headline is from that nothing but the page’s title states. */
export const fromTitle = 'the page title'

const noHeadline = 'no headline is marked on the page'
const unprintedTitle = 'this is the page’s title, which no line of it has'
const titleOnly = `${noHeadline}: ${unprintedTitle}`
const nameOnly = `${noHeadline}: this is the page’s title, which names a site or a section`
/** Why a headline may be wrong that is only the heading above the text. */
export const headingOnly = `${noHeadline}: this is the heading above the text`

/**
 * Finds the line that prints a headline: a heading, or a line of text that is no link to another page. A short line in a menu or
 * in the breadcrumbs is the name of a section.
 */
function findPrinted(headline: string, blocks: readonly HtmlBlock[]): HtmlBlock | undefined {
  const words = normalizeWords(headline)
  const isShort = listWords(headline).length <= maxSection
  const isLine = (block: HtmlBlock): boolean =>
    isHeading(block) || (block.linked < 1 && !(isShort && isOfMenu(block)))
  return words === '' ? undefined : blocks.find((block) => isLine(block) && foldHeading(block.text) === words)
}

/**
 * A headline that a line near the text prints; `undefined` if none does. Data may have a colon where the page begins a new line,
 * or join two words there.
 */
function asPrinted(headline: Headline, near: readonly HtmlBlock[]): Headline | undefined {
  const line = findPrinted(headline.value, near)?.text
  if (line === undefined) return undefined
  const isJoined = listWords(line).length > listWords(headline.value).length
  return isJoined ? { ...headline, value: line } : headline
}

/** The heading nearest to the text, which the text may begin with. */
function findHeading(near: readonly HtmlBlock[], isName: (text: string) => boolean): Headline | undefined {
  const heading = near.findLast(
    ({ tag, linked, text }) =>
      /^h[1-4]$/.test(tag) && linked < 1 && listWords(text).length > 1 && !isName(text),
  )
  return heading && { value: heading.text, from: 'the heading above the text', doubt: headingOnly }
}

/** Whether a heading has as many words as a title and contains it: "Chronicle of the harbour", "Harbourchronicle". */
function isLonger(heading: string, title: string): boolean {
  const [long, short] = [normalizeWords(heading), normalizeWords(title)]
  const isSameCount = listWords(heading).length === listWords(title).length
  return isSameCount && short.length >= minCompound && long.length > short.length && long.endsWith(short)
}

/** In letters. A guess: shorter words end many others. */
const minCompound = 6

/** Whether the page's title is only a part of a name, which it has once more: "QUAY • QUAY Magazine". */
function isPartOfName({ value, from }: Headline, names: readonly string[]): boolean {
  const words = normalizeWords(value)
  const isShort = listWords(value).length <= maxSection
  return from === fromTitle && isShort && names.some((name) => normalizeWords(name).startsWith(words))
}
