import path from 'node:path'
import { findDay } from '../article/article-date.ts'
import { findStatus } from '../article/status.ts'
import { compareForms } from '../ledger/compare-forms.ts'
import type { WordChange } from '../ledger/diff-words.ts'
import { parseFingerprint } from '../ledger/fingerprint.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readVersionWords, writeNormalForm } from '../ledger/normal-form.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { fingerprintWords, listFingerprints } from '../site/fingerprint-words.ts'
import { readArticleFile } from '../site/read-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { refuseUsage } from './refuse-usage.ts'

/** Where a site's articles and the record of their words are, from the folder that the command runs in. */
export interface PaperFolders {
  articles: string
  ledgers: string
}

/**
 * Says whether an article still has the words of a printed copy, and if not, what has changed.
 *
 * @param typed the fingerprint of the copy, as `parseFingerprint` reads it
 * @param now in milliseconds since 1970
 */
export async function checkPaper(
  typed: string,
  folders: PaperFolders,
  io: CommandIo,
  now: number,
): Promise<ExitCode> {
  const copy = parseFingerprint(typed)
  if (!copy) return refuseUsage('verify', `--paper is ${typed}: a fingerprint has 12 letters and digits`, io)
  const { ledgers } = await readLedgers(path.resolve(io.cwd, folders.ledgers), folders.ledgers)
  const found = findVersion(ledgers, copy.fingerprint)
  if (!found) {
    io.stdout.write('no article has ever had the words of this copy, as far as they are recorded\n')
    return exitCodes.failed
  }
  const { slug, ledger, place } = found
  const version = ledger.versions[place] as Ledger['versions'][number]
  const file = path.join(folders.articles, `${slug}.md`)
  io.stdout.write(`${file}: “${version.headline}”, recorded on ${findDay(version.date)}\n`)
  const read = await readArticleFile(path.resolve(io.cwd, file), file)
  // An article that the gate refuses has the words that were recorded last: it cannot be published.
  const article = read.kind === 'article' ? read.article : undefined
  if (article && findStatus(article.frontmatter, now) === 'withdrawn') {
    io.stdout.write(`withdrawn on ${article.frontmatter.withdrawn?.date ?? 'an unknown day'}\n`)
    return exitCodes.failed
  }
  const last = ledger.versions.at(-1) ?? version
  const present = article ? takeSnapshot(article) : readVersionWords(ledger, last)
  if (fingerprintWords(present) === copy.fingerprint) {
    io.stdout.write('the article reads the same, word for word\n')
    return exitCodes.ok
  }
  const days = ledger.versions.slice(place + 1).map(({ date }) => findDay(date))
  if (days.length > 0) io.stdout.write(`changed after that: ${[...new Set(days)].join(', ')}\n`)
  const changes = compareForms(
    writeNormalForm(readVersionWords(ledger, version)),
    writeNormalForm(present),
    (words, speaker, role) =>
      [`“${words}” ${speaker ?? role ?? 'speaker not named'}`, ...(speaker && role ? [role] : [])].join(', '),
  )
  for (const { part, passages } of changes)
    io.stdout.write(`\n${part}\n${passages.map((passage) => `  ${markChanges(passage)}\n`).join('')}`)
  return exitCodes.failed
}

/** Finds the last version with a fingerprint. */
function findVersion(
  ledgers: ReadonlyMap<string, Ledger>,
  fingerprint: string,
): { slug: string; ledger: Ledger; place: number } | undefined {
  for (const [slug, ledger] of ledgers) {
    const place = listFingerprints(ledger).findLastIndex((version) => version.fingerprint === fingerprint)
    if (place !== -1) return { slug, ledger, place }
  }
  return undefined
}

/** Marks removed and added words as `git diff --word-diff` does. */
function markChanges(changes: readonly WordChange[]): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return changes.map(({ kind, words }) => marks[kind][0] + words + marks[kind][1]).join('')
}
