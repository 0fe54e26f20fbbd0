import { countTextWords } from '../count-words.ts'
import type { FoundArticle } from './find-article.ts'
import { isProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'
import { listTexts, type PageElement } from './page-tree.ts'

/** In words. A guess: an `<article>` with less running text is a teaser. */
const minWords = 100
/** The share of the running text that has to be in the articles. A guess: of less, the story may be beside them. */
const minShare = 0.9

/**
 * Finds the story on a page that goes on with other stories: of several `<article>` elements that each have an h1 without a
 * link and running text, the one with the headline of the page, or else the first. Returns `undefined` if there are not
 * several, or if the extractor found text beside them.
 */
export function findFirstArticle(
  blocks: readonly HtmlBlock[],
  found: FoundArticle,
  headline: string | undefined,
): FoundArticle | undefined {
  const prose = blocks.filter(isProse)
  const extracted = prose.filter((block) => block.extracted)
  const titles = blocks.filter(({ tag, linked }) => tag === 'h1' && linked === 0)
  const articles = [...new Set(titles.flatMap((block) => articleOf(block) ?? []))].filter(
    (article) => countWords(prose.filter((block) => articleOf(block) === article)) >= minWords,
  )
  const isIn = (block: HtmlBlock): boolean => articles.some((article) => block.around.includes(article))
  if (articles.length < 2 || countWords(extracted.filter(isIn)) < countWords(extracted) * minShare)
    return undefined
  const words = normalizeWords(headline ?? '')
  const named = titles.find(({ text }) => words !== '' && normalizeWords(text) === words)
  const home = named && articleOf(named)
  const story = articles.find((article) => article === home) ?? articles[0]
  if (!story) return undefined
  const own = listTexts(story)
  const kept = own.filter((text) => found.texts.has(text))
  return { area: story, texts: new Set(kept.length > 0 ? kept : own) }
}

const countWords = (blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + countTextWords(text), 0)

/** The outermost `<article>` around a line. */
function articleOf({ around }: HtmlBlock): PageElement | undefined {
  return around.findLast(({ tag }) => tag === 'article')
}
