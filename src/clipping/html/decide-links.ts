import type { HtmlBlock } from './html-block.ts'
import {
  allLinks,
  type BlockDecision,
  type BlockSurvey,
  dropped,
  type HtmlPass,
  holdsText,
} from './survey-blocks.ts'

/** A line that leads away and tells nothing: an address alone, or links and nothing else among their like. */
export const decideLinks: HtmlPass = (block, index, around) =>
  addressAlone(block) ?? linkList(block, index, around)

function addressAlone(block: HtmlBlock): BlockDecision | undefined {
  return /^https?:\/\/\S+$/u.test(block.text) && !holdsText(block) ? dropped('share row') : undefined
}

function linkList(
  block: HtmlBlock,
  index: number,
  { blocks, lists, last }: BlockSurvey,
): BlockDecision | undefined {
  if (block.linked < allLinks || holdsText(block)) return undefined
  const list = block.around.find((element) => /^(?:ul|ol)$/.test(element.tag))
  if (block.tag === 'li' && list) {
    const { entries, links } = lists.get(list) ?? { entries: 0, links: 0 }
    // A page with link lists all through it (a shopping guide) means them.
    if (links < 2 && index < last) return undefined
    return links >= entries * 0.8 ? dropped('related links') : undefined
  }
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  const shouts = block.text === block.text.toUpperCase() && block.text.split(' ').length > 3
  const bids = /^(?:click|get|read|watch|subscribe|download|see|follow|listen|buy|shop|join|try)\b/iu.test(
    block.text,
  )
  if (/^(?:p|div)$/.test(block.tag) && block.linked > 0.95 && (shouts || bids))
    return dropped('related links')
  const inRun = (before?.linked ?? 0) >= allLinks || (after?.linked ?? 0) >= allLinks
  if (/^\W*(?:related|read|see|more|watch|also|don.t miss|must.read)\b.{0,25}[:|]/iu.test(block.text)) {
    return dropped('related links')
  }
  return inRun && !/^t[dh]$/.test(block.tag) ? dropped('related links') : undefined
}
