import { parseHTML } from 'linkedom'
import type { SearchedQuote } from '../../../src/library/write-search-record.ts'

/** Reads what the HTML of a search record has: the facts, the text that is searched, and its quotations with the names that are searched. */
export function readSearchRecord(html: string): {
  facts: Record<string, string>
  text: string
  quotes: (SearchedQuote & { names: string })[]
} {
  const { document } = parseHTML(html)
  const metas = [...document.querySelectorAll('meta')].map((meta): [string, string] => [
    (meta.getAttribute('data-pagefind-meta') ?? '').replace('[content]', ''),
    meta.getAttribute('content') ?? '',
  ])
  const [text, ...quotes] = [...document.querySelectorAll('p')]
  return {
    facts: Object.fromEntries(metas),
    text: text?.textContent ?? '',
    quotes: quotes.map(({ id, textContent }) => ({ ...JSON.parse(id), names: textContent })),
  }
}
