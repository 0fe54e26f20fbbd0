import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A file of a part: its length in bytes, and when it was written, in seconds since 1970. */
type FileState = readonly [name: string, size: number, written: number]

/** The list of a part's files as they were written, beside them. */
const listName = 'kept-files.json'

/** Lists the files of a part when it is written. */
export function listPartFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  const states = files.map((name) => describeFile(folder, name))
  writeFileSync(path.join(folder, listName), JSON.stringify(states))
}

/**
 * Returns the names of the files of a part that is kept. `undefined` if there is no such part, or if one of its files was
 * changed since: files are shared with the last site, and a change there changes them here.
 */
export function findPartFiles(folder: string): string[] | undefined {
  try {
    const states = JSON.parse(readFileSync(path.join(folder, listName), 'utf8')) as FileState[]
    const isAsBefore = ([name, size, written]: FileState): boolean => {
      const [, sizeNow, writtenNow] = describeFile(folder, name)
      return sizeNow === size && writtenNow === written
    }
    return states.every(isAsBefore) ? states.map(([name]) => name) : undefined
  } catch {
    return undefined
  }
}

function describeFile(folder: string, name: string): FileState {
  const { size, mtimeMs } = statSync(path.join(folder, name))
  return [name, size, Math.floor(mtimeMs / 1000)]
}
