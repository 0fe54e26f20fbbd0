import type { OmissionReason } from '../../languages/omission-reasons.ts'
import { dropped, isKept, reasonOf } from '../block.ts'
import { isProse } from './find-story.ts'
import type { HtmlBlock } from './html-block.ts'
import type { HtmlPass } from './survey-blocks.ts'

/** In lines. A guess: fewer lines that a page has twice may be labels. */
const minLines = 3

const prompts = new Set<OmissionReason>(['reading prompt', 'newsletter prompt', 'advertisement'])

/**
 * Drops a list of offers that the page also has in an element called after a prompt: pages have the same list for readers who
 * are logged in and for those who are not, and only some of them are named.
 */
export const dropRepeatedPrompt: HtmlPass = (draft) => {
  const { blocks, survey } = draft
  const reasons = new Map<string, OmissionReason>()
  for (const block of blocks) {
    const reason = reasonOf(block)
    if (reason !== undefined && prompts.has(reason)) reasons.set(survey.foldedOf(block), reason)
  }
  const isRepeated = (block: HtmlBlock | undefined): boolean =>
    block !== undefined &&
    isKept(block) &&
    (block.tag === 'li' || !isProse(block)) &&
    reasons.has(survey.foldedOf(block))
  const repeated = new Set<HtmlBlock>()
  for (let start = 0; start < blocks.length; start += 1) {
    let end = start
    while (isRepeated(blocks[end])) end += 1
    if (end - start >= minLines) for (const block of blocks.slice(start, end)) repeated.add(block)
    start = end
  }
  if (repeated.size === 0) return draft
  const drop = (block: HtmlBlock): HtmlBlock => ({
    ...block,
    fate: dropped(reasons.get(survey.foldedOf(block)) ?? 'reading prompt'),
  })
  return { ...draft, blocks: blocks.map((block) => (repeated.has(block) ? drop(block) : block)) }
}
