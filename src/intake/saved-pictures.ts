import type { Image, Paragraph, RootContent } from 'mdast'
import { toString as mdastToString } from 'mdast-util-to-string'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { ParsedClipping } from '../clipping/parsed-clipping.ts'

/** A picture that a saved page has beside it or in it. */
export interface SavedPicture {
  /** Its address in the page, as the page writes it. */
  src: string
  alt: string
  caption?: string
  /** The text of the page before it; empty if there is none. */
  before: string
}

/** A picture that was read, checked, and given a name beside the article. */
export interface PlacedPicture extends SavedPicture {
  file: string
}

type PageNode = DefaultTreeAdapterTypes.Node
type PageElement = DefaultTreeAdapterTypes.Element

const blockNames = /^(?:p|h[1-6]|li|blockquote|td|th|dd|dt|pre)$/

/**
 * A picture whose address may be that of a file beside the page: no web address, no path from a server’s root. The address
 * is searched for near the picture only, so that a page of unfinished pictures takes no longer than another.
 */
const pictureBeside = /<img(?=[\s/])[\s\S]{0,10000}?[\s"'/]src\s*=\s*["']?\s*(?!https?:|data:|\/|["'\s>])/i

/**
 * Whether a page may have pictures beside it. If not, it is not parsed for them: most pages have only pictures of a server.
 * Can be `true` for a page that has none.
 */
export function mayHavePicturesBeside(html: string): boolean {
  return pictureBeside.test(html)
}

/**
 * Lists the pictures of a page that say what they show: by their description or their caption, in the order of the page.
 * Those from other sites are left out.
 */
export function listSavedPictures(html: string): SavedPicture[] {
  const pictures: SavedPicture[] = []
  let before = ''
  const visit = (node: PageNode, caption: string | undefined): void => {
    if (!('tagName' in node)) {
      if ('childNodes' in node) for (const child of node.childNodes) visit(child, caption)
      return
    }
    if (node.tagName === 'img') {
      const src = attributeOf(node, 'src') ?? ''
      const alt = collapse(attributeOf(node, 'alt') ?? '') || caption
      if (alt && !/^data:/i.test(src) && src !== '' && !pictures.some((one) => one.src === src))
        pictures.push({ src, alt, before, ...(caption === undefined ? {} : { caption }) })
      return
    }
    if (node.tagName === 'template' || node.tagName === 'noscript') return
    const own = node.tagName === 'figure' ? findCaption(node) : caption
    for (const child of node.childNodes) visit(child, own)
    if (blockNames.test(node.tagName)) before = collapse(textOf(node)) || before
  }
  visit(parse(html), undefined)
  return pictures
}

/**
 * Puts pictures into a clipping: that of its lead picture into the field, the others behind the paragraph that they follow
 * on the page. A picture that follows no paragraph of the article is not one of its own.
 *
 * @returns the clipping, and the files that it uses
 */
export function placePictures(
  clipping: ParsedClipping,
  pictures: readonly PlacedPicture[],
): { clipping: ParsedClipping; files: string[] } {
  const lead = findLead(clipping, pictures)
  const children: RootContent[] = []
  const used: PlacedPicture[] = lead ? [lead] : []
  const waiting = pictures.filter((picture) => picture !== lead && picture.before !== '')
  for (const node of clipping.body.children) {
    children.push(node)
    const words = fold(mdastToString(node))
    if (words === '') continue
    for (const picture of waiting.filter(({ before }) => isSameBlock(fold(before), words))) {
      if (used.includes(picture)) continue
      children.push(writeFigure(picture))
      used.push(picture)
    }
  }
  if (used.length === 0) return { clipping, files: [] }
  const captions = used.map(({ caption, alt }) => fold(`${caption ?? ''} ${alt}`))
  const isPlaced = (text: string): boolean =>
    fold(text) !== '' && captions.some((own) => own.includes(fold(text)))
  return {
    clipping: {
      ...clipping,
      ...(lead ? { image: placeLead(clipping.image, lead) } : {}),
      body: { ...clipping.body, children },
      account: clipping.account.map((entry) =>
        entry.fate === 'dropped' && isPlaced(entry.text) ? { fate: 'kept', text: entry.text } : entry,
      ),
      media: (clipping.media ?? []).filter(({ reason, text }) => reason !== 'picture' || !isPlaced(text)),
    },
    files: used.map(({ file }) => file),
  }
}

function findLead({ image }: ParsedClipping, pictures: readonly PlacedPicture[]): PlacedPicture | undefined {
  if (!image) return undefined
  const { url, alt, caption } = image.value
  const name = url === undefined ? undefined : nameOf(url)
  return (
    pictures.find(({ src }) => name !== undefined && nameOf(src) === name) ??
    pictures.find(
      (own) =>
        fold(own.alt) === fold(alt) ||
        (caption !== undefined && own.caption !== undefined && fold(own.caption).startsWith(fold(caption))),
    )
  )
}

/** Browsers write the address of a saved picture into the page. It is not a web address. */
const savedFolder = /[_.-](?:files|fichiers|dateien|archivos|file)\/[^/]*$/i

function placeLead(
  image: ParsedClipping['image'],
  { file, alt }: PlacedPicture,
): NonNullable<ParsedClipping['image']> {
  const { url, ...value } = image?.value ?? { alt }
  const isSaved = url === undefined || savedFolder.test(url)
  return {
    value: { src: file, ...value, ...(isSaved ? {} : { url }) },
    from: image?.from ?? 'the picture above the text',
  }
}

function writeFigure({ file, alt, caption }: PlacedPicture): Paragraph {
  const image: Image = { type: 'image', url: file, alt, ...(caption === undefined ? {} : { title: caption }) }
  return { type: 'paragraph', children: [image] }
}

/** The article may lack the beginning of a block: its dateline. */
function isSameBlock(before: string, words: string): boolean {
  return before === words || (words.length > 40 && before.endsWith(words))
}

/** The name of a picture without its size: harbour-1024x576.jpg and harbour.jpg are the same. */
function nameOf(address: string): string {
  const file = address.replace(/[?#].*$/, '').replace(/^.*\//, '')
  return decode(file)
    .toLowerCase()
    .replace(/\.\w{3,4}$/, '')
    .replace(/(?:[-_.@](?:\d{2,4}x\d{2,4}|\d{2,4}w?|\dx|scaled|large|medium|small))+$/, '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function findCaption(figure: PageElement): string | undefined {
  for (const child of figure.childNodes) {
    if (!('tagName' in child)) continue
    const text = child.tagName === 'figcaption' ? collapse(textOf(child)) : findCaption(child)
    if (text) return text
  }
  return undefined
}

function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((own) => own.name === name)?.value
}

function textOf(node: PageNode): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if ('tagName' in node && /^(?:script|style|template)$/.test(node.tagName)) return ''
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
