import type { FieldOrigin } from '../clipping/choose-fields.ts'
import type { QuoteCount } from '../clipping/clip-article.ts'
import { countWords, type WordCount } from '../clipping/count-words.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'

/** What became of one clipping; `--report json` prints it as it is. */
export type ClipReport = { file: string } & (
  | {
      outcome: 'written'
      /** Absent where the article went to standard output. */
      path?: string
      found: FieldOrigin[]
      quotes: QuoteCount
      words: WordCount & { clipping: number }
      dropped: { reason: string; text: string }[]
      mended: string[]
    }
  | { outcome: 'skipped'; path: string; problems: string[] }
  | { outcome: 'refused'; problems: string[] }
)

type Written = Extract<ClipReport, { outcome: 'written' }>

/** The account of a clipping for its report. */
export function describeAccount({
  account,
  repaired,
}: ParsedClipping): Pick<Written, 'words' | 'dropped' | 'mended'> {
  const words = countWords(account)
  return {
    words: { clipping: words.kept + words.field + words.dropped, ...words },
    dropped: account.flatMap((entry) =>
      entry.fate === 'dropped' ? [{ reason: entry.reason, text: entry.text }] : [],
    ),
    mended: repaired,
  }
}

/** What became of one clipping, for the terminal. */
export function formatClipReport(report: ClipReport): string {
  if (report.outcome !== 'written') {
    return report.problems.map((problem) => `${report.file}: ${problem}`).join('\n')
  }
  const { words, quotes, dropped, found, mended } = report
  return [
    report.path ?? `${report.file}: printed`,
    `  found      ${found.map(({ field, from }) => `${field}: from ${from}`).join('\n             ')}`,
    `  quotations ${formatQuoteCount(quotes)}`,
    `  words      ${words.clipping} in the clipping: ${words.kept} kept, ${words.field} as fields, ${words.dropped} dropped`,
    ...dropped.map(
      ({ reason, text }, index) =>
        `  ${index === 0 ? 'dropped   ' : '          '} ${reason}: ${truncateText(text)}`,
    ),
    ...mended.map((mending) => `  mended     ${mending}`),
    ...(quotes.toCheck > 0
      ? [
          `  check      ${quotes.toCheck === 1 ? 'the quotation' : 'the quotations'} marked “# unsure” in the file: name the speaker, or leave it open`,
        ]
      : []),
  ].join('\n')
}

/** All clippings of one run, a line each, and how many became articles. */
export function formatClipTable(reports: readonly ClipReport[]): string {
  const width = reports.reduce((most, { file }) => Math.max(most, file.length), 0)
  const rows = reports.map((report) => {
    const told =
      report.outcome === 'written'
        ? `${report.path ?? ''}  ${formatQuoteCount(report.quotes)}`
        : (report.problems[0] ?? '')
    return `${report.file.padEnd(width)}  ${report.outcome.padEnd(7)}  ${told}`
  })
  const written = reports.filter(({ outcome }) => outcome === 'written').length
  return [...rows, `${written} of ${reports.length} clippings written`].join('\n')
}

/** "15 quotations, 14 speakers named, 1 to check" */
export function formatQuoteCount({ quotations, speakers, toCheck }: QuoteCount): string {
  const count = `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}`
  if (quotations === 0) return count
  const named = `${speakers} ${speakers === 1 ? 'speaker' : 'speakers'} named`
  return [count, named, ...(toCheck > 0 ? [`${toCheck} to check`] : [])].join(', ')
}

function truncateText(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 80)}…` : line
}
