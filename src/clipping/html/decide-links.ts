import { type BlockFate, dropped } from '../block.ts'
import { findPageFurniture } from '../find-furniture.ts'
import { matchWords, wordEnd } from '../language-words.ts'
import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { allLinks, type BlockSurvey, holdsText, type LineRule, maxFurniture } from './survey-blocks.ts'

/** A line that leads away and tells nothing: an address alone, or links and nothing else among their like. */
export const decideLinks: LineRule = (block, index, around) =>
  addressAlone(block) ?? linkList(block, index, around)

function addressAlone(block: HtmlBlock): BlockFate | undefined {
  return /^https?:\/\/\S+$/u.test(block.text) && !holdsText(block) ? dropped('share row') : undefined
}

/** Whether a list of links has a heading of its own, which is not "Related": the motions of a council, the parts of a series. */
function hasOwnHeading(blocks: readonly HtmlBlock[], index: number, list: PageElement): boolean {
  const before = blocks.slice(0, index).findLast((block) => !block.around.includes(list))
  return before !== undefined && /^h[2-4]$/.test(before.tag) && findPageFurniture(before.text) === undefined
}

const request = new RegExp(`^${matchWords('linkVerbs')}${wordEnd}`, 'iu')
const related = new RegExp(String.raw`^\W*${matchWords('relatedLabels')}${wordEnd}.{0,25}[:|]`, 'iu')

function linkList(
  block: HtmlBlock,
  index: number,
  { blocks, lists, first, last, sizes, total }: BlockSurvey,
): BlockFate | undefined {
  if (block.linked < allLinks || holdsText(block)) return undefined
  const list = block.around.find((element) => /^(?:ul|ol)$/.test(element.tag))
  if (block.tag === 'li' && list) {
    const { entries, links } = lists.get(list) ?? { entries: 0, links: 0 }
    // A page with link lists all through it (a shopping guide) means them.
    if (links < 2 && index < last) return undefined
    const home = list.parent && (sizes.get(list.parent) ?? 0) > total * maxFurniture
    if (block.extracted && home && index > first && index < last && hasOwnHeading(blocks, index, list))
      return undefined
    return links >= entries * 0.8 ? dropped('related links') : undefined
  }
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  const shouts = block.text === block.text.toUpperCase() && block.text.split(' ').length > 3
  if (/^(?:p|div)$/.test(block.tag) && block.linked > 0.95 && (shouts || request.test(block.text)))
    return dropped('related links')
  const inRun = (before?.linked ?? 0) >= allLinks || (after?.linked ?? 0) >= allLinks
  if (related.test(block.text)) return dropped('related links')
  return inRun && !/^t[dh]$/.test(block.tag) ? dropped('related links') : undefined
}
