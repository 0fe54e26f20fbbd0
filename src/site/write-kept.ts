import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes a page to keep. A file of that name may be shared with the last site, so it is replaced, not changed. */
export function writeKept(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  try {
    writeFileSync(file, content, { flag: 'wx' })
  } catch {
    rmSync(file, { force: true })
    writeFileSync(file, content, { flag: 'wx' })
  }
}
