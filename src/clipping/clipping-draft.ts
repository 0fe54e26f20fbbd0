import type { RootContent } from 'mdast'
import type { OmissionReason } from '../article/omission.ts'
import type { ParsedClipping } from './parsed-clipping.ts'

/** A block of a clipping: a Markdown node with its words, and what becomes of it. */
export interface Block {
  node: RootContent
  /** The words a reader sees. */
  text: string
  fate: { kind: 'kept' } | { kind: 'field'; field: string } | { kind: 'dropped'; reason: OmissionReason }
}

/** A clipping on its way: blocks whose fate is not settled, and the fields found so far. Passes hand on a new one. */
export interface ClippingDraft {
  blocks: readonly Block[]
  fields: Partial<Omit<ParsedClipping, 'body' | 'account' | 'mended'>>
  mended: readonly string[]
}

/** A step of the way from what was copied to what is kept. */
export type Pass = (draft: ClippingDraft) => ClippingDraft

/** A block that nothing has been decided about. */
export function makeBlock(node: RootContent, text: string): Block {
  return { node, text, fate: { kind: 'kept' } }
}

/** A draft in which some blocks have another fate. */
export function settle(draft: ClippingDraft, fates: ReadonlyMap<Block, Block['fate']>): ClippingDraft {
  return {
    ...draft,
    blocks: draft.blocks.map((block) => ({ ...block, fate: fates.get(block) ?? block.fate })),
  }
}

/** The blocks that are still kept. */
export function keptBlocks({ blocks }: ClippingDraft): Block[] {
  return blocks.filter((block) => block.fate.kind === 'kept')
}
