import { listWords } from '../count-words.ts'
import { isKeptProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
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
  const kept = blocks.filter(({ fate }) => fate?.fate === 'kept')
  const headings = kept.filter(({ tag }) => /^h[1-6]$/.test(tag))
  const titles = headings.filter(
    ({ linked, text }) => linked >= allLinks && listWords(text).length >= minTitle,
  ).length
  return (
    titles >= minTeasers &&
    titles >= headings.length * mostlyLinks &&
    kept.filter(isKeptProse).length <= titles * paragraphsPerTeaser
  )
}
