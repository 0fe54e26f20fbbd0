import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { decodeFileName } from './find-pictures.ts'
import { isLinkAddress, isPictureFile } from './link-address.ts'
import { findShownFootnotes, listCutOffCells } from './parse-body.ts'

/** Something in a body that an article may not contain. */
export interface BodyFault {
  /** Line in the body, counted from 1. */
  line: number
  message: string
  remedy: string
}

/** Which addresses the links of a text may have, and what to do about others. */
export interface LinkRule {
  isAllowed: (address: string) => boolean
  remedy: string
}

const articleLinks: LinkRule = {
  isAllowed: isLinkAddress,
  remedy:
    'use an address that starts with https://, http:// or mailto:, link to another article as ../its-slug/, or remove the link and keep its words',
}

/**
 * Finds everything in a body that an article may not contain: raw HTML, links that a browser should not follow, pictures
 * that are not files beside the article, headings of level 1, and words that no page shows or that lead nowhere: footnotes
 * that nothing refers to, cells beyond a table’s header, references without a definition.
 *
 * @param markdown what the tree was parsed from: only there a reference without a definition differs from plain text
 * @param links which addresses a link may have
 */
export function findBodyFaults(tree: Root, markdown: string, links: LinkRule = articleLinks): BodyFault[] {
  const faults: BodyFault[] = []
  const shown: Shown = {
    footnotes: findShownFootnotes(tree),
    cutOff: new Set(),
    definitions: new Map(),
    links,
  }
  visit(tree, (node) => {
    if (node.type === 'table') for (const cell of listCutOffCells(node)) shown.cutOff.add(cell)
    const fault = explainFault(node, shown) ?? explainReference(node, markdown)
    if (fault) faults.push({ line: node.position?.start.line ?? 1, ...fault })
    if (node.type === 'definition' && !shown.definitions.has(node.identifier))
      shown.definitions.set(node.identifier, node.url)
  })
  return faults
}

/** What is known of a body when one of its nodes is checked. */
interface Shown {
  footnotes: ReadonlySet<Nodes>
  /** Cells that no page shows. */
  cutOff: Set<Nodes>
  /** The addresses of the definitions so far. */
  definitions: Map<string, string>
  links: LinkRule
}

/** Message and remedy for one node, or `undefined` if an article may contain it. */
function explainFault(node: Nodes, shown: Shown): Omit<BodyFault, 'line'> | undefined {
  if (node.type === 'html') {
    return {
      message: `raw HTML is not allowed in the text: ${shortenForMessage(node.value)}`,
      remedy: 'write it as Markdown, or put a backslash before the < to show it as text',
    }
  }
  if ((node.type === 'link' || node.type === 'definition') && !shown.links.isAllowed(node.url)) {
    return {
      message: `this link address is not allowed: ${shortenForMessage(node.url)}`,
      remedy: shown.links.remedy,
    }
  }
  if (node.type === 'link') {
    const words = textOf(node).trim()
    if (words === '')
      return {
        message: `this link has no words: ${shortenForMessage(node.url)}`,
        remedy: 'write the words that lead there between the brackets, or delete the link',
      }
    if (namesOtherAddress(words, node.url))
      return {
        message: `the words of this link are one address, and it leads to another: ${shortenForMessage(node.url)}`,
        remedy: 'use the same address in both places, or describe in words where the link leads',
      }
  }
  if (node.type === 'image' && !node.alt?.trim()) {
    return {
      message: `this picture has no description: ${shortenForMessage(node.url)}`,
      remedy: 'describe it between the brackets: ![what it shows](file.jpg)',
    }
  }
  if (node.type === 'text' && asciiGuillemets.test(node.value)) {
    return {
      message: 'the signs << and >> are not read as quotation marks',
      remedy: 'write “ and ”, or « and »',
    }
  }
  if (node.type === 'definition') {
    const first = shown.definitions.get(node.identifier)
    if (first === undefined || first === node.url) return undefined
    return {
      message: `the reference [${shortenForMessage(node.label ?? node.identifier)}] has a second address, which no link uses`,
      remedy: 'give one of the two another name',
    }
  }
  if (node.type === 'footnoteDefinition' && !shown.footnotes.has(node)) {
    return {
      message: `the page does not show this footnote: nothing refers to it, or it is the second [^${shortenForMessage(node.label ?? node.identifier)}]`,
      remedy: 'put its reference into the text, or delete it',
    }
  }
  if (shown.cutOff.has(node)) {
    return {
      message: 'the page does not show this cell: the row has more cells than the header of the table',
      remedy: 'add a column to the header, or put a backslash before a | that belongs to the text',
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

/** Quotation marks of two ASCII signs each. */
const asciiGuillemets = /<<\s?\p{L}[^<>]*>>/u

/** Whether the words of a link are an address of another site, or another mailbox, than the one that it leads to. */
export function namesOtherAddress(words: string, address: string): boolean {
  if (/^[^\s@/:]+@[^\s@/]+$/.test(words))
    return (
      /^mailto:/i.test(address) &&
      !address.slice('mailto:'.length).toLowerCase().startsWith(words.toLowerCase())
    )
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(words)) return false
  const named = URL.parse(/^www\./i.test(words) ? `https://${words}` : words)
  const target = URL.parse(address)
  const dropWww = (host: string): string => host.replace(/^www\./, '')
  return (
    named !== null && target?.hostname !== undefined && dropWww(named.hostname) !== dropWww(target.hostname)
  )
}

/** A reference to a footnote or an address, which is plain text if there is none. A backslash makes it plain on purpose. */
const reference = /(?<!\\)\[\^[^\]\s]+\]|(?<=[^\\]\])\[[^\]\n]+\](?!\()/

function explainReference(node: Nodes, markdown: string): Omit<BodyFault, 'line'> | undefined {
  if (node.type !== 'text' || !node.value.includes('[') || !node.position) return undefined
  const { start, end } = node.position
  const [found] = reference.exec(markdown.slice(start.offset, end.offset)) ?? []
  if (found === undefined) return undefined
  return {
    message: `nothing is defined under this reference, so the page shows it as text: ${shortenForMessage(found)}`,
    remedy: found.startsWith('[^')
      ? `write the footnote below the text: ${found}: …`
      : `write its address below the text: ${found}: https://…`,
  }
}

/** A guess: enough to recognise the place, and the message stays on one line of a wide terminal. */
const maxShownLength = 60

function shortenForMessage(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > maxShownLength ? `${line.slice(0, maxShownLength)}…` : line
}
