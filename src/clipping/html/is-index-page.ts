import { isKept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { findDate } from '../find-date.ts'
import { isKeptProse } from './find-story.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'
import { nameWithoutNumber } from './name-without-number.ts'
import { hasElement, type PageElement } from './page-tree.ts'
import { allLinks } from './survey-blocks.ts'

/** A guess: a front page or the page of a section has more stories than this, an article fewer links between its paragraphs. */
const minStories = 8
/** A guess: of fewer paragraphs are the teasers of a list. */
const fewParagraphs = 5
/** In words. A guess: a shorter heading is the name of a section. */
const minTitle = 4

/**
 * Whether what would be kept of a page is a list of other articles: many headings that are links, and few paragraphs. For pages
 * that state no date: an article states one, and may still have many linked headings.
 *
 * @param near the lines of the article area
 */
export function isIndexPage(near: readonly HtmlBlock[]): boolean {
  const titles = near.filter(
    ({ tag, linked, text }) =>
      /^h[1-6]$/.test(tag) && linked >= allLinks && listWords(text).length >= minTitle,
  ).length
  const paragraphs = near.filter(isKeptProse).length
  return titles >= minStories && paragraphs < fewParagraphs
}

/** A guess: an article may have a few headings that are links, and has more text below each. */
const minTeasers = 4
/** The share of the kept headings that are links. A guess: those of an article are its sections. */
const mostlyLinks = 0.8
/** A guess: a teaser is one paragraph, or none. */
const paragraphsPerTeaser = 1.5

/** Whether most of what is kept are titles of other articles with a paragraph each, whatever date the page states. */
export function isListOfTeasers(blocks: readonly HtmlBlock[]): boolean {
  const kept = blocks.filter(isKept)
  const headings = kept.filter(isHeading)
  const titles = headings.filter(
    ({ linked, text }) => linked >= allLinks && listWords(text).length >= minTitle,
  ).length
  return (
    titles >= minTeasers &&
    titles >= headings.length * mostlyLinks &&
    kept.filter(isKeptProse).length <= titles * paragraphsPerTeaser
  )
}

/** A guess: fewer may be an article and two that it refers to. */
const minEntries = 3
/** In elements. A guess: the title of an entry, its date and its text are in one that is not higher above the title. */
const maxEntry = 4
/** In characters. A guess: a longer line with a date is text. */
const maxDateLine = 100

/**
 * Whether what is kept are whole entries of a blog: several elements of one kind, each with a linked title, text, and a date or
 * a title that the page marks as the entry’s permalink.
 */
export function isListOfEntries(blocks: readonly HtmlBlock[]): boolean {
  const entries = new Map<PageElement, { isDated: boolean; kept: number }>()
  for (const block of blocks.filter(isLinkedTitle))
    for (const element of block.around.slice(1, maxEntry))
      entries.set(element, { isDated: block.nodes.some((node) => hasElement(node, isBookmark)), kept: 0 })
  let kept = 0
  for (const { fate, text, around } of blocks) {
    const size = fate?.fate === 'kept' ? text.length : 0
    kept += size
    const isDate = text.length <= maxDateLine && findDate(text) !== undefined
    for (const element of size > 0 || isDate ? around : []) {
      const entry = entries.get(element)
      if (!entry) continue
      entry.kept += size
      entry.isDated ||= isDate
    }
  }
  const whole = [...entries].filter(([, entry]) => entry.isDated && entry.kept > 0)
  const groups = Map.groupBy(whole, ([{ parent }]) => parent)
  return [...groups.values()].some((group) => {
    const alike = group.filter(
      ([element]) => nameWithoutNumber(element) === nameWithoutNumber(group[0]?.[0] ?? element),
    )
    return alike.length >= minEntries && alike.reduce((sum, [, entry]) => sum + entry.kept, 0) > kept / 2
  })
}

/** Whether a line is a heading that leads to another page. */
function isLinkedTitle({ tag, linked, nodes }: HtmlBlock): boolean {
  const leadsAway = ({ href }: PageElement): boolean => href !== undefined && !href.startsWith('#')
  return /^h[1-4]$/.test(tag) && linked >= allLinks && nodes.some((node) => hasElement(node, leadsAway))
}

/** Whether an element is a link that the page marks as the permalink of an entry (HTML, 4.6.7.3). */
const isBookmark = ({ href, hints }: PageElement): boolean =>
  href !== undefined && /(?:^|\s)bookmark(?:\s|$)/.test(hints)
