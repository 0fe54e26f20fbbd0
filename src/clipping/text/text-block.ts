import type { Block, BlockFate, Draft, Pass } from '../block.ts'
import type { ParsedClipping } from '../parsed-clipping.ts'

/** A block of a text clipping. */
export interface TextBlock extends Block {
  /** How many characters at its start became a block of their own. */
  cut?: number
  /** Whether it is a paragraph of a block quotation. */
  isQuoted?: boolean
  /** What a block of the article is. */
  shape?: 'paragraph' | 'heading' | 'item' | 'quotation'
}

/** A text clipping between two passes, with the fields found so far. */
export interface TextDraft extends Draft<TextBlock> {
  fields: Omit<ParsedClipping, 'body' | 'account' | 'repaired'>
  /** The language that the text is in, if that is clear: it decides what a date in figures means. */
  language?: string | undefined
  /** The fields that the writer states: lines that state them differently are dropped. */
  stated: ReadonlySet<string>
}

export type TextPass = Pass<TextDraft>

/** Returns a draft in which the blocks with these indexes are decided. */
export function decide(draft: TextDraft, fates: ReadonlyMap<number, BlockFate>): TextDraft {
  if (fates.size === 0) return draft
  return {
    ...draft,
    blocks: draft.blocks.map((block, index) => {
      const fate = fates.get(index)
      return fate === undefined ? block : { ...block, fate }
    }),
  }
}

/** Returns the indexes of the blocks that no pass has decided yet. */
export function findOpen({ blocks }: TextDraft): number[] {
  return blocks.flatMap((block, index) => (block.fate === undefined ? [index] : []))
}
