import type { Article } from '../article/article.ts'

/** A passage of a snapshot: a block of the body or a quotation. */
export interface SnapshotBlock {
  id?: string
  kind: 'section' | 'paragraph' | 'cell'
  text: string
}

export interface SnapshotQuote {
  id: string
  text: string
  /** Index of the block in which it begins. */
  block: number
  speaker?: string
  role?: string
}

/** The words of an article at one time, and the addresses they have. */
export interface Snapshot {
  headline: string
  dek?: string
  blocks: SnapshotBlock[]
  quotes: SnapshotQuote[]
}

/** Takes what a ledger keeps of an article. */
export function takeSnapshot({
  frontmatter: { headline, dek },
  blocks,
  quotes,
}: Pick<Article, 'frontmatter' | 'blocks' | 'quotes'>): Snapshot {
  return {
    headline,
    ...(dek === undefined ? {} : { dek }),
    blocks: blocks.map(({ id, kind, text }) => ({
      ...(id === undefined ? {} : { id }),
      kind: kind === 'heading' ? 'section' : kind === 'cell' ? 'cell' : 'paragraph',
      text,
    })),
    quotes: quotes.map(({ id, text, passages: [first], speaker, role }) => ({
      id,
      text,
      block: first?.block ?? 0,
      ...(speaker === undefined ? {} : { speaker }),
      ...(role === undefined ? {} : { role }),
    })),
  }
}
