import type { QuoteCount } from '../clipping/clip-article.ts'
import { countTextWords } from '../clipping/count-words.ts'
import type { ClipReport, WrittenReport } from './clip-report.ts'

/**
 * Formats what became of one clipping, for the terminal: the worst news first, then a line a field.
 *
 * @param isFull whether every line that was dropped or read as a field is listed, or only dropped paragraphs, and how many of the
 *   others
 */
export function formatClipReport(report: ClipReport, isFull = false): string {
  return report.outcome === 'written'
    ? formatWritten(report, isFull)
    : report.problems.map((problem) => `${report.file}: ${problem}`).join('\n')
}

/** Where a field comes from that may be wrong: the text does not state it, or states it for something else. */
const guesses = /^(?:the likeliest line|the copyright line|the heading above|the name above)/

function formatWritten(
  {
    file,
    path,
    found,
    quotes,
    unsupported,
    words,
    warnings,
    read,
    dropped,
    repaired,
    pictures = [],
  }: WrittenReport,
  isFull: boolean,
): string {
  const guessed = found.filter(({ from }) => guesses.test(from)).map(({ field }) => field)
  const around = words.around > 0 ? `; ${words.around} around it on the page` : ''
  const sections: [string, string[]][] = [
    ['warning', warnings],
    [
      'to check',
      [
        ...(quotes.toCheck > 0 ? [explainCheck(quotes.toCheck)] : []),
        ...(guessed.length > 0 ? [`${guessed.join(', ')}: the clipping does not say so plainly`] : []),
        ...unsupported.map(explainUnsupported),
      ],
    ],
    ['fields', found.map(({ field, from }) => `${field}: from ${from}`)],
    ['quotations', [formatQuoteCount(quotes)]],
    ['pictures', pictures],
    [
      'words',
      [
        `${words.clipping - words.around} in the clipping: ${words.kept} kept, ${words.field} in fields, ${words.dropped} dropped${around}`,
      ],
    ],
    ['read', isFull ? read.map(({ field, text }) => `${field}: ${truncate(text)}`) : []],
    ['dropped', isFull ? dropped.map(formatDropped) : summarizeDropped(dropped)],
    ['repaired', repaired],
  ]
  const width = Math.max(...sections.map(([title]) => title.length))
  const lines = sections.flatMap(([title, entries]) =>
    entries.map((entry, index) => `  ${(index === 0 ? title : '').padEnd(width)}  ${entry}`),
  )
  return [path ?? `${file}: printed`, ...lines].join('\n')
}

/** In words. A dropped line of this many may be a paragraph of the story, and is always listed. */
const longLine = 15
/** With up to this many dropped lines, all are listed. A guess: they fit on a screen beside the fields. */
const maxListed = 12

function formatDropped({ reason, text }: WrittenReport['dropped'][number]): string {
  return `${reason}: ${truncate(text)}`
}

/** Lists the dropped lines if they are few; else those that may be paragraphs, and how many of each reason there are. */
function summarizeDropped(dropped: WrittenReport['dropped']): string[] {
  if (dropped.length <= maxListed) return dropped.map(formatDropped)
  const isLong = ({ text }: { text: string }): boolean => countTextWords(text) >= longLine
  const counts = new Map<string, number>()
  for (const { reason } of dropped.filter((line) => !isLong(line)))
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const short = [...counts].map(([reason, count]) => `${count} × ${reason}`).join(', ')
  return [
    ...dropped.filter(isLong).map(formatDropped),
    ...(short === '' ? [] : [`${short} (all: --report full)`]),
  ]
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
