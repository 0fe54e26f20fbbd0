import path from 'node:path'
import { parseArticle } from '../article/parse-article.ts'
import type { Problem } from '../article/problem.ts'
import { renameLinks } from '../article/rename-links.ts'
import { findStatus } from '../article/status.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { recordVersion } from '../ledger/record-version.ts'
import { renameLedger } from '../ledger/rename-ledger.ts'
import { chooseShortAddress } from '../ledger/short-address.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { writeLedger } from '../ledger/write-ledger.ts'
import { explainUnread, listArticles, readSpeakerNames } from '../site/read-articles.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { readUtf8File } from '../site/read-utf8-file.ts'
import type { CommandIo } from './command.ts'
import { articlesFolder, ledgersFolder, speakersFile } from './content-files.ts'
import { findArticleFile, readSlug } from './find-article-file.ts'

/** An article's file as it was read. */
interface SourceFile {
  file: string
  source: string
  /** What the file begins with besides its text. */
  mark: '' | '\ufeff'
}

/** What a renaming writes, and what it removes when all of it is written. */
export interface RenamePlan {
  kind: 'plan'
  /** New contents by file, in the order in which they are written. */
  written: Map<string, string>
  removed: string[]
  /** How many links of other articles change. */
  linkCount: number
}

/** Why an article cannot be renamed. */
export interface RefusedRename {
  kind: 'refused'
  problems: Problem[]
}

/** What is asked for. */
export interface RenameRequest {
  from: string
  to: string
  /** The date of the record. */
  instant: string
  /** The present, in milliseconds since 1970. */
  time: number
}

/** Plans a renaming, or returns why it is not possible. Writes nothing. */
export async function planRename(
  { to, ...asked }: RenameRequest,
  io: CommandIo,
): Promise<RenamePlan | RefusedRename> {
  const { files, problems } = await listArticles(path.resolve(io.cwd, articlesFolder), articlesFolder)
  const refuse = (file: string, message: string, remedy: string): RefusedRename => ({
    kind: 'refused',
    problems: [...problems, { file, line: 1, message, remedy }],
  })
  const oldFile = findArticleFile(files, asked.from)
  if (oldFile === undefined)
    return refuse(`${articlesFolder}/${asked.from}.md`, 'there is no such article', 'check its name')
  const from = readSlug(oldFile)
  const { ledgers, isFirst, ...read } = await readLedgers(path.resolve(io.cwd, ledgersFolder), ledgersFolder)
  problems.push(...read.problems)
  const sources = await readSources(files, problems, io)
  if (problems.length > 0) return { kind: 'refused', problems }
  const linked = renameAllLinks(sources, from, to)
  if (linked.problems.length > 0) return { kind: 'refused', problems: linked.problems }
  const { file: newFile, source } = moved(linked.sources, oldFile, to)
  const taken = findArticleFile(files, to)
  const before = sources.find(({ file }) => file === taken)
  // A run that was ended in between has left a copy under the new name.
  const isHalfDone = before !== undefined && before.mark + before.source === source
  if (before && !isHalfDone)
    return refuse(before.file, 'there is another article of this name', 'choose another name')
  const ledger = await findLedger(oldFile, sources, ledgers, !isFirst, { ...asked, from, to }, io)
  if (ledger.kind === 'unrecorded') return refuse(oldFile, ledger.message, ledger.remedy)
  const owner = [...ledgers].find(
    ([slug, { slugs, short }]) => short !== ledger.ledger?.short && (slug === to || Object.hasOwn(slugs, to)),
  )
  if (owner)
    return refuse(
      `${ledgersFolder}/${owner[0]}.json`,
      `readers know the address ${to} as that of ${owner[0]}`,
      'choose another name',
    )
  const nameLedger = (slug: string): string => `${ledgersFolder}/${slug}.json`
  const changedLinks = linked.sources.filter(
    ({ file, source }) => file !== oldFile && source !== sources.find((other) => other.file === file)?.source,
  )
  return {
    kind: 'plan',
    written: new Map([
      // The record first: without the article, `permalinks` and `verify` say that something is missing.
      ...(ledger.ledger ? [[nameLedger(to), writeLedger(ledger.ledger)] as const] : []),
      [newFile, source] as const,
      ...changedLinks.map(({ file, source, mark }) => [file, mark + source] as const),
    ]),
    removed: [...(ledgers.has(from) ? [nameLedger(from)] : []), oldFile],
    linkCount: linked.count,
  }
}

async function readSources(
  files: readonly string[],
  problems: Problem[],
  { cwd }: CommandIo,
): Promise<SourceFile[]> {
  const sources: SourceFile[] = []
  for (const file of files) {
    const read = await readUtf8File(path.resolve(cwd, file))
    if (read.kind === 'text')
      sources.push({ file, source: read.text, mark: read.hasByteOrderMark ? '\ufeff' : '' })
    else problems.push({ file, line: 1, ...explainUnread(read) })
  }
  return sources
}

function renameAllLinks(
  sources: readonly SourceFile[],
  from: string,
  to: string,
): { sources: SourceFile[]; count: number; problems: Problem[] } {
  const problems: Problem[] = []
  let count = 0
  const renamed = sources.map((entry) => {
    const result = renameLinks(entry.source, from, to)
    if (result.kind === 'unsafe') {
      problems.push({ file: entry.file, ...result.problem })
      return entry
    }
    count += result.count
    return { ...entry, source: result.source }
  })
  return { sources: renamed, count, problems }
}

function moved(
  sources: readonly SourceFile[],
  oldFile: string,
  to: string,
): { file: string; source: string } {
  const { source = '', mark = '' } = sources.find(({ file }) => file === oldFile) ?? {}
  return { file: `${articlesFolder}/${to}.md`, source: mark + source }
}

/** The ledger under the new name: `undefined` for an article that no reader has seen. */
type FoundLedger =
  | { kind: 'found'; ledger: Ledger | undefined }
  | { kind: 'unrecorded'; message: string; remedy: string }

async function findLedger(
  oldFile: string,
  sources: readonly SourceFile[],
  ledgers: ReadonlyMap<string, Ledger>,
  hasFolder: boolean,
  { from, to, instant, time }: RenameRequest,
  io: CommandIo,
): Promise<FoundLedger> {
  const halfDone = ledgers.get(to)
  const known = ledgers.get(from) ?? (halfDone && Object.hasOwn(halfDone.slugs, from) ? halfDone : undefined)
  if (known) return { kind: 'found', ledger: renameLedger(known, to, instant) }
  const { source = '' } = sources.find(({ file }) => file === oldFile) ?? {}
  const names = await readSpeakerNames(path.resolve(io.cwd, speakersFile))
  const parsed = parseArticle(source, oldFile, names.kind === 'names' ? names.variants : undefined)
  if (parsed.kind === 'problems')
    return {
      kind: 'unrecorded',
      message: 'has problems, so its present address cannot be recorded',
      remedy: 'run `npm run verify` and correct them first',
    }
  const { article } = parsed
  if (findStatus(article.frontmatter, time) !== 'published') return { kind: 'found', ledger: undefined }
  if (!hasFolder)
    return {
      kind: 'unrecorded',
      message: 'no address of this site is recorded yet',
      remedy: 'run `npm run permalinks` first',
    }
  const shorts = new Set([...ledgers.values()].map(({ short }) => short))
  const short = chooseShortAddress(from, shorts)
  const recorded = recordVersion(undefined, takeSnapshot(article), { slug: from, date: instant, short })
  return { kind: 'found', ledger: renameLedger(recorded, to, instant) }
}
