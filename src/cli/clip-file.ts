import path from 'node:path'
import { clipInThread } from './clip-in-thread.ts'
import type { ClipReport } from './clip-report.ts'
import type { CommandIo } from './command.ts'
import { explainUnreadable } from './explain-unreadable.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import type { ClipSettings, MadeArticle } from './make-article.ts'
import { nameInput, readInput } from './read-text-file.ts'
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

/** Reads a clipping and makes an article from it. Writes nothing. */
export async function readAndClip(file: string, settings: ClipSettings, io: CommandIo): Promise<MadeArticle> {
  try {
    const bytes = await readInput(file, io)
    return await clipInThread({ ...settings, file, cwd: io.cwd, bytes }, io.cache)
  } catch (error) {
    return { kind: 'refused', problems: [explainUnreadable(error)] }
  }
}

type Article = Extract<MadeArticle, { kind: 'article' }>

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
