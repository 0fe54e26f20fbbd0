import type { BodyBlock } from '../markdown/parse-body.ts'
import type { ArticleBlock } from './article.ts'
import { assignAddresses, formatParagraphAddresses } from './permalinks.ts'

/** Gives every block its permalink, except headings and blocks without text (a picture alone). */
export function addBlockIds(blocks: readonly BodyBlock[]): ArticleBlock[] {
  const withText = blocks.filter((block) => block.kind !== 'heading' && block.text.trim() !== '')
  const ids = assignAddresses(withText.map((block) => formatParagraphAddresses(block.text)))
  const idOf = new Map(withText.map((block, index) => [block, ids[index]]))
  return blocks.map((block) => {
    const id = idOf.get(block)
    return id === undefined ? block : { ...block, id }
  })
}
