import type { QuoteCount } from '../clipping/clip-article.ts'
import type { ClipReport, WrittenReport } from './clip-report.ts'

/** Formats what became of one clipping, for the terminal. */
export function formatClipReport(report: ClipReport): string {
  return report.outcome === 'written'
    ? formatWritten(report)
    : report.problems.map((problem) => `${report.file}: ${problem}`).join('\n')
}

function formatWritten({
  file,
  path,
  found,
  quotes,
  unsupported,
  words,
  dropped,
  repaired,
}: WrittenReport): string {
  const sections: [string, string[]][] = [
    ['fields', found.map(({ field, from }) => `${field}: from ${from}`)],
    ['quotations', [formatQuoteCount(quotes)]],
    [
      'words',
      [
        `${words.clipping} in the clipping: ${words.kept} kept, ${words.field} in fields, ${words.dropped} dropped`,
      ],
    ],
    ['dropped', dropped.map(({ reason, text }) => `${reason}: ${truncate(text)}`)],
    ['repaired', repaired],
    [
      'to check',
      [...(quotes.toCheck > 0 ? [explainCheck(quotes.toCheck)] : []), ...unsupported.map(explainUnsupported)],
    ],
  ]
  const width = Math.max(...sections.map(([title]) => title.length))
  const lines = sections.flatMap(([title, entries]) =>
    entries.map((entry, index) => `  ${(index === 0 ? title : '').padEnd(width)}  ${entry}`),
  )
  return [path ?? `${file}: printed`, ...lines].join('\n')
}

function explainCheck(count: number): string {
  const marked =
    count === 1
      ? '1 quotation is marked “confirmed: false”'
      : `${count} quotations are marked “confirmed: false”`
  return `${marked}: correct the speaker if it is wrong, then delete this line`
}

function explainUnsupported(words: string): string {
  return `“${truncate(words)}” is in quotation marks outside the text, but no quotation has it: listed under notQuotes`
}

/** Formats the clippings of one run as a table, one line each, and how many became articles. */
export function formatClipTable(reports: readonly ClipReport[]): string {
  const width = Math.max(...reports.map(({ file }) => file.length))
  const rows = reports.map((report) => {
    const result =
      report.outcome === 'written'
        ? `${report.path ?? ''}  ${formatQuoteCount(report.quotes)}`
        : (report.problems[0] ?? '')
    return `${report.file.padEnd(width)}  ${report.outcome.padEnd(7)}  ${result}`
  })
  const written = reports.filter(({ outcome }) => outcome === 'written').length
  return [...rows, `${written} of ${reports.length} clippings written`].join('\n')
}

/** Formats a count of quotations: "15 quotations, 14 speakers named, 1 to check". */
export function formatQuoteCount({ quotations, speakers, toCheck }: QuoteCount): string {
  const count = `${quotations} ${quotations === 1 ? 'quotation' : 'quotations'}`
  if (quotations === 0) return count
  const named = `${speakers} ${speakers === 1 ? 'speaker' : 'speakers'} named`
  return [count, named, ...(toCheck > 0 ? [`${toCheck} to check`] : [])].join(', ')
}

/** Long enough to recognise a dropped line, short enough for one line of a terminal. In characters. */
const maxShown = 80

function truncate(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line
}
