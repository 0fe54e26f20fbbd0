import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file so that, whatever happens, it is either as it was or complete: beside it first, then in its place. */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
