import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** Structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
)

/**
 * Finds what breaks the rules of PDF/UA-1 that a program can check. Returns a line for each fault.
 *
 * @see https://pdfa.org/resource/the-matterhorn-protocol/ The numbers are those of its checkpoints.
 */
export async function findPdfFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = pdf
  const root = catalog.lookup(name('StructTreeRoot'), PDFDict)
  const roles = root.lookupMaybe(name('RoleMap'), PDFDict)
  const elements = listElements(pdf, root.get(name('K')))
  const metadata = catalog.lookup(name('Metadata'))
  const xmp =
    metadata instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(metadata).decode()).toString() : ''
  const faults: string[] = []
  const check = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  check(
    String(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))) === 'true',
    '06: is not marked as tagged',
  )
  check(/<pdfuaid:part>1</.test(xmp), '06-002: does not say that it follows PDF/UA')
  check(/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp), '06-003: has no title in its metadata')
  const preferences = catalog.lookup(name('ViewerPreferences'), PDFDict)
  check(String(preferences.get(name('DisplayDocTitle'))) === 'true', '07-001: does not show its title')
  check((pdf.getLanguage() ?? '') !== '', '11-006: has no language')
  check(elements.length > 0, '09: has no structure')
  const levels: number[] = []
  for (const element of elements) {
    const type = typeOf(element)
    const mapped = roles?.get(name(type))
    check(standardTypes.has(type) || mapped !== undefined, `02-001: ${type} is no standard type`)
    if (type === 'Figure')
      check(readText(element.get(name('Alt'))) !== '', '13-004: a figure has no description')
    const level = /^H(\d)$/.exec(type)?.[1]
    if (level) levels.push(Number(level))
  }
  for (const [index, level] of levels.entries())
    check(
      level <= (levels[index - 1] ?? 0) + 1,
      `14: a heading of level ${level} follows one of level ${levels[index - 1]}`,
    )
  const linked = new Set(
    elements
      .filter((element) => typeOf(element) === 'Link')
      .flatMap((element) => listAnnotations(pdf, element)),
  )
  for (const page of pdf.getPages()) {
    check(
      String(page.node.get(name('Tabs'))) === '/S',
      '28-008: the order of the links is not that of the structure',
    )
    for (const reference of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookup(reference, PDFDict)
      check(readText(link.get(name('Contents'))) !== '', '28-012: a link has no description')
      check(linked.has(String(reference)), '28-011: a link is not in the structure')
    }
    check(countUntagged(pdf, page.node.Contents()) === 0, '01: something is neither tagged nor an artifact')
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const isDescriptor = object.get(name('Type')) === name('FontDescriptor')
    check(
      !isDescriptor || ['FontFile', 'FontFile2', 'FontFile3'].some((file) => object.has(name(file))),
      '31: a font is not embedded',
    )
    const isFont = object.get(name('Subtype')) === name('Type0')
    check(!isFont || object.has(name('ToUnicode')), '10-001: a font has no characters')
  }
  return [...new Set(faults)]
}

function typeOf(element: PDFDict): string {
  return element.lookup(name('S'), PDFName).decodeText()
}

function readText(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText().trim() : ''
}

/** All elements of the structure, in reading order. */
function listElements(pdf: PDFDocument, node: PDFObject | undefined): PDFDict[] {
  const object = node instanceof PDFRef ? pdf.context.lookup(node) : node
  if (object instanceof PDFArray) return object.asArray().flatMap((child) => listElements(pdf, child))
  if (!(object instanceof PDFDict) || !object.has(name('S'))) return []
  return [object, ...listElements(pdf, object.get(name('K')))]
}

/** The references of the annotations that belong to an element. */
function listAnnotations(pdf: PDFDocument, element: PDFDict): string[] {
  const children = element.lookup(name('K'))
  return (children instanceof PDFArray ? children.asArray() : [children]).flatMap((child) => {
    const object = child instanceof PDFRef ? pdf.context.lookup(child) : child
    return object instanceof PDFDict && object.has(name('Obj')) ? [String(object.get(name('Obj')))] : []
  })
}

/** Counts the texts and lines of a page outside of tags and artifacts. */
function countUntagged(pdf: PDFDocument, content: PDFObject | undefined): number {
  const parts =
    content instanceof PDFArray ? content.asArray().map((part) => pdf.context.lookup(part)) : [content]
  const source = parts
    .map((part) =>
      part instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : '',
    )
    .join('\n')
  const open: boolean[] = []
  let untagged = 0
  const mark =
    /(\/\w+\s*(?:<<(?:[^<>]|<[^<>]*>)*>>)?\s*)(?:BDC|BMC)|(?<=\s)(?:EMC|TJ|Tj|Do|sh|[fFBbSs]\*?)(?=\s|$)/g
  for (const [operator, tag] of source.matchAll(mark)) {
    if (tag !== undefined) open.push(/\/MCID|\/Artifact/.test(tag))
    else if (operator === 'EMC') open.pop()
    else if (!open.includes(true)) untagged += 1
  }
  return open.length === 0 ? untagged : Number.NaN
}
