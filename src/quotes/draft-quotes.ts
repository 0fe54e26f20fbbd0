import { explainDoubt } from './explain-doubt.ts'
import { stops } from './fold-typography.ts'
import type { FoundQuote } from './found-quote.ts'
import { areJoined } from './locate-quote.ts'

/** One quotation as an entry of the frontmatter. A quotation that its attribution splits is one entry. */
export type DraftEntry = {
  /** Offset of the first word of each part, in the text it was found in. */
  starts: number[]
} & (
  | { list: 'notQuotes'; entry: string }
  | {
      list: 'quotes'
      entry: { text: string; speaker?: string; role?: string }
      /** What to check about the speaker, written as a YAML comment. `undefined` if the finder is sure. */
      unsure?: string
    }
)

/**
 * Turns the found quotations into entries for the frontmatter, in the order of the text. Words in marks that are no
 * quotation are listed once, however often they occur.
 */
export function draftQuotes(text: string, found: readonly FoundQuote[]): DraftEntry[] {
  const entries: DraftEntry[] = []
  const notQuotes = new Map<string, DraftEntry>()
  let parts: FoundQuote[] = []
  const close = (): void => {
    if (parts.length > 0) entries.push(draftQuotation(text, parts))
    parts = []
  }
  for (const quote of found) {
    const last = parts.at(-1)
    const continues =
      last && quote.kind === 'quotation' && last.utterance === quote.utterance && areJoined(text, last, quote)
    if (!continues) close()
    if (quote.kind === 'quotation') parts.push(quote)
    else addNotQuotation(entries, notQuotes, quote)
  }
  close()
  return entries
}

/** @param notQuotes the entries of that list so far, by their words */
function addNotQuotation(entries: DraftEntry[], notQuotes: Map<string, DraftEntry>, quote: FoundQuote): void {
  const entry = collapseWhiteSpace(quote.quote)
  const same = notQuotes.get(entry)
  if (same) {
    same.starts.push(quote.start)
    return
  }
  const added = { list: 'notQuotes' as const, entry, starts: [quote.start] }
  notQuotes.set(entry, added)
  entries.push(added)
}

function draftQuotation(text: string, parts: readonly FoundQuote[]): DraftEntry {
  const speakerPart =
    parts.find((part) => part.sure) ?? parts.find((part) => part.speaker !== undefined) ?? parts[0]
  const words = dropReportersStop(joinParts(text, parts))
  const draft = { list: 'quotes' as const, starts: parts.map((part) => part.start) }
  const { speaker, role } = speakerPart ?? {}
  const entry = {
    text: words,
    ...(speaker === undefined ? {} : { speaker }),
    ...(role === undefined ? {} : { role }),
  }
  return { ...draft, entry, ...(speakerPart?.sure ? {} : { unsure: explainDoubt(speakerPart ?? {}) }) }
}

const onlyFullStop = new RegExp(`(?<!${stops})\\.$`, 'u')

/** Drops the comma before "he said", and the stop after a fragment, which ends the reporter's sentence and not the speaker's. */
function dropReportersStop(text: string): string {
  const bare = text.replace(/\s?,$/, '')
  return /^\p{Ll}/u.test(bare) ? bare.replace(onlyFullStop, '') : bare
}

/**
 * Joins the parts of a split quotation. If the next part begins a sentence, a stop ends the one before it, in place of the
 * comma before "he said". Many languages have this comma after the mark: « …ouverte », a-t-elle dit. « Et… »
 */
function joinParts(text: string, parts: readonly FoundQuote[]): string {
  return parts
    .map((part, index) => {
      const words = collapseWhiteSpace(part.quote)
      const next = parts[index + 1]
      if (next === undefined || !/^\p{Lu}/u.test(next.quote.trimStart())) return words
      if (words.endsWith(',')) return endSentence(words.slice(0, -1).trimEnd())
      // Without a comma, a capital may also be that of a name or a noun.
      const isNewSentence = /\.\s*$/u.test(text.slice(part.outerEnd, next.outerStart))
      return isNewSentence && /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words
    })
    .join(' ')
}

/** Adds a full stop, unless the words end with a stop or an ellipsis. */
function endSentence(words: string): string {
  return /[.…]$/u.test(words) ? words : `${words}.`
}

function collapseWhiteSpace(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
