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
