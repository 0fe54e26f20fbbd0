import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { completeStructure } from './complete-structure.ts'
import { type PdfMetadata, writeXmp } from './write-xmp.ts'

/**
 * Adds what Chromium does not write: metadata, and what PDF/UA asks for. The pages look as before.
 *
 * @param bytes a PDF
 * @returns the same PDF with the metadata
 */
export async function addPdfMetadata(bytes: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  if (metadata.authors.length > 0) pdf.setAuthor(metadata.authors.join(', '))
  if (metadata.subject !== undefined) pdf.setSubject(metadata.subject)
  if (metadata.keywords.length > 0) pdf.setKeywords([...metadata.keywords])
  pdf.setLanguage(metadata.language)
  pdf.setCreator('Fair Copy')
  // Not one of the standard fields, but the usual name.
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info)
  if (info && 'set' in info)
    (info as { set: (key: PDFName, value: PDFHexString) => void }).set(
      PDFName.of('Source'),
      PDFHexString.fromText(metadata.source),
    )
  const xmp = pdf.context.stream(Buffer.from(writeXmp(metadata)), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp))
  completeStructure(pdf)
  return pdf.save({ useObjectStreams: false })
}
