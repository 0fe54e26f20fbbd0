import type { BodyBlock } from '../markdown/parse-body.ts'
import type { ArticleBlock } from './article.ts'
import { assignAddresses, formatParagraphAddresses, formatSectionAddresses } from './permalinks.ts'

/** Gives every paragraph and heading its permalink. Cells of tables and blocks without text (a picture alone) have none. */
export function addBlockIds(blocks: readonly BodyBlock[]): ArticleBlock[] {
  const addressed = blocks.filter(hasAddress)
  const ids = assignAddresses(addressed.map(formatBlockAddresses))
  const idOf = new Map(addressed.map((block, index) => [block, ids[index]]))
  return blocks.map((block) => {
    const id = idOf.get(block)
    return id === undefined ? block : { ...block, id }
  })
}

/** Candidate addresses of a paragraph or a heading. */
export function formatBlockAddresses({ kind, text }: Pick<BodyBlock, 'kind' | 'text'>) {
  return kind === 'heading' ? formatSectionAddresses(text) : formatParagraphAddresses(text)
}

function hasAddress({ kind, text }: BodyBlock): boolean {
  return kind !== 'cell' && text.trim() !== ''
}
