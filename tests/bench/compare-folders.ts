import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Lists the files of two folders that are not the same, byte for byte, each with what is the matter. */
export function compareFolders(one: string, other: string): string[] {
  const [files, others] = [listFiles(one), listFiles(other)]
  return [...new Set([...files, ...others])].sort().flatMap((file) => {
    if (!others.has(file)) return [`only in ${path.basename(one)}: ${file}`]
    if (!files.has(file)) return [`only in ${path.basename(other)}: ${file}`]
    const isSame = readFileSync(path.join(one, file)).equals(readFileSync(path.join(other, file)))
    return isSame ? [] : [`different: ${file}`]
  })
}

function listFiles(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))),
  )
}
