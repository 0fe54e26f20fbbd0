import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes an article so that at any moment its folder is as it was or has it whole: beside its place under a name that
 * is no article's, then in its place.
 *
 * @returns whether it was written; it is not where a file of that name exists, unless `force`
 */
export async function writeArticle(file: string, text: string, force: boolean): Promise<boolean> {
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  const beside = path.join(folder, `.${process.pid}.${Math.random().toString(36).slice(2)}.part`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(text, 'utf8')
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (force) await rename(beside, file)
    else await link(beside, file) // unlike rename, it never replaces
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}
