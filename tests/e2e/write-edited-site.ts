import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArticle } from '../../src/article/parse-article.ts'
import { formatProblems } from '../../src/article/problem.ts'
import { findStatus } from '../../src/article/status.ts'
import type { Ledger } from '../../src/ledger/ledger.ts'
import { type RecordedArticle, recordSite } from '../../src/ledger/record-site.ts'
import { takeSnapshot } from '../../src/ledger/snapshot.ts'
import { writeLedger } from '../../src/ledger/write-ledger.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/edited-site')

/** The days on which the articles of each folder were published. One article was edited three times. */
const days = {
  before: '2031-11-04',
  second: '2031-11-05T08:00:00Z',
  third: '2031-11-05T18:00:00Z',
  after: '2031-11-06',
} as const

/**
 * Adds articles with a history to the content of a site: edited, renamed, withdrawn, scheduled and a draft, with the
 * ledgers that `npm run permalinks` would have written.
 */
export function writeEditedSite(content: string): void {
  const ledgers = new Map<string, Ledger>()
  for (const [version, date] of Object.entries(days)) {
    const { changed, renames } = recordSite(readArticles(path.join(fixtures, version)), ledgers, date)
    for (const from of renames.keys()) ledgers.delete(from)
    for (const [slug, ledger] of changed) ledgers.set(slug, ledger)
  }
  cpSync(path.join(fixtures, 'after'), path.join(content, 'articles'), { recursive: true })
  writeLedgers(content, ledgers)
}

/** Records all articles of the content of a site as they are, as `npm run permalinks` does. */
export function recordContent(content: string, hasQuotationPages = false): void {
  const articles = readArticles(path.join(content, 'articles'))
  const { changed } = recordSite(articles, new Map(), days.before, hasQuotationPages)
  writeLedgers(content, changed)
}

function writeLedgers(content: string, ledgers: ReadonlyMap<string, Ledger>): void {
  const folder = path.join(content, 'permalinks')
  mkdirSync(folder, { recursive: true })
  for (const [slug, ledger] of ledgers) writeFileSync(path.join(folder, `${slug}.json`), writeLedger(ledger))
}

function readArticles(folder: string): Map<string, RecordedArticle> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const articles = files.map((file) => {
    const parsed = parseArticle(readFileSync(path.join(folder, file), 'utf8'), file)
    if (parsed.kind === 'problems') throw new Error(formatProblems(parsed.problems))
    return parsed.article
  })
  const seen = articles.filter(
    ({ frontmatter }) => findStatus(frontmatter, Date.parse('2031-12-24')) === 'published',
  )
  return new Map(seen.map((article) => [article.slug, { snapshot: takeSnapshot(article) }]))
}
