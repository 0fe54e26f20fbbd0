import path from 'node:path'
import { formatProblems } from '../article/problem.ts'
import { formatSlug } from '../article/slug.ts'
import { clipArticle } from '../clipping/clip-article.ts'
import type { ClipOptions } from '../clipping/clip-fields.ts'
import { parseDateOption, stateFields } from '../clipping/clip-options.ts'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'
import { type ClipReport, sumUpAccount, type WrittenReport } from './clip-report.ts'
import type { CommandIo } from './command.ts'
import { explainLosses } from './explain-losses.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { parseClipping } from './parse-clipping.ts'
import { readClipping } from './read-clipping.ts'
import type { FoundPicture, PictureFile } from './read-pictures.ts'
import { nameInput } from './read-text-file.ts'
import { createFileWhole, FileExists, makeFolder, writeFileWhole } from './write-file-whole.ts'

/** Where the articles of one run go. */
export type ClipTarget =
  | { kind: 'print' }
  | {
      kind: 'folder'
      /** The folder as the writer gave it. */
      folder: string
      /** Whether to replace an article of the same name from before this run. */
      replace: boolean
      /** Files written in this run so far. They are not replaced. */
      written: Set<string>
    }

/** How to clip: the fields that the writer gives, and whether to refuse a clipping that lost much. */
export interface ClipSettings {
  fields: ClipOptions
  isStrict: boolean
  /** Whether pictures that were saved with a page are placed beside the article. */
  hasPictures: boolean
}

/** Makes an article from one clipping and writes it. Problems with the clipping or the file are in the report. */
export async function clipFile(
  file: string,
  settings: ClipSettings,
  target: ClipTarget,
  io: CommandIo,
): Promise<ClipReport> {
  const clipped = await readAndClip(file, settings, io)
  if (clipped.kind === 'refused') {
    return { file: nameInput(file), outcome: 'refused', problems: clipped.problems }
  }
  const { slug, source, report } = clipped
  if (target.kind === 'folder')
    return writeArticle(path.join(target.folder, `${slug}.md`), clipped, target, io)
  io.stdout.write(source)
  return report
}

/** An article that is not written yet, or why there is none. */
export type ReadAndClipped =
  | { kind: 'article'; slug: string; source: string; report: WrittenReport; pictures: PictureFile[] }
  | { kind: 'refused'; problems: string[] }

/** Makes an article from one clipping and writes nothing. */
export async function readAndClip(
  file: string,
  { fields: options, isStrict, hasPictures }: ClipSettings,
  io: CommandIo,
): Promise<ReadAndClipped> {
  try {
    const { kind, content } = await readClipping(file, io)
    const { pictures: saved = [], ...clipping } = await parseClipping(kind, content, stateFields(options))
    const { parsed, pictures } =
      hasPictures && saved.length > 0 && file !== '-'
        ? await placeFound(clipping, saved, path.resolve(io.cwd, file))
        : { parsed: clipping, pictures: [] }
    const clipped = clipArticle(parsed, options)
    if (clipped.kind === 'incomplete') return { kind: 'refused', problems: clipped.problems }
    if (clipped.kind === 'refused') {
      const problem = `the article would not pass \`npm run verify\`:\n${formatProblems(clipped.problems)}`
      return { kind: 'refused', problems: [problem] }
    }
    const { slug, source, found, quotes, unsupported, leftOut } = clipped
    const account = sumUpAccount(parsed)
    const losses = explainLosses(parsed.account, account.words)
    const bad = losses.filter(({ isBad }) => isBad)
    if (isStrict && bad.length > 0)
      return { kind: 'refused', problems: bad.map(({ message }) => `${message} (--strict)`) }
    const warnings = [...losses.map(({ message }) => message), ...leftOut, ...compareDates(parsed, options)]
    const report = { outcome: 'written' as const, found, quotes, unsupported, ...account, warnings }
    const names = pictures.map(({ name }) => name)
    const shown = names.length > 0 ? { ...report, pictures: names } : report
    return { kind: 'article', slug, source, pictures, report: { file: nameInput(file), ...shown } }
  } catch (error) {
    return { kind: 'refused', problems: [explainUnreadable(error)] }
  }
}

/** Warns if the clipping gives another day than the writer, or than the name of its file. */
function compareDates({ published }: ParsedClipping, { date }: ClipOptions): string[] {
  const given = date === undefined ? undefined : parseDateOption(date)?.slice(0, '2031-11-04'.length)
  if (!published || given === undefined || published.value.startsWith(given)) return []
  return [`the clipping gives ${published.value} as its date (${published.from}), but ${given} was used`]
}

type Article = Extract<ReadAndClipped, { kind: 'article' }>

/** Reads the pictures of a saved page, and places those of the article. */
async function placeFound(
  clipping: ParsedClipping,
  found: readonly FoundPicture[],
  page: string,
): Promise<{ parsed: ParsedClipping; pictures: PictureFile[] }> {
  const { readPictures } = await import('./read-pictures.ts')
  const stem = formatSlug(path.basename(page).replace(/\.\w+$/, '')) ?? 'picture'
  const { placed, files } = await readPictures(found, page, stem)
  if (placed.length === 0) return { parsed: clipping, pictures: [] }
  const { placePictures } = await import('../intake/saved-pictures.ts')
  const { clipping: parsed, files: used } = placePictures(clipping, placed)
  return { parsed, pictures: files.filter(({ name }) => used.includes(name)) }
}

/** Writes an article that was made from a clipping. `skipped` if a file of its name exists. */
export async function writeArticle(
  shown: string,
  { source, report, pictures }: Pick<Article, 'source' | 'report' | 'pictures'>,
  { folder, replace, written }: Extract<ClipTarget, { kind: 'folder' }>,
  { cwd }: CommandIo,
): Promise<ClipReport> {
  const { file } = report
  if (written.has(shown)) {
    const problem = `${shown} was written from another clipping of this run: clip this one alone, with --slug`
    return { file, outcome: 'refused', problems: [problem] }
  }
  try {
    await makeFolder(path.resolve(cwd, folder))
    // Before the article: one whose pictures are missing would not pass the checks.
    for (const { name, content } of pictures) await writeFileWhole(path.resolve(cwd, folder, name), content)
    const write = replace ? writeFileWhole : createFileWhole
    await write(path.resolve(cwd, shown), source)
  } catch (error) {
    if (error instanceof FileExists) {
      return { file, outcome: 'skipped', path: shown, problems: [`${shown} exists: replace it with --force`] }
    }
    const { message, remedy } = explainUnwritable(error)
    return { file, outcome: 'refused', problems: [`${shown} ${message}: ${remedy}, or give another --out`] }
  }
  written.add(shown)
  return { ...report, path: shown }
}
