import { type DraftEntry, draftQuotes } from '../quotes/draft-quotes.ts'
import type { BodyQuote } from './find-body-quotes.ts'
import { hasName, prepareNames } from './find-name.ts'

/**
 * Drafts entries for the frontmatter that the gate accepts: words that the article says were not said are not quotations,
 * and a speaker whose name the text does not have is left open.
 *
 * @param text the joined text of the body
 */
export function draftEntries(text: string, found: readonly BodyQuote[], language: string): DraftEntry[] {
  if (found.length === 0) return []
  const names = prepareNames(text, language)
  const said = found.map((quote) =>
    quote.denial === undefined ? quote : { ...quote, kind: 'notQuotation' as const },
  )
  return draftQuotes(text, said).map((draft) => {
    if (draft.list === 'notQuotes' || draft.entry.speaker === undefined) return draft
    const { speaker, role: _, ...entry } = draft.entry
    if (hasName(names, speaker)) return draft
    return { ...draft, entry, unsure: `the text does not have “${speaker}” as a name` }
  })
}
