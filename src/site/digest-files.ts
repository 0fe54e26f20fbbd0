import { readdirSync } from 'node:fs'
import path from 'node:path'
import { digestOf } from './digest.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { openThread } from './run-threads.ts'

/** The digests of the texts of files, by their paths. */
export type FileDigests = ReadonlyMap<string, string>

/** A guess: starting a thread takes as long as reading some 1,000 files. */
const minFilesForThread = 1000

/** Digests the articles of a folder in another thread, when there are many. Otherwise resolves with none. */
export async function digestAhead(folder: string): Promise<FileDigests> {
  const names = listNames(folder)
  if (names.length < minFilesForThread) return new Map()
  const thread = openThread({
    module: new URL('./digest-thread.ts', import.meta.url),
    context: undefined,
    run: digestFiles,
  })
  try {
    return new Map(await thread.run(names.map((name) => path.join(folder, name))))
  } finally {
    await thread.close()
  }
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

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md'))
  } catch {
    return []
  }
}
