import { chmod, link, mkdir, open, readdir, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and its parents, one by one: Node's recursive `mkdir` never returns below a folder where the system
 * allows none, such as /proc.
 *
 * @throws the system's error if a folder cannot be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const parent = path.dirname(folder)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || parent === folder) throw error
    await makeFolder(parent)
    await mkdir(folder)
  }
}

/** A temporary file's name, with the id of the process that writes it. */
const temporaryName = /^\..+\.(\d+)\.part$/

/** Removes temporary files whose process was killed before it could rename them. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const id = temporaryName.exec(name)?.[1]
    if (id !== undefined && !isRunning(Number(id))) await rm(path.join(folder, name), { force: true })
  }
}

/**
 * Whether a process exists, even if we may not signal it. Our own id always counts: a test sets it to one that no process has.
 */
export function isRunning(id: number): boolean {
  if (id === process.pid) return true
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Writes a temporary file next to a file, under a name that no build reads. Returns its path. */
async function writeTemporary(file: string, content: string | Uint8Array): Promise<string> {
  await removeAbandoned(path.dirname(file))
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  try {
    const handle = await open(temporary, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  return temporary
}

/**
 * Writes a file so that at any moment it is either unchanged or complete, even if the process is killed: writes a
 * temporary file, then renames it. If the file exists, its permissions stay, and a symbolic link stays one: the file that
 * it points to is replaced.
 *
 * @throws the system's error if the file may not be written
 */
export async function writeFileWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(passIfMissing)
  const mode = target === undefined ? undefined : await checkWritable(target)
  const temporary = await writeTemporary(target ?? file, content)
  try {
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, target ?? file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

function passIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

/** The permissions of a file. Throws if it may not be written: a rename would replace a read-only file. */
async function checkWritable(file: string): Promise<number> {
  const handle = await open(file, 'r+')
  try {
    return (await handle.stat()).mode & 0o7777
  } finally {
    await handle.close()
  }
}

/** A file of that name exists. */
export class FileExists extends Error {
  override name = 'FileExists'
}

/**
 * Writes a new file completely or not at all.
 *
 * @throws FileExists if a file of that name exists; it is not changed
 */
export async function createFileWhole(file: string, text: string): Promise<void> {
  const temporary = await writeTemporary(file, text)
  try {
    await link(temporary, file) // unlike a rename, fails if the file exists, even if it was made just now
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FileExists(file)
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}
