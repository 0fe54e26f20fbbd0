import { countAccount } from '../clipping/finish-clipping.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import type { ClipResult } from './clip.ts'

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** "15 quotations, 14 speakers named, 1 to check" */
export function formatQuotations(entries: readonly DraftEntry[]): string {
  const quotes = entries.flatMap((entry) => (entry.list === 'quotes' ? [entry] : []))
  const unsure = quotes.filter((quote) => quote.unsure !== undefined).length
  const named = quotes.filter(
    (quote) => quote.entry.speaker !== undefined && quote.unsure === undefined,
  ).length
  return [
    count(quotes.length, 'quotation'),
    `${count(named, 'speaker')} named`,
    ...(unsure > 0 ? [`${unsure} to check`] : []),
  ].join(', ')
}

function formatOne({ file, status, written, clipping, article }: ClipResult): string {
  if (status === 'unchanged')
    return `${written ?? file}\n  is a finished article already: nothing was changed\n`
  if (!clipping || !article) return ''
  const words = countAccount(clipping.account)
  const dropped = clipping.account.flatMap((entry) => (entry.fate === 'dropped' ? [entry] : []))
  const width = Math.max(...article.found.map(({ field }) => field.length))
  const lines = [
    written ?? file,
    ...article.found.map(
      ({ field, value, from }) => `  ${field.padEnd(width)}  ${shorten(value)}  (${from})`,
    ),
    `  ${formatQuotations(article.entries)}`,
    ...article.entries.flatMap((entry) =>
      entry.list === 'quotes' && entry.unsure !== undefined
        ? [`    to check: “${shorten(entry.entry.text)}”  ${entry.unsure}`]
        : [],
    ),
    `  ${count(words.total, 'word')}: ${words.kept} kept, ${words.field} made fields, ${words.dropped} dropped`,
    ...dropped.map(({ text, reason }) => `    dropped: ${shorten(text)}  (${reason})`),
    ...clipping.mended.map((mended) => `  mended: ${mended}`),
  ]
  return `${lines.join('\n')}\n`
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 69)}…` : line
}

/** What a person sees after clipping: each article's fields and account, and a table where there were several. */
export function formatClipping(results: readonly ClipResult[]): string {
  const told = results.map(formatOne).filter(Boolean).join('\n')
  if (results.length < 2) return told
  const width = Math.max(...results.map(({ file }) => file.length))
  const table = results.map(({ file, status, written }) =>
    `${file.padEnd(width)}  ${status.padEnd(9)}  ${written ?? ''}`.trimEnd(),
  )
  return `${told}\n${table.join('\n')}\n`
}
