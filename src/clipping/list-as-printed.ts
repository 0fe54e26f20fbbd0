import type { Root } from 'mdast'
import type { WrittenEntry } from '../article/check-quotes.ts'
import { matchQuotes } from '../article/match-quotes.ts'
import { readBlocks } from '../markdown/parse-body.ts'
import type { ArticleDraft } from './leave-out-field.ts'

const asPrinted = 'no rule could join these words with others: they are listed as printed'

/**
 * Lists each quotation of the text that a draft does not list, as printed and without a speaker: the check demands that all are
 * listed, and odd punctuation must not keep an article from being written. Returns `undefined` if none is missing.
 */
export function listAsPrinted({ fields, quotes }: ArticleDraft, tree: Root): ArticleDraft | undefined {
  const own = {
    language: fields.language,
    quotes: quotes.flatMap((each) => (each.list === 'quotes' ? [each.entry] : [])),
    notQuotes: quotes.flatMap((each) => (each.list === 'notQuotes' ? [each.entry] : [])),
  }
  const { text, unlistedSpans } = matchQuotes(own, readBlocks(tree))
  const added = unlistedSpans.map(
    ({ start, end }): WrittenEntry => ({
      list: 'quotes',
      entry: { text: text.slice(start, end).replace(/\s+/g, ' ').trim() },
      starts: [start],
      unsure: asPrinted,
    }),
  )
  if (added.length === 0) return undefined
  const startOf = ({ starts: [start = 0] }: WrittenEntry): number => start
  const all = [...quotes, ...added].toSorted((one, other) => startOf(one) - startOf(other))
  return { fields, quotes: all }
}
