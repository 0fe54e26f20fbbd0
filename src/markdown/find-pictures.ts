import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** Finds the picture files that a body uses, as they are named on disk, in reading order. */
export function findPictures(tree: Root): string[] {
  const files: string[] = []
  visit(tree, 'image', ({ url }) => {
    files.push(decodeFileName(url))
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
