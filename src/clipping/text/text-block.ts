import type { OmissionReason } from '../../languages/omission-reasons.ts'
import type { LossAccount, ParsedClipping } from '../parsed-clipping.ts'

/** A block of a text clipping on its way through the passes: undecided until one of them says what it is. */
export interface TextBlock {
  text: string
  /** How many letters were taken off its start as a block of their own. */
  cut?: number
  fate: 'open' | 'paragraph' | 'heading' | 'item' | { field: string } | { dropped: OmissionReason }
}

/** A text clipping on its way: its blocks in the order of the source, and the fields found so far. */
export interface TextDraft {
  blocks: readonly TextBlock[]
  fields: Omit<ParsedClipping, 'body' | 'account' | 'mended'>
  /** The fields that the writer states: lines that say them otherwise are replaced. */
  stated: ReadonlySet<string>
}

/** One step of the parser: takes a draft, decides some blocks, changes no other. */
export type TextPass = (draft: TextDraft) => TextDraft

/** A draft with some of its blocks decided, each by its index. */
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

/** The indexes of blocks that no pass has decided yet. */
export function findOpen({ blocks }: TextDraft): number[] {
  return blocks.flatMap((block, index) => (block.fate === 'open' ? [index] : []))
}

/** The entry of the loss account that a block becomes. */
export function accountFor({ text, fate }: TextBlock): LossAccount {
  if (typeof fate === 'string') return { fate: 'kept', text }
  return 'field' in fate
    ? { fate: 'field', text, field: fate.field }
    : { fate: 'dropped', text, reason: fate.dropped }
}
