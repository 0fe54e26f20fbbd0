import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { kept } from '../block.ts'
import { listWords } from '../count-words.ts'
import { matchWords, wordEnd, wordStart } from '../language-words.ts'
import { type HtmlBlock, isBareAddress } from './html-block.ts'
import type { PageElement } from './page-tree.ts'
import { allLinks, type BlockSurvey, type HtmlPass } from './survey-blocks.ts'

const title = new RegExp(String.raw`^(?:\d+\.?\s*)?${matchWords('sourceLabels')}\s*[:：]?$`, 'iu')
const label = new RegExp(`${wordStart}${matchWords('sourceLabels')}${wordEnd}`, 'iu')
/** In words. A guess: a label with more of them is a sentence. */
const maxLabel = 10
/** Reasons that a list of sources gets because it consists of links. */
const forLinks = new Set<OmissionReason>(['related links', 'player or embed', 'outside the article'])
/** In elements. A guess: a title and its list are in one that is not higher above the title. */
const maxHeight = 3

/**
 * Keeps the list under "Sources" or "References", which may consist of links or addresses, and its title. Under a longer
 * label, "Further sources in English:", only links and addresses are its list.
 */
export const keepReferences: HtmlPass = (draft) => {
  const { survey } = draft
  const blocks = [...draft.blocks]
  for (const [index, block] of draft.blocks.entries()) {
    if (!isBelow(block, index, survey)) continue
    const list = title.test(block.text)
      ? listUnder(draft.blocks, index)
      : isLabel(block)
        ? listLinks(draft.blocks, index)
        : []
    for (const place of list)
      blocks[place] = keepLink(draft.blocks[place] as HtmlBlock, draft.blocks[place - 1])
    if (list.some((place) => blocks[place]?.fate?.fate === 'kept')) blocks[index] = { ...block, fate: kept }
  }
  return { ...draft, blocks }
}

/** Whether a line that is no link is below the beginning of the story and in its part of the page. */
function isBelow(block: HtmlBlock, index: number, { first, above, area }: BlockSurvey): boolean {
  if (index <= first || block.linked > 0) return false
  const root = [...above].find(({ tag }) => /^(?:article|main)$/.test(tag)) ?? area
  return (
    block.around.includes(root) && !block.around.some(({ tag }) => /^(?:nav|footer|aside|form)$/.test(tag))
  )
}

/** Whether a line says that what follows are sources. */
function isLabel({ text }: HtmlBlock): boolean {
  return /[:：]$/u.test(text) && listWords(text).length <= maxLabel && label.test(text)
}

/** Lists the places of the links and addresses right after a label, in the same element. */
function listLinks(blocks: readonly HtmlBlock[], index: number): number[] {
  const home = blocks[index]?.around[1]
  const rest = blocks.slice(index + 1)
  const end = rest.findIndex(
    (block) =>
      home === undefined ||
      home.tag === 'body' ||
      !block.around.includes(home) ||
      !(block.linked >= allLinks || isBareAddress(block)),
  )
  return rest.slice(0, end < 0 ? undefined : end).map((_, place) => index + 1 + place)
}

/** Lists the places of the lines under a title: in the list right after it, or all paragraphs beside it up to a heading. */
function listUnder(blocks: readonly HtmlBlock[], index: number): number[] {
  const next = blocks[index + 1]
  const home = next && findHome(next, blocks[index] as HtmlBlock)
  const places: number[] = []
  for (let place = index + 1; home && blocks[place]?.around.includes(home); place++) {
    if (/^h[1-6]$/.test(blocks[place]?.tag ?? '')) break
    places.push(place)
  }
  return places
}

/** The element with the lines under a title: a list, or what contains the title as well. */
function findHome(next: HtmlBlock, heading: HtmlBlock): PageElement | undefined {
  const common = heading.around.slice(0, maxHeight).find((element) => next.around.includes(element))
  const list = next.around.find(({ tag }) => /^(?:ul|ol|dl|table)$/.test(tag))
  if (!common) return undefined
  const isUnder = list && next.around.indexOf(list) < next.around.indexOf(common)
  return isUnder ? list : common.tag === 'body' ? undefined : common
}

/** Keeps a line that was dropped for its links. Links below the first line of an entry lead to copies of the source. */
function keepLink(block: HtmlBlock, before: HtmlBlock | undefined): HtmlBlock {
  const { fate } = block
  const entry = block.around.find(({ tag }) => tag === 'li')
  if (entry && before?.around.includes(entry)) return block
  const isLink =
    fate?.fate === 'around' ||
    (fate?.fate === 'dropped' && (forLinks.has(fate.reason) || (entry && fate.reason === 'author box')))
  return isLink ? { ...block, fate: kept } : block
}
