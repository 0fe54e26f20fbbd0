import { listWords } from '../count-words.ts'
import { sentenceEnd } from './find-story.ts'
import { areSiblings, type HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { splitAtLink } from './split-at-link.ts'

/** In words. A guess: a shorter line with a link is a label and its link. */
const minSentence = 8

/** Whether a line is a sentence that begins without a link and goes on in one: "It also runs a ferry to the east bank." */
export function isLinkInSentence({ nodes, text }: HtmlBlock): boolean {
  const { before, link } = splitAtLink(nodes)
  const isJoined = /\p{L}[\p{L}’',-]*\s*$/u.test(before) && /^\s*\p{Ll}/u.test(link)
  return isJoined && sentenceEnd.test(text) && listWords(text).length >= minSentence
}

/** In words. A guess: a longer part before a link is a sentence. */
const maxLabel = 5

/** In words. A guess: a shorter link is a name, such as that of a place. */
const minTitle = 4

/** Whether a line is a label and the title of a story: "Ferries: New boat is late again". */
function isLabelledTitle(block: HtmlBlock): boolean {
  const { before, link, after } = splitAtLink(block.nodes)
  // A day before a link says when something was.
  const isLabel = /^\D*\p{L}\D*[:：?!]\s*$/u.test(before) && listWords(before).length <= maxLabel
  return isLabel && listWords(link).length >= minTitle && !/\p{L}/u.test(after)
}

/** Whether a list has several entries, and all of them are labels with the title of another story. */
export function isListOfTitles(list: PageElement, blocks: readonly HtmlBlock[]): boolean {
  const entries = blocks.filter(({ around }) => around.includes(list))
  return entries.length > 1 && entries.every((entry) => entry.tag === 'li' && isLabelledTitle(entry))
}

/** "Nellbrook: Carrow, Port Ellin". */
const label = /^\p{L}[^:：]{0,30}[:：]/u

/** In lines. A guess: fewer lines with labels and links may be links to other stories. */
const minRow = 3

/**
 * Whether a line is in a row of paragraphs that are labels with links, and of most of which a good part is no link: the towns of
 * each province, some of which have a link.
 *
 * @param isLink whether a line is a link, not text
 */
export function isInRowOfLabels(
  index: number,
  blocks: readonly HtmlBlock[],
  isLink: (block: HtmlBlock) => boolean,
): boolean {
  const block = blocks[index]
  if (!block?.extracted || block.tag !== 'p') return false
  const isAlike = (other: HtmlBlock | undefined): boolean =>
    other !== undefined &&
    other.tag === 'p' &&
    other.extracted &&
    areSiblings(block, other) &&
    label.test(other.text)
  if (!isAlike(block)) return false
  let [start, end] = [index, index + 1]
  while (isAlike(blocks[start - 1])) start -= 1
  while (isAlike(blocks[end])) end += 1
  const row = blocks.slice(start, end)
  return row.length >= minRow && row.filter(isLink).length * 2 <= row.length
}
