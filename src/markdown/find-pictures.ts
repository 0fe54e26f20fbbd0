import { visit } from 'unist-util-visit'
import { parseMarkdown } from './parse-body.ts'

/** The picture files that a body names, as they are called on the disk. */
export function findPictures(markdown: string): string[] {
  const found: string[] = []
  visit(parseMarkdown(markdown), 'image', ({ url }) => {
    found.push(decodeFileName(url))
  })
  return found
}

/** A file's name out of an address, where a space is written %20. */
export function decodeFileName(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
