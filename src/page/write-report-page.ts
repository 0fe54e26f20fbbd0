import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { formatProblem, type Problem } from '../article/problem.ts'
import { formatNumber } from '../languages/format-message.ts'
import { languageAttributes } from '../languages/language-attributes.ts'
import { type ArchiveSummary, type Counted, maxSourceColumns } from '../library/summarize-archive.ts'
import { drawSmallPage } from './draw-small-page.ts'

/** The report on an archive. */
export interface Report {
  siteName: string
  /** As YYYY-MM-DD. */
  day: string
  summary: ArchiveSummary
  /** What `verify` would report of articles and their links. */
  problems: readonly Problem[]
  /** Draws counts as a chart: an SVG element as text. Every chart is followed by its figures as a table. */
  drawChart: (counts: readonly Counted[], unit: string) => string
  /** The language of the site, for its name. */
  language: string
}

/** Longer lists are cut; the table says how many are left out. A guess: a page that can still be read. */
const maxRows = 50
/** Bars of a chart. */
const maxBars = 20

const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1.25rem;overflow-wrap:anywhere}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}
table{overflow-wrap:break-word;border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:start;font-weight:600}
th,td{padding:.25rem .5rem;border-bottom:1px solid #8886;text-align:start;font-weight:400;vertical-align:top}
thead th{font-weight:600}
.number{text-align:end;font-variant-numeric:tabular-nums}
pre{white-space:pre-wrap}svg{max-width:100%;height:auto}
@media print{h2,table,svg{break-inside:avoid}}`

/** Writes the report as a page of its own, in English as all messages for writers are. It loads nothing. */
export function writeReportPage(report: Report): string {
  const { siteName, day, language } = report
  const head = [h('meta', { name: 'robots', content: 'noindex' }), h('style', style)]
  const main = h('main', [
    h('h1', ['Report: ', h('bdi', languageAttributes(language), siteName)]),
    ...writeOverview(report.summary, day),
    ...writeTimes(report),
    ...writeSpeakers(report),
    ...writeUnsure(report.summary),
    ...writeOmissions(report),
    ...writeProblems(report.problems),
  ])
  const page = drawSmallPage({ language: 'en', title: `Report · ${siteName}`, head, body: main })
  return toHtml(page, { allowDangerousHtml: true })
}

function writeOverview({ statuses, quotationCount, unnamedCount, unsure }: ArchiveSummary, day: string) {
  const count = statuses.reduce((sum, own) => sum + own.count, 0)
  const unsureCount = unsure.reduce((sum, own) => sum + own.count, 0)
  const rows = [
    ['Articles', count],
    ...statuses.map(({ status, count: own }) => [`of these ${status}`, own] as const),
    ['Quotations', quotationCount],
    ['of these by a speaker that the article does not name', unnamedCount],
    ['of these with a speaker to check', unsureCount],
  ] as const
  return [
    h('p', `As of ${day}. This page is not part of the site: no build publishes it.`),
    writeTable('Overview', ['', 'number'], rows),
  ]
}

function writeTimes({ summary, drawChart }: Report): ElementContent[] {
  const { years, sources, yearsBySource } = summary
  const columns = sources.slice(0, maxSourceColumns).map(({ name }) => name)
  const hasRest = sources.length > columns.length
  return [
    h('h2', 'Articles by year'),
    raw(drawChart(years, 'articles')),
    writeTable(
      'By year and source',
      ['year', ...columns, ...(hasRest ? ['other sources'] : [])],
      yearsBySource.map(({ year, counts, rest }) => [year, ...counts, ...(hasRest ? [rest] : [])]),
      Infinity,
    ),
    h('h2', 'Articles by source'),
    raw(drawChart(sources.slice(0, maxBars), 'articles')),
    writeTable(
      'Sources',
      ['source', 'articles'],
      sources.map(({ name, count }) => [name, count]),
    ),
  ]
}

function writeSpeakers({ summary: { speakers }, drawChart }: Report): ElementContent[] {
  const bars = speakers.slice(0, maxBars).map(({ name, quotations }) => ({ name, count: quotations }))
  return [
    h('h2', 'Who speaks'),
    raw(drawChart(bars, 'quotations')),
    writeTable(
      'Speakers',
      ['speaker', 'quotations', 'articles'],
      speakers.map(({ name, language, quotations, articles }) => [
        h('bdi', languageAttributes(language || undefined), name),
        quotations,
        articles,
      ]),
    ),
  ]
}

function writeUnsure({ unsure }: ArchiveSummary): ElementContent[] {
  const heading = h('h2', 'What is unsure')
  if (unsure.length === 0) return [heading, h('p', 'No speaker has to be checked.')]
  return [
    heading,
    h('p', [h('code', 'npm run review'), ' asks about each of them.']),
    writeTable(
      'Articles with speakers to check',
      ['article', 'to check', 'of'],
      unsure.map(({ slug, headline, language, count, quotations }) => [
        h('span', [h('bdi', languageAttributes(language), headline), ' ', h('code', `${slug}.md`)]),
        count,
        quotations,
      ]),
    ),
  ]
}

function writeOmissions({ summary: { omissions }, drawChart }: Report): ElementContent[] {
  const bars = omissions.slice(0, maxBars).map(({ reason, count }) => ({ name: reason, count }))
  return [
    h('h2', 'What was dropped, and why'),
    ...(omissions.length === 0
      ? [h('p', 'No article says that anything was left out of its clipping.')]
      : [
          raw(drawChart(bars, 'parts')),
          writeTable(
            'Reasons',
            ['reason', 'parts', 'articles'],
            omissions.map(({ reason, count, articles }) => [reason, count, articles]),
          ),
        ]),
  ]
}

function writeProblems(problems: readonly Problem[]): ElementContent[] {
  if (problems.length === 0)
    return [h('h2', 'Problems and broken links'), h('p', 'No problems, and no link leads nowhere.')]
  const shown = problems.slice(0, maxRows)
  return [
    h('h2', 'Problems and broken links'),
    h(
      'ul',
      shown.map((problem) => h('li', h('pre', formatProblem(problem)))),
    ),
    ...writeRest(problems.length - shown.length),
  ]
}

type Cell = string | number | ElementContent

/** Writes a table. The first column names the rows, the others are numbers. */
function writeTable(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  limit = maxRows,
): ElementContent {
  const shown = rows.slice(0, limit)
  const cell = (value: Cell) => (typeof value === 'number' ? formatNumber(value, 'en') : value)
  const table = h('table', [
    h('caption', caption),
    h('thead', [
      h(
        'tr',
        headings.map((name, index) =>
          name === '' ? h('td') : h('th', { scope: 'col', className: index > 0 ? ['number'] : [] }, name),
        ),
      ),
    ]),
    h(
      'tbody',
      shown.map(([name = '', ...values]) =>
        h('tr', [
          h('th', { scope: 'row' }, cell(name)),
          ...values.map((value) => h('td', { className: ['number'] }, cell(value))),
        ]),
      ),
    ),
  ])
  return h('div', [table, ...writeRest(rows.length - shown.length)])
}

function writeRest(count: number): ElementContent[] {
  return count > 0 ? [h('p', `… and ${formatNumber(count, 'en')} more`)] : []
}

function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent
}
