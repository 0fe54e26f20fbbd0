import { isKept } from '../block.ts'
import { listWords } from '../count-words.ts'
import type { HtmlBlock } from './html-block.ts'
import { measureText } from './measure-text.ts'
import { nameWithoutNumber } from './name-without-number.ts'
import type { PageElement } from './page-tree.ts'

/** In words. What a press release or a teaser of one sentence has; a shorter line needs more evidence than its length. */
const proseWords = 25
/** In letters, for scripts without spaces between words: as long as 25 English words. */
const proseLetters = 120
/** The share of a paragraph that may be in links. A guess. */
export const fewLinks = 0.4

/** Whether a line is a paragraph of running text, by its length and its share of links. */
export function isProse({ text, linked, tag }: HtmlBlock): boolean {
  if (linked >= fewLinks || /^(?:h[1-6]|figcaption|caption)$/.test(tag)) return false
  return listWords(text).length >= proseWords || measureText(text.replace(/\P{L}/gu, '')) >= proseLetters
}

/** The share of a line in links from which it is a link, not text. A guess. */
export const mostlyLinked = 0.5

/** The end of a sentence, with the marks that can be after its stop. */
export const sentenceEnd = /[.!?]["”’»)]*$/u

/** Whether a line is a paragraph of the article's text. */
export function isKeptProse(block: HtmlBlock): boolean {
  return isKept(block) && isProse(block)
}

/** Elements that publishers put around the story of a page. */
const isStoryElement = ({ tag, hints }: PageElement): boolean =>
  /^(?:article|main)$/.test(tag) || /(?<![a-z])article-?body(?![a-z])/.test(hints)

/** Elements whose words are not the story’s, unless the extractor found the story in them. */
const chromeTags = /^(?:nav|footer|aside|form|figure|dialog|button|label|fieldset|address|select)$/
const chromeRoles = /(?:^| )(?:navigation|banner|contentinfo|search|dialog|menu|complementary)(?: |$)/

/** Whether an element is part of the page around its article, by its tag or role. */
export function isChrome({ tag, hints }: PageElement): boolean {
  return chromeTags.test(tag) || chromeRoles.test(hints)
}

/** Whether an element is the footer of the site by its names. "entry-footer" is a part of the article. */
const isFooter = ({ hints }: PageElement): boolean => /(?<!\S)footer(?![a-z])/.test(hints)

/** How many elements may be between the article area and a column beside it. A guess: a row, its columns, their bodies. */
const maxDistance = 3

/** In paragraphs. A guess: with so many of one name, the name is that of the story’s paragraphs. */
const manyNamed = 3

/**
 * Finds the paragraphs of the story that the extractor left out: running text in the same `<article>` or `<main>` as the
 * area, or, without these, in an element of the same kind close to it, or with the name of its paragraphs between them and
 * the h1, and footnotes. Parts with names of furniture are not the story.
 *
 * @param isNamed whether an element’s names say that it is furniture
 * @param isRepeated whether the extractor kept another line with the words of one that it left out
 */
export function findStory(
  blocks: readonly HtmlBlock[],
  area: PageElement,
  isNamed: (element: PageElement) => boolean,
  isRepeated: (block: HtmlBlock) => boolean,
): Set<HtmlBlock> {
  const above = new Map<PageElement, number>()
  for (let up: PageElement | undefined = area; up; up = up.parent) above.set(up, above.size)
  const story = [...above.keys()].find((element) => isStoryElement(element))
  const prose = blocks.filter((block) => block.extracted && isProse(block))
  const kinds = new Set(prose.map(kindOf))
  const named = new Set(prose.map(namesOf))
  // The part of an article called "article-body" may be one of several.
  const article = [...above.keys()].find(({ tag }) => /^(?:article|main)$/.test(tag))
  const own = Map.groupBy(prose, ownNameOf)
  const text = blocks.findIndex((block) => block.extracted && isProse(block))
  const title = blocks.slice(0, Math.max(text, 0)).findLastIndex(({ tag }) => tag === 'h1')
  const isLead = (block: HtmlBlock, index: number): boolean => {
    const name = ownNameOf(block)
    return (
      title >= 0 &&
      index > title &&
      index < text &&
      name !== undefined &&
      (own.get(name)?.length ?? 0) >= manyNamed
    )
  }
  const isAlike = (block: HtmlBlock, top: PageElement): boolean => {
    const path = pathOf(block, top)
    if (path !== undefined && prose.some((other) => pathOf(other, top) === path)) return true
    const names = bodyPathOf(block, top)
    return names !== undefined && prose.some((other) => bodyPathOf(other, top) === names)
  }
  const isOfStory = (block: HtmlBlock, index: number): boolean => {
    const at = block.around.findIndex((element) => above.has(element))
    const inside = at < 0 ? block.around : block.around.slice(0, at)
    const common = block.around[at]
    if (!common || inside.some((element) => isChrome(element) || isNamed(element) || isFooter(element)))
      return false
    if (inside.some((element) => element.tag === 'article')) return false
    if (isRepeated(block)) return false
    const distance = above.get(common) ?? 0
    if (distance === 0) return true
    const isIn = (element: PageElement | undefined): boolean =>
      element !== undefined && (above.get(element) ?? 0) >= distance
    const names = namesOf(block)
    if (isIn(article ?? story) && names !== undefined && named.has(names)) return true
    if (isLead(block, index)) return true
    const inStory = isIn(story)
    if (!kinds.has(kindOf(block))) return false
    return inStory || distance <= maxDistance || isAlike(block, common)
  }
  const found = blocks.filter(
    (block, index) =>
      !block.extracted &&
      (isNote(block) ||
        ((isRecipePart(block) || isRecipeValue(block)) && !isRepeated(block)) ||
        (isProse(block) && isOfStory(block, index))),
  )
  // The steps of a recipe are paragraphs of one kind, however short they are.
  const steps = new Set(
    [...prose, ...found].filter((block) => ownNameOf(block) !== undefined).map(nearPathOf),
  )
  const isStep = (block: HtmlBlock, index: number): boolean =>
    !block.extracted && isSentence(block) && steps.has(nearPathOf(block)) && isOfStory(block, index)
  return new Set([...found, ...blocks.filter(isStep)])
}

/** Names of the parts of a recipe: schema.org’s, and what content systems call them. */
const recipeParts =
  /(?<![a-z])(?:recipe-?)?(?:ingredients?|instructions?|zutat(?:en)?|ingredientes?|ingredienti?|skladniki)(?![a-z])/

/** Whether a line is one of the ingredients of a recipe, or of what to do with them, by the names around it. */
export function isRecipePart({ around }: HtmlBlock): boolean {
  return (
    around.some(({ hints }) => recipeParts.test(hints)) &&
    !around.some(({ tag }) => /^(?:button|nav|footer|aside)$/.test(tag))
  )
}

/** Names of the facts of a recipe: schema.org’s, and what content systems call them. */
const recipeFacts =
  /(?<![a-z])(?:recipe-?(?:yield|servings?|times?|(?:part-?)?(?:primary-?)?attributes|courses?|cuisine|category|calories|nutrition|difficulty)|(?:prep(?:aration)?|cook(?:ing)?|total|resting)-?_?time|servings|nutrition|rezept-?(?:zeit(?:en)?|portionen|info))(?![a-z])/

/** Whether a line is a fact of a recipe, such as its servings or times, by the names around it. */
export function isRecipeFact({ around, linked, tag }: HtmlBlock): boolean {
  return linked < fewLinks && tag !== 'button' && around.some(({ hints }) => recipeFacts.test(hints))
}

/** Whether a line is a fact of a recipe with its label, "Servings: 4", and no number alone. */
export function isRecipeValue(block: HtmlBlock): boolean {
  const { text, pieces, around } = block
  const hasValue = pieces.length > 1 || /\d/.test(text)
  return isRecipeFact(block) && hasValue && /\p{L}{3}/u.test(text) && !around.some(isChrome)
}

const notes = /(?<![a-z])(?:(?:foot|end)-?notes?|references|bibliography)(?![a-z])/

/** Whether a line is in a list of footnotes, endnotes or references, wherever the page has it. */
export function isNote({ around, linked, tag }: HtmlBlock): boolean {
  const place = around.findIndex((element) => /^(?:ul|ol|dl)$/.test(element.tag))
  return (
    place >= 0 &&
    linked < fewLinks &&
    !/^h[1-6]$/.test(tag) &&
    around.slice(place, place + maxDistance).some(({ hints }) => notes.test(hints))
  )
}

/** In elements. A guess: fewer elements of the same names may be those of any text. */
const minPath = 4

/** The tags and names of the elements between a line and one around it; `undefined` if they are few. */
function pathOf({ around }: HtmlBlock, top: PageElement): string | undefined {
  const place = around.indexOf(top)
  return place < minPath ? undefined : pathOfElements(around.slice(0, place))
}

/**
 * The tags and first names of the elements between a line and one around it, if the line has a name and one of the elements
 * is called the body of an article: further names may say how its last part looks.
 */
function bodyPathOf({ around }: HtmlBlock, top: PageElement): string | undefined {
  const place = around.indexOf(top)
  const inside = around.slice(0, Math.max(place, 0))
  const isBody = inside.slice(1).some((element) => isStoryElement(element))
  return place < minPath || inside[0]?.hints === '' || !isBody
    ? undefined
    : inside.map(nameWithoutNumber).join('>')
}

/** Writes the tags and all names of elements, to compare the places of lines. */
export function pathOfElements(elements: readonly PageElement[]): string {
  return elements.map(({ tag, hints }) => `${tag} ${hints}`).join('>')
}

/** All names of a line’s element, if it has several: few elements have the same. Numbers count the paragraphs. */
function namesOf({ around }: HtmlBlock): string | undefined {
  const names = around[0]?.hints.replace(/\d+(?:[-_]\d+)*/g, '0') ?? ''
  return names.includes(' ') ? names : undefined
}

/** In words. A guess: a shorter sentence may be a label or a button. */
const minSentence = 8

function isSentence({ text, linked, tag }: HtmlBlock): boolean {
  return tag === 'p' && linked === 0 && sentenceEnd.test(text) && listWords(text).length >= minSentence
}

/** The tags and names of a line’s four nearest elements: those of the steps of a recipe are the same. */
function nearPathOf({ around }: HtmlBlock): string {
  return pathOfElements(around.slice(0, minPath))
}

/** The tag and names of a line’s element, if it has names. Numbers count the paragraphs. */
function ownNameOf({ around: [element] }: HtmlBlock): string | undefined {
  return element === undefined || element.hints === ''
    ? undefined
    : `${element.tag} ${element.hints.replace(/\d+/g, '0')}`
}

/**
 * The tags and first names of the two nearest elements: paragraphs of one story have the same. Numbers in the names count
 * the paragraphs or sections, and further names set their style.
 */
export function kindOf({ around }: HtmlBlock): string {
  return around.slice(0, 2).map(nameWithoutNumber).join('>')
}

/** Whether a line is a sentence that is no label and no button. */
export function isAmidSentence({ text, linked }: HtmlBlock): boolean {
  return linked < mostlyLinked && sentenceEnd.test(text) && listWords(text).length >= minSentence
}
