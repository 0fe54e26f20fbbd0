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
import { findStructureFaults } from './find-structure-faults.ts'

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
 * Failure conditions of the Matterhorn Protocol 1.1 that a program can check, and where they are checked:
 *
 * - 01-003, 01-004, 01-005: `findContentFaults`. 01-007: here.
 * - 02-001, 02-003, 02-004: here.
 * - 06-001 to 06-003, 07-001, 07-002: here.
 * - 09-004, 09-005, 14-002, 14-003, 14-006, 14-007, 15-003, 19-003, 19-004: `find-structure-faults.ts`. Its list of types
 *   has none of contents, ruby, warichu and formulas, so 09-006 to 09-008 and 17-002, 17-003 cannot occur.
 * - 10-001, 31-006, 31-009, 31-027: here. 31-001 to 31-005, 31-007, 31-008, 31-010 to 31-026, 31-028 to 31-030 are about
 *   the inside of font programs, which Chromium writes and nothing here changes.
 * - 11-001 to 11-006: the document has a language; 13-004: a figure has a description. Here.
 * - 20-001 to 20-003, 21-001, 25-001, 26-001, 26-002, 30-001: layers, embedded files, forms, encryption and references to
 *   other files are not there at all. Here.
 * - 28-002, 28-004 to 28-007, 28-009, 28-010, 28-014 to 28-018: the only annotations are links. 28-008, 28-011, 28-012: here.
 * - 30-002: no content of a form is in the structure. Here.
 *
 * @see https://pdfa.org/resource/the-matterhorn-protocol/
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
  const marks = catalog.lookup(name('MarkInfo'), PDFDict)
  check(String(marks.get(name('Marked'))) === 'true', '06: is not marked as tagged')
  check(String(marks.get(name('Suspects'))) !== 'true', '01-007: the tags are called unsure')
  check(xmp !== '', '06-001: has no metadata stream')
  for (const entry of ['OCProperties', 'AcroForm', 'AF'])
    check(!catalog.has(name(entry)), `20, 21, 25: has ${entry}`)
  check(!catalog.lookupMaybe(name('Names'), PDFDict)?.has(name('EmbeddedFiles')), '21: has embedded files')
  check(context.trailerInfo.Encrypt === undefined, '26: is encrypted')
  for (const [from, to] of roles?.entries() ?? []) {
    check(!standardTypes.has(from.decodeText()), `02-004: the standard type ${from.decodeText()} is mapped`)
    check(
      to instanceof PDFName && standardTypes.has(to.decodeText()),
      `02-001, 02-003: ${from.decodeText()} is not mapped to a standard type`,
    )
  }
  check(/<pdfuaid:part>1</.test(xmp), '06-002: does not say that it follows PDF/UA')
  check(/<dc:title>.*<rdf:li[^>]*>[^<]+</s.test(xmp), '06-003: has no title in its metadata')
  const preferences = catalog.lookup(name('ViewerPreferences'), PDFDict)
  check(String(preferences.get(name('DisplayDocTitle'))) === 'true', '07-001: does not show its title')
  check((pdf.getLanguage() ?? '') !== '', '11-006: has no language')
  check(elements.length > 0, '09: has no structure')
  for (const element of elements) {
    const type = typeOf(element)
    const mapped = roles?.get(name(type))
    check(standardTypes.has(type) || mapped !== undefined, `02-001: ${type} is no standard type`)
    if (type === 'Figure')
      check(readText(element.get(name('Alt'))) !== '', '13-004: a figure has no description')
  }
  faults.push(...findStructureFaults(pdf, root))
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
      check(link.get(name('Subtype')) === name('Link'), '28: an annotation is no link')
      check(readText(link.get(name('Contents'))) !== '', '28-012: a link has no description')
      check(linked.has(String(reference)), '28-011: a link is not in the structure')
    }
    faults.push(...findContentFaults(pdf, page.node.Contents()))
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Form')) {
      check(!object.dict.has(name('Ref')), '30-001: refers to another file')
      check(!object.dict.has(name('StructParents')), '30-002: content of a form is in the structure')
    }
    if (!(object instanceof PDFDict)) continue
    // The letters of a Type 3 font are drawings in the PDF.
    const descriptor = isFontWithProgram(object) && object.lookupMaybe(name('FontDescriptor'), PDFDict)
    check(
      descriptor === false ||
        ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(name(file)) === true),
      '31-009: a font is not embedded',
    )
    const isFont = ['Type0', 'Type3'].some((type) => object.get(name('Subtype')) === name(type))
    check(!isFont || object.has(name('ToUnicode')), '10-001, 31-027: a font has no characters')
    const isTrueType = object.get(name('Subtype')) === name('CIDFontType2')
    check(!isTrueType || object.has(name('CIDToGIDMap')), '31-006: a font has no map to its glyphs')
  }
  return [...new Set(faults)]
}

function isFontWithProgram(object: PDFDict): boolean {
  return (
    object.get(name('Type')) === name('Font') &&
    !['Type0', 'Type3'].some((type) => object.get(name('Subtype')) === name(type))
  )
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

/** Finds texts and lines of a page that are neither tagged nor an artifact, or both. */
function findContentFaults(pdf: PDFDocument, content: PDFObject | undefined): string[] {
  const parts =
    content instanceof PDFArray ? content.asArray().map((part) => pdf.context.lookup(part)) : [content]
  const source = parts
    .map((part) =>
      part instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : '',
    )
    .join('\n')
  const open: ('tagged' | 'artifact' | 'other')[] = []
  const faults: string[] = []
  const mark =
    /(\/\w+\s*(?:<<(?:[^<>]|<[^<>]*>)*>>)?\s*)(?:BDC|BMC)|(?<=\s)(?:EMC|TJ|Tj|Do|sh|[fFBbSs]\*?)(?=\s|$)/g
  for (const [operator, tag] of source.matchAll(mark)) {
    if (tag !== undefined) {
      const kind = /\/MCID/.test(tag) ? 'tagged' : /\/Artifact/.test(tag) ? 'artifact' : 'other'
      if (kind === 'artifact' && open.includes('tagged'))
        faults.push('01-003: an artifact is in tagged content')
      if (kind === 'tagged' && open.includes('artifact'))
        faults.push('01-004: tagged content is in an artifact')
      open.push(kind)
    } else if (operator === 'EMC') open.pop()
    else if (!open.includes('tagged') && !open.includes('artifact'))
      faults.push('01-005: something is neither tagged nor an artifact')
  }
  if (open.length > 0) faults.push('01: marked content is not closed')
  return faults
}
