import { splitArticleFile } from '../article/split-article-file.ts'
import type { ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'
import { addMarks, readObsidianMarks } from '../intake/obsidian-marks.ts'
import type { SavedPicture } from '../intake/saved-pictures.ts'
import type { ClippingKind } from './clipping-kind.ts'
import { decodeText } from './decode-text.ts'

/** A parser of clippings of one kind. Throws `ClippingRefused` if it cannot read the clipping. */
export type ClippingParser = (
  clipping: string | Uint8Array,
  stated: StatedFields,
) => ParsedFile | Promise<ParsedFile>

/** What a parser makes of a file. Pages have pictures too: beside them, or with their bytes. */
export type ParsedFile = ParsedClipping & { pictures?: (SavedPicture & { bytes?: Uint8Array })[] }

type TextParser = (text: string, stated: StatedFields) => ParsedClipping

const toText = (clipping: string | Uint8Array): string =>
  typeof clipping === 'string' ? clipping : decodeText(clipping)
const toBytes = (clipping: string | Uint8Array): Uint8Array =>
  typeof clipping === 'string' ? new TextEncoder().encode(clipping) : clipping

/** Reads the marks of Obsidian first, which the parsers of text and Markdown do not know. An article keeps its text. */
function readingMarks(parse: TextParser): TextParser {
  return (text, stated) => {
    const file = splitArticleFile(text)
    const plain = readObsidianMarks(file?.body ?? text)
    const start = file ? text.slice(0, text.length - file.body.length) : ''
    const clipping = parse(`${start}${plain.text}`, stated)
    return clipping.finished === undefined ? addMarks(clipping, plain) : parse(text, stated)
  }
}

async function loadHtmlParser(): Promise<TextParser> {
  const [{ parseHtmlClipping }, { replaceStated }] = await Promise.all([
    import('../clipping/html/parse-html-clipping.ts'),
    import('../clipping/replace-stated.ts'),
  ])
  return (html, stated) => replaceStated(parseHtmlClipping(html), stated)
}

async function loadTextParser(): Promise<TextParser> {
  return readingMarks((await import('../clipping/parse-text-clipping.ts')).parseTextClipping)
}

const loaders: Record<ClippingKind, () => Promise<ClippingParser>> = {
  text: async () => {
    const parse = await loadTextParser()
    return (clipping, stated) => parse(toText(clipping), stated)
  },
  markdown: async () => {
    const parse = readingMarks((await import('../clipping/parse-markdown-clipping.ts')).parseMarkdownClipping)
    return (clipping, stated) => parse(toText(clipping), stated)
  },
  html: async () => {
    const [parse, { listSavedPictures, mayHavePicturesBeside }] = await Promise.all([
      loadHtmlParser(),
      import('../intake/saved-pictures.ts'),
    ])
    return (clipping, stated) => {
      const html = toText(clipping)
      const parsed = parse(html, stated)
      const pictures = mayHavePicturesBeside(html) ? listSavedPictures(html) : []
      return pictures.length > 0 ? { ...parsed, pictures } : parsed
    }
  },
  mail: async () => {
    const [{ parseMail }, text] = await Promise.all([import('../intake/parse-mail.ts'), loadTextParser()])
    const html = async (page: string, stated: StatedFields): Promise<ParsedClipping> =>
      (await loadHtmlParser())(page, stated)
    return (clipping, stated) => parseMail(toBytes(clipping), stated, { text, html })
  },
  webArchive: async () => {
    const [{ unpackWebArchive }, parse, { listSavedPictures }] = await Promise.all([
      import('../intake/unpack-web-archive.ts'),
      loadHtmlParser(),
      import('../intake/saved-pictures.ts'),
    ])
    return async (clipping, stated) => {
      const { page, address, saved, files } = await unpackWebArchive(toBytes(clipping))
      const html = decodeText(page)
      const parsed = parse(html, stated)
      const pictures = listSavedPictures(html).flatMap((picture) => {
        const url = URL.parse(picture.src, address)?.href ?? picture.src
        const bytes = files.find((file) => file.address === url || file.address === picture.src)?.bytes
        return bytes ? [{ ...picture, bytes }] : []
      })
      const from = 'the header of the saved page'
      return {
        ...parsed,
        ...(pictures.length > 0 ? { pictures } : {}),
        ...(parsed.sourceUrl || address === undefined ? {} : { sourceUrl: { value: address, from } }),
        ...(parsed.retrieved || saved === undefined ? {} : { retrieved: { value: saved, from } }),
      }
    }
  },
  word: async () => {
    const { parseWordDocument } = await import('../intake/parse-word-document.ts')
    return (clipping, stated) => parseWordDocument(toBytes(clipping), stated)
  },
  pdf: async () => {
    const { parsePdf } = await import('../intake/parse-pdf.ts')
    return (clipping, stated) => parsePdf(toBytes(clipping), stated)
  },
}

/** Loads the parser for a kind only when it is needed: the HTML parser takes 0.4 seconds of CPU to load. */
export function loadParser(kind: ClippingKind): Promise<ClippingParser> {
  return loaders[kind]()
}
