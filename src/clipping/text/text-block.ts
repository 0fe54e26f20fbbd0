import type { OmissionReason } from '../../languages/omission-reasons.ts'
import type { LossAccount, ParsedClipping } from '../parsed-clipping.ts'

/** A block of a text clipping. Its fate is open until a pass decides it. */
export interface TextBlock {
  text: string
  /** How many characters at its start became a block of their own. */
  cut?: number
  /** Whether it is a paragraph of a block quotation. */
  isQuoted?: boolean
  fate:
    | 'open'
    | 'paragraph'
    | 'heading'
    | 'item'
    | 'quotation'
    | { field: string }
    | { dropped: OmissionReason }
}

/** A text clipping between two passes: its blocks in the order of the source, and the fields found so far. */
export interface TextDraft {
  blocks: readonly TextBlock[]
  fields: Omit<ParsedClipping, 'body' | 'account' | 'repaired'>
  /** The language that the text is in, if that is clear: it decides what a date in figures means. */
  language?: string | undefined
  /** The fields that the writer states: lines that state them differently are dropped. */
  stated: ReadonlySet<string>
}

/** One step of the parser: decides some blocks of a draft, and leaves the others as they are. */
export type TextPass = (draft: TextDraft) => TextDraft

/** Returns a draft in which the blocks with these indexes are decided. */
export function decide(draft: TextDraft, fates: ReadonlyMap<number, TextBlock['fate']>): TextDraft {
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
  return blocks.flatMap((block, index) => (block.fate === 'open' ? [index] : []))
}

/** Returns the entry of the loss account for a block. */
export function accountFor({ text, fate }: TextBlock): LossAccount {
  if (typeof fate === 'string') return { fate: 'kept', text }
  return 'field' in fate
    ? { fate: 'field', text, field: fate.field }
    : { fate: 'dropped', text, reason: fate.dropped }
}
