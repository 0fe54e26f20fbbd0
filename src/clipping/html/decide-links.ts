import { matchWords, wordEnd } from '../language-words.ts'
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

const request = new RegExp(`^${matchWords('linkVerbs')}${wordEnd}`, 'iu')
const related = new RegExp(String.raw`^\W*${matchWords('relatedLabels')}${wordEnd}.{0,25}[:|]`, 'iu')

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
  if (/^(?:p|div)$/.test(block.tag) && block.linked > 0.95 && (shouts || request.test(block.text)))
    return dropped('related links')
  const inRun = (before?.linked ?? 0) >= allLinks || (after?.linked ?? 0) >= allLinks
  if (related.test(block.text)) return dropped('related links')
  return inRun && !/^t[dh]$/.test(block.tag) ? dropped('related links') : undefined
}
