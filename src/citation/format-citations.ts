import CSL, { type Engine } from 'citeproc'
import {
  type CitationData,
  type CitationStyleId,
  type CslElement,
  citationStyles,
  isElement,
} from './citation-style.ts'
import { type CslDate, type CslItem, itemType, type MarkedItem } from './csl-item.ts'
import { simplifyStyle } from './simplify-style.ts'

/** A citation in one style, as HTML: text with italics. */
export interface FormattedCitation {
  name: string
  html: string
}

/** The locale that all four styles are written for. */
const defaultLocale = 'en-US'

/** Returns the mark that a style prints in the place of the day on which an article was read. */
export type MarkDay = (style: CitationStyleId) => string

/**
 * Formats an item in all styles that the data has, in the order of `citationStyles`: with its own day, or with marks for it if
 * the citations are to be filled in with one day after another.
 */
export type CitationFormatter = (item: CslItem, markDay?: MarkDay) => FormattedCitation[]

/** Makes a formatter. It keeps a processor for each style, because making one takes ten times as long as a citation. */
export function makeCitationFormatter({ styles, locales }: CitationData): CitationFormatter {
  let current: CslItem | MarkedItem
  const sources = {
    retrieveLocale: (tag: string) => locales.get(tag) ?? locales.get(defaultLocale),
    retrieveItem: () => current,
  }
  const engines = citationStyles.flatMap(({ id, name }) => {
    const style = styles.get(id)
    if (!style) return []
    return [{ id, name, engine: new CSL.Engine(sources, simplifyStyle(style), defaultLocale) }]
  })
  return (item, markDay) => {
    const cited = protectAddress(item)
    return engines.map(({ id, name, engine }) => {
      current = markDay ? { ...cited, accessed: { literal: markDay(id) } } : cited
      return { name, html: formatCitation(item, engine) }
    })
  }
}

/**
 * Formats a day as styles print the day on which an article was read. Returns it by the style's id, without the styles that do
 * not print it.
 */
export function formatAccessDay(accessed: CslDate, { styles, locales }: CitationData): Map<string, string> {
  const days = new Map<string, string>()
  for (const [id, style] of styles) {
    if (!printsDay(style)) continue
    const format = makeCitationFormatter({ styles: new Map([[id, style]]), locales })
    const html = format({ ...anyItem, accessed })[0]?.html ?? ''
    const [before = '', after] = format(anyItem, () => mark)[0]?.html.split(mark) ?? []
    if (after !== undefined) days.set(id, html.slice(before.length, html.length - after.length))
  }
  return days
}

function printsDay({ attrs, children }: CslElement): boolean {
  return attrs['variable'] === 'accessed' || children.some((child) => isElement(child) && printsDay(child))
}

/** No other part of `anyItem` is the same. */
const mark = 'marked-day'

const anyItem: CslItem = {
  id: 'any',
  type: itemType,
  title: 'Any',
  'container-title': 'Any',
  issued: { 'date-parts': [[2031, 11, 4]] },
  accessed: { 'date-parts': [[2031, 11, 4]] },
  URL: 'https://any.example/',
  language: 'en',
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
