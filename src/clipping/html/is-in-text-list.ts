import { isChrome } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import type { BlockSurvey } from './survey-blocks.ts'

/** In lines. A guess: a shorter list is a date and a byline. */
const minList = 3
/** The share of the lines of a list that may be links. A guess: of facts, some are. */
const fewListLinks = 0.2

/** Whether a line is in a list of text among the paragraphs of the story, or between them and the headline. */
export function isInTextList(
  { around }: HtmlBlock,
  index: number,
  { area, above, top, first, last, lists, sizes, hintOf, misleading }: BlockSurvey,
): boolean {
  const list = around.find(({ tag }) => /^(?:ul|ol|dl)$/.test(tag))
  if (!list || index > last) return false
  const { entries, links, short } = lists.get(list) ?? { entries: 0, links: 0, short: 0 }
  // Above the text, short lines are dates and buttons, and longer ones say what the text is about.
  if (index < first && (top < 0 || index < top || short > 0)) return false
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag)) ?? area
  const home = around.slice(around.indexOf(list) + 1, Math.max(around.indexOf(root), 0))
  // Menus have no paragraphs in their lists.
  const isOfParagraphs = around[0]?.tag === 'p' && around.includes(root)
  const isBesideText =
    isOfParagraphs || home.some((element) => !above.has(element) && (sizes.get(element) ?? 0) > 0)
  const shared = around.findIndex((element) => above.has(element))
  const inside = around.slice(0, Math.max(shared, 0))
  const isFurniture = (element: PageElement): boolean => {
    const reason = hintOf(element)
    return isChrome(element) || element.tag === 'article' || (reason !== undefined && !misleading.has(reason))
  }
  return (
    (index < first || around.includes(area) || isBesideText) &&
    entries >= minList &&
    links <= entries * fewListLinks &&
    !inside.some(isFurniture)
  )
}
