import CSL from 'citeproc'
import type { CitationData, CslElement } from './citation-style.ts'
import { citationStyles } from './citation-style.ts'
import type { CslItem } from './csl-item.ts'

/** A citation in one style, as HTML: text with italics. */
export interface FormattedCitation {
  name: string
  html: string
}

/** The locale that all four styles are written for. */
const defaultLocale = 'en-US'

/** Formats an item in all styles that `data` has, in the order of `citationStyles`. */
export function formatCitations(item: CslItem, data: CitationData): FormattedCitation[] {
  return citationStyles.flatMap(({ id, name }) => {
    const style = data.styles.get(id)
    return style ? [{ name, html: formatCitation(item, style, data.locales) }] : []
  })
}

function formatCitation(item: CslItem, style: CslElement, locales: CitationData['locales']): string {
  const retrieveLocale = (tag: string) => locales.get(tag) ?? locales.get(defaultLocale)
  const engine = new CSL.Engine({ retrieveLocale, retrieveItem: () => item }, style, defaultLocale)
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
