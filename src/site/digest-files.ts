import { readdirSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from './digest.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { runInThread } from './run-threads.ts'

/** The digests of the texts of files, by their paths. */
export type FileDigests = ReadonlyMap<string, string>

/** A guess: starting a thread takes as long as reading some 1,000 files. */
const minFilesForThread = 1000

/** Digests the articles of a folder in another thread, when there are many. Otherwise resolves with none. */
export async function digestAhead(folder: string): Promise<FileDigests> {
  const files = listMarkdownFiles(folder)
  if (files.length < minFilesForThread) return new Map()
  const module = new URL('./digest-thread.ts', import.meta.url)
  return new Map(await runInThread(files, { module, context: undefined, run: digestFiles }))
}

/** Digests the texts of files. Leaves out a file that cannot be read. */
export async function digestFiles(files: readonly string[]): Promise<[string, string][]> {
  const digests: [string, string][] = []
  for (const file of files) {
    const read = await readUtf8File(file)
    if (read.kind === 'text') digests.push([file, digestOf(read.text)])
  }
  return digests
}

/** The paths of the articles of a folder. None if there is no such folder. */
function listMarkdownFiles(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
    return names.map((name) => path.join(folder, name))
  } catch {
    return []
  }
}
