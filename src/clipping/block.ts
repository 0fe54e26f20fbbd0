import type { OmissionReason } from '../languages/omission-reasons.ts'
import type { LossAccount } from './parsed-clipping.ts'

/** What becomes of a block of a clipping. */
export type BlockFate =
  | { fate: 'kept' }
  | { fate: 'around' }
  | { fate: 'field'; field: string }
  | {
      fate: 'dropped'
      reason: OmissionReason
      /** Whether no words say so, only names of elements, links or the place of the block. */
      isUnsure?: true
    }

/** A paragraph, heading or line of a clipping. It has no fate until a pass decides it. */
export interface Block {
  text: string
  fate?: BlockFate
}

/** A clipping between two passes: its blocks in the order of the source, and what the passes need to know about them. */
export interface Draft<Own extends Block = Block> {
  blocks: readonly Own[]
}

/** One step of a parser: decides some blocks of a draft, and leaves the others as they are. */
export type Pass<Of extends Draft> = (draft: Of) => Of

/** The fate of a block of the article. */
export const kept: BlockFate = { fate: 'kept' }

/** The fate of a block that is not part of the article. */
export const dropped = (reason: OmissionReason): BlockFate => ({ fate: 'dropped', reason })

/** The fate of a block that became a field. */
export const field = (name: string): BlockFate => ({ fate: 'field', field: name })

/** Whether a block was kept as a part of the article. */
export function isKept({ fate }: Block): boolean {
  return fate?.fate === 'kept'
}

/** Whether a block belongs to the page around the article. */
export function isAround({ fate }: Block): boolean {
  return fate?.fate === 'around'
}

/** Returns why a block was dropped, `undefined` if it was not. */
export function reasonOf({ fate }: Block): OmissionReason | undefined {
  return fate?.fate === 'dropped' ? fate.reason : undefined
}

/** Whether a block became this field, and no other. */
export function isField({ fate }: Block, name: string): boolean {
  return fate?.fate === 'field' && fate.field === name
}

/** Whether a block is part of the article, as long as no pass decides otherwise. */
export function isInArticle({ fate }: Block): boolean {
  return fate === undefined || fate.fate === 'kept'
}

/** Returns the entry of the loss account for a block. */
export function accountFor({ text, fate }: Block): LossAccount {
  return { text, ...(fate ?? kept) } as LossAccount
}
