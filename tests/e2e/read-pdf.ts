import { getDocumentProxy } from 'unpdf'

/** What a PDF has in it, read back with PDF.js. */
export interface PdfContent {
  /** The text of each page in the order in which it is painted, without white space and hyphens. */
  pages: string[]
  /** The texts of the paragraphs, headings and list items in the structure tree, in its order, folded in the same way. */
  blocks: string[]
}

type StructTree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

/** Elements of the structure tree whose texts are listed, each without those inside it. */
const blockRoles = /^(?:P|H\d?|LI|LBody|TD|TH|Caption)$/

/** Reads a tagged PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const pages: string[] = []
  const blocks: { text: string }[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: string[] = []
    let whole = ''
    for (const item of items) {
      if ('str' in item) {
        whole += item.str
        const id = open.at(-1) ?? ''
        texts.set(id, (texts.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      // A ligature is marked content without an id, inside that of its text.
      else open.push(item.id ?? open.at(-1) ?? '')
    }
    pages.push(foldText(whole))
    const tree = await page.getStructTree()
    if (tree) listTreeBlocks(tree, texts, blocks)
  }
  await pdf.cleanup()
  return { pages, blocks: blocks.map(({ text }) => foldText(text)).filter((text) => text !== '') }
}

function listTreeBlocks(
  node: StructTree,
  texts: ReadonlyMap<string, string>,
  blocks: { text: string }[],
  block?: { text: string },
): void {
  let own = block
  if (blockRoles.test(node.role)) {
    own = { text: '' }
    blocks.push(own)
  }
  for (const child of node.children) {
    if ('role' in child) listTreeBlocks(child, texts, blocks, own)
    else if (own && child.type === 'content') own.text += texts.get(child.id) ?? ''
  }
}

/** Removes what a line break in a PDF adds or takes away, and resolves ligatures. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069-]+/g, '')
}

/**
 * Whether a text is on the pages in one run: an unbroken stretch of each page that it is on, in order.
 *
 * @returns what is missing: '' if nothing is
 */
export function findMissingRun(pages: readonly string[], text: string): string {
  let rest = text
  for (const page of pages) {
    let length = rest.length
    // A page has the start of the rest, up to the page break.
    let shortest = 0
    while (shortest < length) {
      const middle = Math.ceil((shortest + length) / 2)
      if (page.includes(rest.slice(0, middle))) shortest = middle
      else length = middle - 1
    }
    // A few letters are on any page. The body does not begin or end with fewer on one.
    if (shortest > 20 || shortest === rest.length) rest = rest.slice(shortest)
  }
  return rest
}
