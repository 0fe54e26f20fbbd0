import path from 'node:path'
import type { CommandIo } from './command.ts'
import { explainUnwritable } from './explain-unwritable.ts'
import { makeFolder, writeFileWhole } from './write-file-whole.ts'

/**
 * Writes files, each completely or not at all, and makes their folders. Names each one that cannot be written, with the
 * reason, and goes on with the others. Returns the paths of those that were not written.
 *
 * @param files the contents, by their paths as the writer knows them
 */
export async function writeAllFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  io: CommandIo,
): Promise<Set<string>> {
  const failed = new Set<string>()
  for (const [shown, content] of files) {
    const file = path.resolve(io.cwd, shown)
    try {
      await makeFolder(path.dirname(file))
      await writeFileWhole(file, content)
    } catch (error) {
      const { message, remedy } = explainUnwritable(error)
      io.stderr.write(`${shown} ${message}: ${remedy}\n`)
      failed.add(shown)
    }
  }
  return failed
}
