import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/* Files of other programs, made for tests and benchmarks from texts of our own. */

/** Makes a Word document of paragraphs. The first can have the style of a title. */
export function makeWordDocument(
  paragraphs: readonly string[],
  { title, footer }: { title?: string; footer?: string } = {},
): Uint8Array {
  const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const write = (text: string, style = ''): string =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escapeText(text)}</w:t></w:r></w:p>`
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const body = `${title === undefined ? '' : write(title, 'Title')}${paragraphs.map((text) => write(text)).join('')}`
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${main}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${main}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ...(footer === undefined ? {} : { 'word/footer1.xml': `<w:ftr ${main}>${write(footer)}</w:ftr>` }),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** Makes a PDF with a column of text, a running head and page numbers. `width` is that of the column, in letters. */
export async function makePdf(
  [headline = '', ...paragraphs]: readonly string[],
  { head, width = 80, linesOnPage = 40 }: { head?: string; width?: number; linesOnPage?: number } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setCreationDate(new Date(0))
  pdf.setModificationDate(new Date(0))
  const font = await pdf.embedFont(StandardFonts.TimesRoman)
  const size = 11
  const lines: { text: string; size: number; gap: number }[] = [{ text: headline, size: 20, gap: 0 }]
  for (const paragraph of paragraphs) {
    for (const [index, text] of wrap(paragraph, width).entries())
      lines.push({ text, size, gap: index === 0 ? size : 0 })
  }
  let page = pdf.addPage([595, 842])
  let y = 0
  for (const [index, line] of lines.entries()) {
    if (index % linesOnPage === 0) {
      if (index > 0) page = pdf.addPage([595, 842])
      if (head !== undefined) page.drawText(head, { x: 60, y: 810, size: 9, font })
      page.drawText(String(index / linesOnPage + 1), { x: 290, y: 20, size: 9, font })
      y = 780
    }
    y -= line.gap + line.size * 1.25
    page.drawText(line.text, { x: 60, y, size: line.size, font })
  }
  return pdf.save()
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/ |(?=\n)/)) {
    const line = lines.at(-1) ?? ''
    if (word.startsWith('\n')) lines.push(word.slice(1))
    else if (line !== '' && line.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}

/** Makes a mail with a text, a page, or both. */
export function makeMail({
  subject,
  date = 'Tue, 04 Nov 2031 18:30:00 +0400',
  text,
  html,
}: {
  subject: string
  date?: string
  text?: string
  html?: string
}): string {
  const encode = (content: string): string =>
    (
      Buffer.from(content)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')
  const part = (type: string, content: string): string =>
    `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${encode(content)}\r\n`
  const head = [
    'From: "The Harbour Ledger" <desk@ledger.example>',
    'To: Ada Quill <ada@example.org>',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    `Date: ${date}`,
    'MIME-Version: 1.0',
  ].join('\r\n')
  const parts = [
    ...(text === undefined ? [] : [part('text/plain', text)]),
    ...(html === undefined ? [] : [part('text/html', html)]),
  ]
  if (parts.length === 1) return `${head}\r\n${parts[0]}`
  return `${head}\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n${parts.map((own) => `--b1\r\n${own}`).join('')}--b1--\r\n`
}

/** Makes a page that was saved as one file, with its pictures. */
export function makeWebArchive(
  html: string,
  address: string,
  pictures: readonly { address: string; bytes: Uint8Array }[] = [],
): string {
  const encode = (bytes: Uint8Array): string =>
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')
  const mark = '----MultipartBoundary--x----'
  const part = (type: string, location: string, bytes: Uint8Array): string =>
    `--${mark}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}\r\n\r\n${encode(bytes)}\r\n`
  const parts = [
    part('text/html', address, Buffer.from(html)),
    ...pictures.map((picture) => part('image/png', picture.address, picture.bytes)),
  ]
  return `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${address}\r\nSubject: x\r\nDate: Wed, 5 Nov 2031 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${mark}"\r\n\r\n\r\n${parts.join('')}--${mark}--\r\n`
}

/** Draws a picture of one colour, with a position in its metadata as a phone writes it. */
export function makePicture(width: number, height: number, format: 'png' | 'jpeg' = 'jpeg'): Promise<Buffer> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#357' } })
  return picture
    .withExif({ IFD3: { GPSLatitude: '40/1 10/1 0/1' } })
    .toFormat(format)
    .toBuffer()
}
