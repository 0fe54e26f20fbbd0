import type { APIRoute } from 'astro'
import type { CopyIndex } from '../../ledger/copy-record.ts'
import { collectCopies } from '../../site/copies.ts'

export async function getStaticPaths() {
  return [...(await collectCopies())].map(([letter, index]) => ({ params: { letter }, props: { index } }))
}

/** What is known of the fingerprints that begin with a letter or digit. */
export const GET: APIRoute<{ index: CopyIndex }> = ({ props: { index } }) => Response.json(index)
