import CSL, { type Engine } from 'citeproc'
import type { CitationData } from './citation-style.ts'
import { citationStyles } from './citation-style.ts'
import type { CslItem } from './csl-item.ts'
import { simplifyStyle } from './simplify-style.ts'

/** A citation in one style, as HTML: text with italics. */
export interface FormattedCitation {
  name: string
  html: string
}

/** The locale that all four styles are written for. */
const defaultLocale = 'en-US'

/** Formats an item in all styles that the data has, in the order of `citationStyles`. */
export type CitationFormatter = (item: CslItem) => FormattedCitation[]

/** Makes a formatter. It keeps a processor for each style, because making one takes ten times as long as a citation. */
export function makeCitationFormatter({ styles, locales }: CitationData): CitationFormatter {
  let current: CslItem
  const sources = {
    retrieveLocale: (tag: string) => locales.get(tag) ?? locales.get(defaultLocale),
    retrieveItem: () => current,
  }
  const engines = citationStyles.flatMap(({ id, name }) => {
    const style = styles.get(id)
    if (!style) return []
    return [{ name, engine: new CSL.Engine(sources, simplifyStyle(style), defaultLocale) }]
  })
  return (item) => {
    current = protectAddress(item)
    return engines.map(({ name, engine }) => ({ name, html: formatCitation(item, engine) }))
  }
}

/** Styles begin what follows a full stop with a capital letter, which would make an address "Https://". */
function protectAddress(item: CslItem): CslItem {
  const { archive_location: address } = item
  return address === undefined
    ? item
    : { ...item, archive_location: `<span class="nocase">${address}</span>` }
}

function formatCitation({ id }: CslItem, engine: Engine): string {
  // The processor keeps what it knows of an id, so earlier items are removed first.
  engine.updateItems([])
  engine.updateItems([id])
  const [, entries] = engine.makeBibliography() || [undefined, []]
  // The processor wraps entries of a bibliography in elements that only its own style sheets need.
  return (
    entries
      .join('')
      .replace(/<\/?div[^>]*>/g, '')
      // The content security policy of the pages allows no styles in elements.
      .replaceAll('<span style="font-variant:small-caps;">', '<span class="small-caps">')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
