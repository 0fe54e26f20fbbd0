import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

/** What a PDF says about itself, beside its pages. */
export interface PdfMetadata {
  title: string
  authors: readonly string[]
  /** One sentence about the contents, if there is one. */
  subject?: string
  keywords: readonly string[]
  /** The article's permalink. */
  source: string
  /** BCP 47. */
  language: string
}

/**
 * Writes the metadata of a PDF as XMP, with the statement that it follows PDF/UA-1.
 *
 * @see https://www.iso.org/standard/75163.html
 */
export function writeXmp({ title, authors, subject, keywords, source, language }: PdfMetadata): string {
  const alternatives = (name: string, text: string) =>
    x(name, [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, text)])])
  const list = (name: string, kind: 'rdf:Seq' | 'rdf:Bag', texts: readonly string[]) =>
    texts.length > 0
      ? [
          x(name, [
            x(
              kind,
              texts.map((text) => x('rdf:li', text)),
            ),
          ]),
        ]
      : []
  const description = x(
    'rdf:Description',
    {
      'rdf:about': '',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
      'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/',
    },
    [
      alternatives('dc:title', title),
      ...list('dc:creator', 'rdf:Seq', authors),
      ...(subject === undefined ? [] : [alternatives('dc:description', subject)]),
      ...list('dc:subject', 'rdf:Bag', keywords),
      ...list('dc:language', 'rdf:Bag', [language]),
      x('dc:source', source),
      x('xmp:CreatorTool', 'Fair Copy'),
      x('pdfuaid:part', '1'),
    ],
  )
  const packet = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [description]),
  ])
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${toXml(packet)}<?xpacket end="r"?>`
}
