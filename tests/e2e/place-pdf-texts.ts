import { getDocumentProxy } from 'unpdf'

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type StructTree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>

/** A run of text on a sheet. Points from the left and lower edges; `y` is its baseline. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
  size: number
  /** Index of its paragraph or heading among those of the sheet; `undefined` for what is not in the structure: notes, heads. */
  block: number | undefined
}

/** A sheet, in points. */
export interface Sheet {
  width: number
  height: number
  /** Without what is in the margins above and below. */
  texts: PlacedText[]
  /** The role of each paragraph and heading. */
  roles: string[]
}

/** Points. */
export const millimetre = 72 / 25.4
/** Millimetres: the margins of `print.css`. The outer margin is the one on the side of the notes. */
export const margins = { top: 16, bottom: 18, outer: 16, inner: 18 }

/** Reads where each text of a tagged PDF is. */
export async function placePdfTexts(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const roles: string[] = []
    const blocks = new Map<string, number>()
    const tree = await page.getStructTree()
    if (tree) listBlocks(tree, roles, blocks)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    const texts: PlacedText[] = []
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push(item.id ?? open.at(-1) ?? '')
        continue
      }
      const [, , , , x, y] = item.transform as number[]
      const isBetween =
        y !== undefined &&
        y > margins.bottom * millimetre &&
        y < height - margins.top * millimetre &&
        x !== undefined
      if (item.str.trim() !== '' && isBetween)
        texts.push({
          text: item.str,
          x,
          y,
          width: item.width,
          size: item.height,
          block: blocks.get(open.at(-1) ?? ''),
        })
    }
    sheets.push({ width, height, texts, roles })
  }
  await pdf.cleanup()
  return sheets
}

/** Lists the paragraphs and headings of a sheet, and in which one each piece of text is. */
function listBlocks(node: StructTree, roles: string[], blocks: Map<string, number>, block?: number): void {
  let own = block
  if (/^(?:P|H\d?|LI|LBody|TD|TH|Caption|Div|DD|DT)$/.test(node.role)) own = roles.push(node.role) - 1
  for (const child of node.children) {
    if ('role' in child) listBlocks(child, roles, blocks, own)
    else if (child.type === 'content' && own !== undefined) blocks.set(child.id, own)
  }
}
