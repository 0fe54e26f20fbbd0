import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { markArtifacts } from './mark-artifacts.ts'

/** Structure types of PDF 2.0 that Chromium writes into its PDF 1.4, and what they are there. */
const olderTypes = { Em: 'Span', Strong: 'Span' } as const

/**
 * Adds what PDF/UA asks for and Chromium leaves out: alternatives for newer structure types, descriptions of links, and
 * marks for what is printed but not part of the text. Mutates `pdf`.
 *
 * @see https://pdfa.org/resource/the-matterhorn-protocol/
 */
export function completeStructure(pdf: PDFDocument): void {
  const { context, catalog } = pdf
  catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.set(PDFName.of('RoleMap'), context.obj(mapNames(olderTypes)))
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    if (object.get(PDFName.of('S')) === PDFName.of('LI')) addListBody(pdf, reference, object)
    // A figure without a picture of its own is a group: the picture in it has the description.
    if (object.get(PDFName.of('S')) === PDFName.of('Figure') && !object.has(PDFName.of('Alt')))
      object.set(PDFName.of('S'), PDFName.of('Div'))
  }
  for (const page of pdf.getPages()) {
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const link = context.lookupMaybe(annotation, PDFDict)
      const target = link && describeTarget(link)
      if (link && target !== undefined && !link.has(PDFName.of('Contents')))
        link.set(PDFName.of('Contents'), PDFHexString.fromText(target))
    }
    const content = page.node.Contents()
    const streams =
      content instanceof PDFArray ? content.asArray().map((part) => context.lookup(part)) : [content]
    const source = streams
      .map((stream) => (stream instanceof PDFRawStream ? readContent(stream) : ''))
      .join('\n')
    const marked = deflateSync(Buffer.from(markArtifacts(source), 'latin1'))
    page.node.set(PDFName.of('Contents'), context.register(context.stream(marked, { Filter: 'FlateDecode' })))
  }
}

/** Puts what a list item has besides its label into a body, as a list in a PDF has to have it. */
function addListBody(pdf: PDFDocument, reference: PDFRef, item: PDFDict): void {
  const { context } = pdf
  const kids = item.lookupMaybe(PDFName.of('K'), PDFArray)?.asArray() ?? []
  const isOfBody = (kid: PDFObject): boolean => {
    const element = context.lookup(kid)
    const type = element instanceof PDFDict ? element.get(PDFName.of('S')) : undefined
    return type !== undefined && type !== PDFName.of('Lbl') && type !== PDFName.of('LBody')
  }
  const inside = kids.filter(isOfBody)
  if (inside.length === 0) return
  const body = context.register(context.obj({ Type: 'StructElem', S: 'LBody', P: reference, K: inside }))
  for (const kid of inside) context.lookup(kid, PDFDict).set(PDFName.of('P'), body)
  item.set(PDFName.of('K'), context.obj([...kids.filter((kid) => !isOfBody(kid)), body]))
}

function mapNames(names: Record<string, string>): Record<string, PDFName> {
  return Object.fromEntries(Object.entries(names).map(([name, other]) => [name, PDFName.of(other)]))
}

/** Reads the text of a content stream. Node inflates ten times as fast as the library, which knows the other filters. */
function readContent(stream: PDFRawStream): string {
  const isDeflated =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') &&
    !stream.dict.has(PDFName.of('DecodeParms'))
  const bytes = isDeflated ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes).toString('latin1')
}

/** Where a link leads: an address, or the place on its own page. */
function describeTarget(link: PDFDict): string | undefined {
  const address = link.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText()
  const place = link.lookup(PDFName.of('Dest'))
  return place instanceof PDFName ? `#${place.decodeText()}` : undefined
}
