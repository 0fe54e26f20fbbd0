import type { ArticleBlock } from './article-block.ts'
import { dropped } from './survey-blocks.ts'

/** A sub-head whose section is all furniture is furniture too. */
export function dropTitlesOfNothing(blocks: readonly ArticleBlock[]): ArticleBlock[] {
  return blocks.map((block, index) => {
    if (block.fate?.fate !== 'kept' || !/^h[1-6]$/.test(block.tag)) return block
    const next = blocks[index + 1]
    if (next === undefined) return { ...block, fate: dropped('related links') }
    if (next.fate?.fate !== 'dropped' || next.fate.reason !== 'related links') return block
    const following = blocks
      .slice(index + 1, index + 40)
      .find((other) => other.fate?.fate === 'kept' || /^h[1-6]$/.test(other.tag))
    return following && following.fate?.fate === 'kept' && !/^h[1-6]$/.test(following.tag)
      ? block
      : { ...block, fate: next.fate }
  })
}
