import { visit } from 'unist-util-visit'
import { parseMarkdown } from './parse-markdown.ts'

/** Finds the picture files that a body uses, as they are named on disk, in reading order. */
export function findPictures(markdown: string): string[] {
  const files: string[] = []
  visit(parseMarkdown(markdown), 'image', ({ url }) => {
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
