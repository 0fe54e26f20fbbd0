import type { FieldOrigin } from '../clipping/choose-fields.ts'
import type { QuoteCount } from '../clipping/clip-article.ts'
import { countWords, type WordCount } from '../clipping/count-words.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'

/** What became of one clipping. `--report json` prints it as it is. */
export type ClipReport = { file: string } & (
  | {
      outcome: 'written'
      /** The article's file, as given by `--out`. Absent if the article was printed. */
      path?: string
      /** Where each field came from. */
      found: FieldOrigin[]
      quotes: QuoteCount
      /** Words in quotation marks outside the text that no quotation of the text has. */
      unsupported: string[]
      /** Words of the clipping: all of them, and how many are in the text, in fields, dropped, or around the article. */
      words: WordCount & { clipping: number }
      /** The names of the pictures that were placed beside the article. */
      pictures?: string[]
      /** What may be wrong with the article, the worst first, one line each. */
      warnings: string[]
      /** The lines that were read as fields, and which. A line may say more than its field has. */
      read: { field: string; text: string }[]
      dropped: { reason: string; text: string }[]
      repaired: string[]
    }
  | { outcome: 'skipped'; path: string; problems: string[] }
  | { outcome: 'refused'; problems: string[] }
)

/** The report of a clipping that became an article. */
export type WrittenReport = Extract<ClipReport, { outcome: 'written' }>

/** Sums up a clipping's loss account for its report. */
export function sumUpAccount({
  account,
  media = [],
  repaired,
}: ParsedClipping): Pick<WrittenReport, 'words' | 'read' | 'dropped' | 'repaired'> {
  const words = countWords(account)
  return {
    words: { clipping: words.kept + words.field + words.dropped + words.around, ...words },
    read: account.flatMap((entry) =>
      entry.fate === 'field' ? [{ field: entry.field, text: entry.text }] : [],
    ),
    dropped: [
      ...account.flatMap((entry) =>
        entry.fate === 'dropped' ? [{ reason: entry.reason, text: entry.text }] : [],
      ),
      ...media,
    ],
    repaired,
  }
}
