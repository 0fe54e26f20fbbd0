import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { clippingExtensions } from './clipping-kind.ts'

/**
 * Lists the clippings in a folder and its subfolders by their paths in it, sorted. Leaves out the pictures and scripts that
 * browsers save in a folder beside a page (`page_files`), and what begins with a dot.
 */
export async function listClippings(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && clippingExtensions.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.split(path.sep).some((part) => part.startsWith('.') || /[_-]files$/i.test(part)))
    .sort()
}
