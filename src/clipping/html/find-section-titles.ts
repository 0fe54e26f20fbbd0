import { listWords } from '../count-words.ts'
import { kindOf, mostlyLinked } from './find-story.ts'
import { type HtmlBlock, isHeading } from './html-block.ts'

/** A guess: fewer lines of one kind above paragraphs are labels. */
const manyTitles = 3
/** In lines. A guess: a caption, or a short sentence, may be between a title and the first paragraph of its section. */
const maxBetween = 3
/** The share of the titles that are above a paragraph of the story; below others is a list or a table. A guess. */
const mostly = 0.75
/** In words. A guess: a shorter line is a label ("Advertisement"), a longer one a paragraph. */
const [minTitle, maxTitle] = [3, 20]

/**
 * Finds the titles of sections that the page does not mark as headings: lines in elements of one kind, different from each
 * other, and most of them above a paragraph of the story.
 *
 * @param isStory whether a line is of the story
 */
export function findSectionTitles(
  blocks: readonly HtmlBlock[],
  isStory: (block: HtmlBlock) => boolean,
): Set<HtmlBlock> {
  const lines = blocks.flatMap((block, index) => {
    if (isStory(block) || !/^(?:div|header)$/.test(block.tag) || block.linked > 0) return []
    return [{ block, isAbove: blocks.slice(index + 1, index + 1 + maxBetween).some(isStory) }]
  })
  const kinds = Map.groupBy(lines, ({ block }) => kindOf(block))
  return new Set([
    ...findLinkedTitles(blocks, isStory),
    ...[...kinds.values()].flatMap((alike) => {
      const titles = alike.map(({ block }) => block)
      const sizes = titles.map(({ text }) => listWords(text).length)
      const isTitled =
        alike.length >= manyTitles &&
        alike.filter(({ isAbove }) => isAbove).length >= alike.length * mostly &&
        sizes.every((size) => size >= minTitle && size <= maxTitle) &&
        new Set(titles.map(({ text }) => text)).size === titles.length
      return isTitled ? titles : []
    }),
  ])
}

/** In elements. A guess: a title and the first line of its section are in one that is not higher above either of them. */
const maxHeight = 3

/** Finds headings that are links, as a slide has one to itself: many of one kind, each in one element with the line below it. */
function findLinkedTitles(blocks: readonly HtmlBlock[], isStory: (block: HtmlBlock) => boolean): HtmlBlock[] {
  const headings = blocks.filter((block, index) => {
    const next = blocks[index + 1]
    const isLinked = /^h[2-4]$/.test(block.tag) && block.linked >= mostlyLinked && !isStory(block)
    if (!isLinked || !next || !isStory(next) || isHeading(next)) return false
    const section = block.around.slice(0, maxHeight).find((element) => next.around.includes(element))
    const isNear = section !== undefined && next.around.indexOf(section) < maxHeight
    return isNear && blocks[index - 1]?.around.includes(section) !== true
  })
  const kinds = [...Map.groupBy(headings, kindOf).values()]
  return kinds.filter((alike) => new Set(alike.map(({ text }) => text)).size >= manyTitles).flat()
}
