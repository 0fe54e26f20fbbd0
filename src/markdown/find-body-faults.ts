import type { Nodes, Root } from 'mdast'
import { decodeFileName } from './find-pictures.ts'
import { isLinkAddress, isPictureFile } from './link-address.ts'
import { walkTree } from './walk-tree.ts'

/** Something in a body that an article may not contain. */
export interface BodyFault {
  /** Line in the body, counted from 1. */
  line: number
  message: string
  remedy: string
}

/**
 * Finds everything in a body that an article may not contain: raw HTML, links that a browser should not follow, pictures
 * that are not files beside the article, and headings of level 1.
 */
export function findBodyFaults(tree: Root): BodyFault[] {
  const faults: BodyFault[] = []
  walkTree(tree, (node) => {
    const fault = explainFault(node)
    if (fault) faults.push({ line: node.position?.start.line ?? 1, ...fault })
  })
  return faults
}

/** Message and remedy for one node, or `undefined` if an article may contain it. */
function explainFault(node: Nodes): Omit<BodyFault, 'line'> | undefined {
  if (node.type === 'html') {
    return {
      message: `raw HTML is not allowed in the text: ${shortenForMessage(node.value)}`,
      remedy: 'write it as Markdown, or put a backslash before the < to show it as text',
    }
  }
  if ((node.type === 'link' || node.type === 'definition') && !isLinkAddress(node.url)) {
    return {
      message: `this link address is not allowed: ${shortenForMessage(node.url)}`,
      remedy:
        'use an address that starts with https://, http:// or mailto:, link to another article as ../its-slug/, or remove the link and keep its words',
    }
  }
  if (node.type === 'image' && !isPictureFile(decodeFileName(node.url))) {
    return {
      message: `this is not a picture file beside the article: ${shortenForMessage(node.url)}`,
      remedy: 'save the picture beside the article and use its file name, or describe it and link to it',
    }
  }
  if (node.type === 'imageReference') {
    return {
      message: 'a picture by reference, ![…][…], is not allowed',
      remedy: 'write the picture’s file name in its place: ![what it shows](file.jpg)',
    }
  }
  if (node.type === 'heading' && node.depth === 1) {
    return {
      message: 'the text has a second headline',
      remedy: 'start sub-heads with ##: the headline is the only # of the page',
    }
  }
  return undefined
}

/** A guess: enough to recognise the place, and the message stays on one line of a wide terminal. */
const maxShownLength = 60

function shortenForMessage(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > maxShownLength ? `${line.slice(0, maxShownLength)}…` : line
}
