import { z } from 'astro/zod'

const text = z.string().min(1)

/** A run of text of a version: a paragraph, a heading, a table cell. */
const block = z.strictObject({
  id: text.optional().describe('Its address in this version. A table cell has none.'),
  text: text.describe('Key of its words in `texts`.'),
})

const quote = z.strictObject({
  id: text.describe('Its address in this version.'),
  text: text.describe('Key of its words in `texts`.'),
  block: z.int().nonnegative().describe('Index of the block in which it begins.'),
  speaker: text.optional().describe('The speaker that this version named.'),
  role: text.optional().describe('The role that this version gave.'),
})

const version = z.strictObject({
  date: text.describe('When this version was recorded.'),
  headline: text,
  dek: text.optional(),
  blocks: z.array(block),
  quotes: z.array(quote),
  former: z
    .record(text, text)
    .describe(
      'Addresses of earlier versions, each with the address of the passage that it leads to in this one.',
    ),
})

const address = z.strictObject({
  kind: z.enum(['section', 'paragraph', 'quotation']),
  texts: z.array(text).min(1).describe('Keys of the words that it was published for, oldest first.'),
})

/**
 * The record of one article's addresses: content/permalinks/<slug>.json. It only grows. Everything that can be found out
 * from the versions, such as when a passage was removed, is not written down again.
 */
export const ledgerSchema = z.strictObject({
  format: z.literal(1),
  short: z
    .string()
    .regex(/^[a-z\d]{6}$/)
    .describe('The article’s short address: six characters, assigned once.'),
  slugs: z.record(text, text).describe('Every slug that the article has had, with the date since when.'),
  quotationPages: z
    .literal(true)
    .optional()
    .describe(
      'The quotations have had pages of their own. Their addresses lead to the quotations when the site has no such pages.',
    ),
  addresses: z.record(text, address).describe('Every address that a passage has ever had.'),
  texts: z.record(text, z.string()).describe('All words that were ever published, by key.'),
  versions: z.array(version).min(1).describe('Every published version, oldest first.'),
})

export type Ledger = z.output<typeof ledgerSchema>

/** One published version of an article. */
export type LedgerVersion = Ledger['versions'][number]

/** What an address leads to. */
export type AddressKind = Ledger['addresses'][string]['kind']
