import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodeFileName } from './find-pictures.ts'
import { isLinkAddress, isPictureFile } from './link-address.ts'
import { type BodyFault, parseMarkdown } from './parse-body.ts'

function faultOf(node: Nodes): Omit<BodyFault, 'line'> | undefined {
  if (node.type === 'html') {
    return {
      message: `raw HTML in the text: ${shorten(node.value)}`,
      remedy: 'write it as Markdown, or put a backslash before the < if it is meant to be read',
    }
  }
  if ((node.type === 'link' || node.type === 'definition') && !isLinkAddress(node.url)) {
    return {
      message: `a link that may not be followed: ${shorten(node.url)}`,
      remedy:
        'link to an address that starts with https://, http:// or mailto:, or to another article as ../its-slug/, or leave the words without a link',
    }
  }
  if (node.type === 'image' && !isPictureFile(decodeFileName(node.url))) {
    return {
      message: `a picture from elsewhere: ${shorten(node.url)}`,
      remedy: 'save it beside the article and name the file, or describe it and link to it',
    }
  }
  if (node.type === 'imageReference') {
    return {
      message: 'a picture by reference',
      remedy: 'name the picture’s file in its place: ![what it shows](file.jpg)',
    }
  }
  if (node.type === 'heading' && node.depth === 1) {
    return {
      message: 'a second headline in the text',
      remedy: 'start sub-heads with ##: the headline is the # of the page',
    }
  }
  return undefined
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

/** What a body holds that no article may: raw HTML, links that run something, pictures from elsewhere, a second headline. */
export function findBodyFaults(markdown: string): BodyFault[] {
  const faults: BodyFault[] = []
  visit(parseMarkdown(markdown), (node) => {
    const fault = faultOf(node)
    if (fault) faults.push({ line: node.position?.start.line ?? 1, ...fault })
  })
  return faults
}
