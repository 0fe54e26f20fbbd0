import { explainDoubt } from './explain-doubt.ts'
import type { FoundQuote } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'

/** What stands between one pair of marks (or several, where an attribution splits it), as an entry of the frontmatter. */
export type DraftEntry = {
  /** Offsets of its parts' first words in the text it was found in. */
  starts: number[]
} & (
  | { list: 'notQuotes'; entry: string }
  | {
      list: 'quotes'
      entry: { text: string; speaker?: string; role?: string }
      /** What a person should check about the speaker; absent where the finder is sure. It becomes a YAML comment. */
      unsure?: string
    }
)

/** Turns what the finder found in a text into entries for the frontmatter, in the text's order; the same words that nobody said come once. */
export function draftQuotes(text: string, found: readonly FoundQuote[]): DraftEntry[] {
  const entries: DraftEntry[] = []
  let parts: FoundQuote[] = []
  const close = (): void => {
    if (parts.length > 0) entries.push(draftQuotation(parts))
    parts = []
  }
  for (const quote of found) {
    const last = parts.at(-1)
    const goesOn =
      last && quote.kind === 'quotation' && last.utterance === quote.utterance && areJoined(text, last, quote)
    if (!goesOn) close()
    if (quote.kind === 'quotation') parts.push(quote)
    else addNotQuotation(entries, quote)
  }
  close()
  return entries
}

function addNotQuotation(entries: DraftEntry[], quote: FoundQuote): void {
  const entry = collapseWhiteSpace(quote.quote)
  const same = entries.find((other) => other.list === 'notQuotes' && other.entry === entry)
  if (same) same.starts.push(quote.start)
  else entries.push({ list: 'notQuotes', entry, starts: [quote.start] })
}

function draftQuotation(parts: readonly FoundQuote[]): DraftEntry {
  const teller =
    parts.find((part) => part.sure) ?? parts.find((part) => part.speaker !== undefined) ?? parts[0]
  const text = dropPrintersStop(joinParts(parts.map((part) => collapseWhiteSpace(part.quote))))
  const draft = { list: 'quotes' as const, starts: parts.map((part) => part.start) }
  const { speaker, role } = teller ?? {}
  const entry = {
    text,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
  }
  return { ...draft, entry, ...(teller?.sure ? {} : { unsure: explainDoubt(teller ?? {}) }) }
}

/** The comma before "he said", and the stop that closes the reporter's sentence and not the speaker's, are the printer's. */
function dropPrintersStop(text: string): string {
  const bare = text.replace(/,$/, '')
  return /^\p{Ll}/u.test(bare) ? bare.replace(/(?<!\.)\.$/, '') : bare
}

/** Sets the parts of a split quotation together: the comma before "he said" becomes a stop where a sentence ended there. */
function joinParts(parts: readonly string[]): string {
  return parts.reduce((joined, part) =>
    /,$/.test(joined) && /^\p{Lu}/u.test(part) ? `${joined.slice(0, -1)}. ${part}` : `${joined} ${part}`,
  )
}

function collapseWhiteSpace(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
