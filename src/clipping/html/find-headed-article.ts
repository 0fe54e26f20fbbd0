import { countTextWords } from '../count-words.ts'
import type { FoundArticle } from './find-article.ts'
import { fewLinks, isProse } from './find-story.ts'
import { findHint } from './furniture-hints.ts'
import type { HtmlBlock } from './html-block.ts'
import { listTexts, type PageElement } from './page-tree.ts'

/** In words. A guess: an `<article>` with fewer is a title with a picture. */
const minWords = 20

/**
 * Finds the story if all paragraphs that the extractor found are in lists of other stories: the only `<article>` with an h1 that
 * is not in such a list. Its text may consist of headings and quotations.
 */
export function findHeadedArticle(blocks: readonly HtmlBlock[]): FoundArticle | undefined {
  const prose = blocks.filter((block) => block.extracted && isProse(block))
  if (prose.length === 0 || !prose.every(({ around }) => around.some(isListOfOthers))) return undefined
  const homes = blocks.flatMap(({ tag, around }) => {
    const home = tag === 'h1' ? around.find((element) => element.tag === 'article') : undefined
    return home && !around.some(isListOfOthers) ? [home] : []
  })
  const [area, ...others] = new Set(homes)
  if (!area || others.length > 0) return undefined
  const words = blocks
    .filter(({ around, linked, tag }) => tag !== 'h1' && linked < fewLinks && around.includes(area))
    .reduce((sum, { text }) => sum + countTextWords(text), 0)
  return words < minWords ? undefined : { area, texts: new Set(listTexts(area)) }
}

const isListOfOthers = ({ tag, hints }: PageElement): boolean =>
  tag !== 'body' && findHint(hints) === 'related links'
