import CSL, { type Engine } from 'citeproc'
import type { CitationData } from './citation-style.ts'
import { citationStyles } from './citation-style.ts'
import type { CslItem } from './csl-item.ts'

/** A citation in one style, as HTML: text with italics. */
export interface FormattedCitation {
  name: string
  html: string
}

/** The locale that all four styles are written for. */
const defaultLocale = 'en-US'

/** Formats an item in all styles that the data has, in the order of `citationStyles`. */
export type CitationFormatter = (item: CslItem) => FormattedCitation[]

/** Makes a formatter. It keeps a processor for each style, because making one takes a hundred times as long as a citation. */
export function makeCitationFormatter({ styles, locales }: CitationData): CitationFormatter {
  let current: CslItem
  const sources = {
    retrieveLocale: (tag: string) => locales.get(tag) ?? locales.get(defaultLocale),
    retrieveItem: () => current,
  }
  const engines = citationStyles.flatMap(({ id, name }) => {
    const style = styles.get(id)
    return style ? [{ name, engine: new CSL.Engine(sources, style, defaultLocale) }] : []
  })
  return (item) => {
    current = item
    return engines.map(({ name, engine }) => ({ name, html: formatCitation(item, engine) }))
  }
}

function formatCitation(item: CslItem, engine: Engine): string {
  // The processor keeps what it knows of an id, so the items of before are taken out first.
  engine.updateItems([])
  engine.updateItems([item.id])
  const bibliography = engine.makeBibliography()
  // Bluebook has notes and no bibliography.
  const html = bibliography
    ? bibliography[1].join('')
    : engine.previewCitationCluster(
        { citationItems: [{ id: item.id }], properties: { noteIndex: 1 } },
        [],
        [],
        'html',
      )
  // The processor wraps entries of a bibliography in elements that only its own style sheets need.
  return (
    html
      .replace(/<\/?div[^>]*>/g, '')
      // The content security policy of the pages allows no styles in elements.
      .replaceAll('<span style="font-variant:small-caps;">', '<span class="small-caps">')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
