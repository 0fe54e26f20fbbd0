import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and those above it, one by one: Node's own way of it never ends where a system refuses (/proc).
 *
 * @throws the system's error where a folder cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const above = path.dirname(folder)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || above === folder) throw error
    await makeFolder(above)
    await mkdir(folder)
  }
}

const part = /^\..+\.(\d+)\.part$/

/** Takes away what a command left beside its file when it was killed. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = part.exec(name)?.[1]
    if (writer !== undefined && !isRunning(Number(writer))) await rm(path.join(folder, name), { force: true })
  }
}

function isRunning(writer: number): boolean {
  try {
    return process.kill(writer, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Writes a text beside a file's place, under a name that no build reads, and gives that name. */
async function writeBeside(file: string, text: string): Promise<string> {
  await sweep(path.dirname(file))
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
