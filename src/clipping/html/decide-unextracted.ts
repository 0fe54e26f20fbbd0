import { dropped, type HtmlPass } from './survey-blocks.ts'

/** What the extractor left out and no rule knows: a paragraph among the story's own is taken back. */
export const decideUnextracted: HtmlPass = (block, index, around) => {
  if (block.extracted) return undefined
  const inStory = index > around.first && index < around.last
  const element = block.around[0]
  const home = block.tag === 'p' && element?.tag === 'p' ? block.around[1] : element
  const belongs = home !== undefined && (around.sizes.get(home) ?? 0) > around.total * 0.3
  const tweet = block.around.some((up) => up.tag === 'blockquote')
  if (inStory && block.linked < 0.5 && (tweet || (belongs && /^(?:p|h[2-4]|li)$/.test(block.tag))))
    return { fate: 'kept' }
  return dropped(block.linked >= 0.5 ? 'related links' : 'navigation')
}
