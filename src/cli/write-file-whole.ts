import { link, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** Writes a text beside a file's place, under a name that no build reads, and gives that name. */
async function writeBeside(file: string, text: string): Promise<string> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    const handle = await open(beside, 'w')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  return beside
}

/** Writes a file so that, whatever happens, it is either as it was or complete: beside it first, then in its place. */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const beside = await writeBeside(file, text)
  try {
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** There is a file of that name already. */
export class FileExists extends Error {
  override name = 'FileExists'
}

/**
 * Writes a new file whole, or not at all.
 *
 * @throws FileExists where there is one of that name, which is not touched
 */
export async function createFileWhole(file: string, text: string): Promise<void> {
  const beside = await writeBeside(file, text)
  try {
    await link(beside, file) // fails where the name is taken, also by somebody in this moment
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FileExists(file)
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}
