import { decodeXML } from 'entities'
import { strFromU8, unzipSync } from 'fflate'
import type { Element, ElementContent, Root } from 'hast'
import mammoth from 'mammoth'
import type { Root as MarkdownRoot } from 'mdast'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { listWords } from '../clipping/count-words.ts'
import { parseMarkdownClipping } from '../clipping/parse-markdown-clipping.ts'
import type { LossAccount, ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'
import { writePlainMarkdown } from '../clipping/write-plain-markdown.ts'

type PageNode = DefaultTreeAdapterTypes.ChildNode

const toMarkdown = unified().use(rehypeRemark).freeze()
/** Styles that are no headings by themselves. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

/**
 * Parses a Word document (.docx): its text goes through the parser of Markdown clippings. Page headers, footers, remarks and
 * words that are in no paragraph are in the account.
 *
 * @throws ClippingRefused if it is no Word document, or has no text
 */
export async function parseWordDocument(bytes: Uint8Array, stated: StatedFields): Promise<ParsedClipping> {
  const parts = unpack(bytes)
  const pictures: string[] = []
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch((error: Error) => {
      throw new ClippingRefused(`cannot be read as a Word document (${error.message}): save it as .txt`)
    })
  const tree: Root = {
    type: 'root',
    children: parseFragment(html).childNodes.flatMap((node) => toHast(node, pictures)),
  }
  const markdown = writePlainMarkdown(toMarkdown.runSync(tree) as MarkdownRoot)
  if (markdown.trim() === '')
    throw new ClippingRefused('has no text: if it is a scan, recognise its text first (OCR)')
  const clipping = parseMarkdownClipping(markdown, stated)
  const around = parts.around.map((text): LossAccount => ({ fate: 'around', text }))
  return {
    ...clipping,
    account: [...clipping.account, ...around, ...accountForMissing(parts.text, clipping.account)],
    media: [...(clipping.media ?? []), ...pictures.map((text) => ({ reason: 'picture' as const, text }))],
  }
}

/** Larger documents are not unpacked: a small file may be packed from gigabytes. In bytes. A guess. */
const maxPartSize = 20_000_000

/** The words of the document, and those of its page headers, footers and remarks. */
function unpack(bytes: Uint8Array): { text: string; around: string[] } {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^word\/(?:document|header\d*|footer\d*|comments)\.xml$/.test(name)) return false
        if (originalSize > maxPartSize) throw new RangeError(name)
        return true
      },
    })
  } catch (error) {
    throw new ClippingRefused(
      error instanceof RangeError
        ? 'is larger than any article: copy the article’s text into a .txt file'
        : 'is not a Word document that can be read: save it as .docx or .txt',
    )
  }
  const document = files['word/document.xml']
  if (!document) throw new ClippingRefused('has no text of Word in it: save it as .docx or .txt')
  const others = Object.entries(files).filter(([name]) => name !== 'word/document.xml')
  return {
    text: readWords(document),
    around: others.map(([, part]) => readWords(part)).filter((text) => text !== ''),
  }
}

/** The words of a part of a document. Text boxes are there twice, once for programs that do not know them. */
function readWords(part: Uint8Array): string {
  return strFromU8(part)
    .replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    .split(/<\/w:p>|<w:(?:br|tab|cr)\b[^>]*\/>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, words = '']) => decodeXML(words))
        .join(''),
    )
    .filter((words) => words.trim() !== '')
    .join('\n')
}

/** An entry for the words of a text that no entry of an account has. */
function accountForMissing(text: string, account: readonly LossAccount[]): LossAccount[] {
  const left = new Map<string, number>()
  for (const entry of account)
    for (const word of listWords(entry.text)) left.set(word, (left.get(word) ?? 0) + 1)
  const missing = listWords(text).filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
  return missing.length === 0
    ? []
    : [{ fate: 'dropped', reason: 'outside the article', text: missing.join(' ') }]
}

/** Turns the few elements that a document is converted to into a tree that can be written as Markdown. */
function toHast(node: PageNode, pictures: string[]): ElementContent[] {
  if (node.nodeName === '#text')
    return [{ type: 'text', value: (node as DefaultTreeAdapterTypes.TextNode).value }]
  if (!('tagName' in node)) return []
  const attribute = (name: string): string | undefined => node.attrs.find((own) => own.name === name)?.value
  if (node.tagName === 'img') {
    const alt = attribute('alt')?.trim()
    if (alt) pictures.push(alt)
    return []
  }
  const children = node.childNodes.flatMap((child) => toHast(child, pictures))
  const href = attribute('href')
  if (node.tagName === 'a') {
    // Links of footnotes lead to places that an article does not have. ↑ leads back from one.
    if (href === undefined || href.startsWith('#')) return isBackLink(children) ? [] : children
    return [makeElement('a', { href }, children)]
  }
  return [makeElement(node.tagName, {}, children)]
}

function isBackLink([only, ...others]: ElementContent[]): boolean {
  return others.length === 0 && only?.type === 'text' && only.value === '↑'
}

function makeElement(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children }
}
