import type { HtmlBlock } from './html-block.ts'
import { dropped } from './survey-blocks.ts'

/** "Most Popular Today" over a list that is dropped; a sentence there may be the dek. */
function isTitleOf(title: HtmlBlock, next: HtmlBlock): boolean {
  if (next.fate?.fate !== 'dropped' || title.text.split(' ').length > maxTitleWords) return false
  return /^(?:related links|author box|navigation|newsletter prompt|advertisement|tags)$/.test(
    next.fate.reason,
  )
}

const maxTitleWords = 5

/**
 * A sub-head whose section is all furniture is furniture too.
 *
 * @param first where the story begins
 */
export function dropEmptySections(blocks: readonly HtmlBlock[], first: number): HtmlBlock[] {
  return blocks.map((block, index) => {
    if (block.fate?.fate !== 'kept' || !/^h[1-6]$/.test(block.tag)) return block
    const next = blocks[index + 1]
    if (next === undefined) return { ...block, fate: dropped('related links') }
    // Above the story no section of it can have begun: such a title is that of the furniture under it.
    if (index < first && next.fate && isTitleOf(block, next)) return { ...block, fate: next.fate }
    if (next.fate?.fate !== 'dropped' || next.fate.reason !== 'related links') return block
    const following = blocks
      .slice(index + 1, index + 40)
      .find((other) => other.fate?.fate === 'kept' || /^h[1-6]$/.test(other.tag))
    return following && following.fate?.fate === 'kept' && !/^h[1-6]$/.test(following.tag)
      ? block
      : { ...block, fate: next.fate }
  })
}
