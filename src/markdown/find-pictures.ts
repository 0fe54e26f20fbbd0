import type { Root } from 'mdast'
import { walkTree } from './walk-tree.ts'

/** Finds the picture files that a body uses, as they are named on disk, in reading order. */
export function findPictures(tree: Root): string[] {
  const files: string[] = []
  walkTree(tree, (node) => {
    if (node.type === 'image') files.push(decodeFileName(node.url))
  })
  return files
}

/** The file name in a link address, where a space is written %20. Returns a malformed address as it is. */
export function decodeFileName(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
