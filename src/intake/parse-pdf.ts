import { getDocumentProxy } from 'unpdf'
import { ClippingRefused } from '../clipping/clipping-refused.ts'
import { parseTextClipping } from '../clipping/parse-text-clipping.ts'
import type { ParsedClipping, StatedFields } from '../clipping/parsed-clipping.ts'
import { dropRunningHeads, joinLines, joinParagraphs, type PdfLine, type PdfPiece } from './pdf-lines.ts'

/** Longer documents are no clippings. In pages. A guess. */
const maxPages = 100

/**
 * Parses a PDF that has text in it: its lines become paragraphs, which the parser of text clippings reads. What is at the top
 * or foot of several pages is dropped as a running head.
 *
 * @throws ClippingRefused if it has no text, needs a password, or cannot be read
 */
export async function parsePdf(bytes: Uint8Array, stated: StatedFields): Promise<ParsedClipping> {
  const { pages, heads } = dropRunningHeads(await readPages(bytes))
  const { paragraphs, divided } = joinParagraphs(pages)
  const text = paragraphs.join('\n\n')
  if (!/\p{L}/u.test(text))
    throw new ClippingRefused(
      'has no text: it is a scan. Recognise its text first (OCR), or type it into a .txt file',
    )
  const clipping = parseTextClipping(text, stated)
  return {
    ...clipping,
    account: [
      ...clipping.account,
      ...heads.map((head) => ({ fate: 'dropped' as const, reason: 'running head' as const, text: head })),
    ],
    repaired:
      divided === 0
        ? clipping.repaired
        : [
            ...clipping.repaired,
            `${divided} ${divided === 1 ? 'word' : 'words'} divided at the end of a line`,
          ],
  }
}

async function readPages(bytes: Uint8Array): Promise<PdfLine[][]> {
  try {
    // PDF.js takes the bytes for itself.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    if (pdf.numPages > maxPages)
      throw new ClippingRefused(`has ${pdf.numPages} pages: save only those of the article`)
    const pages: PdfLine[][] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      const pieces = items.flatMap((item): PdfPiece[] => {
        if (!('str' in item)) return []
        const [, , skew = 0, size = 0, x = 0, y = 0] = item.transform as number[]
        return [{ str: item.str, x, y, width: item.width, height: Math.hypot(skew, size) }]
      })
      pages.push(joinLines(pieces))
    }
    await pdf.cleanup()
    return pages
  } catch (error) {
    if (error instanceof ClippingRefused) throw error
    const { name, message } = error as Error
    throw new ClippingRefused(
      name === 'PasswordException'
        ? 'needs a password: save a copy without one'
        : `cannot be read as a PDF (${message}): copy its text into a .txt file`,
    )
  }
}
