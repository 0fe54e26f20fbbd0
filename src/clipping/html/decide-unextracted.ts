import { isProse } from './find-story.ts'
import { dropped, type HtmlPass } from './survey-blocks.ts'

/** The share of the story that an element has to contain for its short lines to belong to the story. A guess. */
const homeShare = 0.3

/** What the extractor left out and no rule knows: a line among the story's own is taken back. */
export const decideUnextracted: HtmlPass = (block, index, around) => {
  if (block.extracted || around.story.has(block)) return undefined
  const inStory = index > around.first && index < around.last
  const element = block.around[0]
  const home = block.tag === 'p' && element?.tag === 'p' ? block.around[1] : element
  const belongs = home !== undefined && (around.sizes.get(home) ?? 0) > around.total * homeShare
  const tweet = block.around.some((up) => up.tag === 'blockquote')
  if (inStory && block.linked < 0.5 && (tweet || (belongs && /^(?:p|h[2-4]|li)$/.test(block.tag))))
    return { fate: 'kept' }
  return dropped(block.linked >= 0.5 && !isProse(block) ? 'related links' : 'outside the article')
}
