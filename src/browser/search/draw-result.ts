import type { SearchedQuote } from '../../library/write-search-record.ts'
import { chooseExcerpt } from './choose-excerpt.ts'
import { findMatchedQuotes } from './find-matched-quotes.ts'
import type { ResultContent } from './search-part.ts'

/** How many quotations of an article are shown before the reader asks for the others. A guess. */
const quotesAtFirst = 3

/**
 * Draws an article that was found, with its quotations that have the words that were searched, each as a link to its place.
 * What comes from the index is shown as text, never as HTML.
 *
 * @param showMore the words for showing more quotations
 */
export function drawResult(content: ResultContent, query: string, showMore: string): HTMLElement {
  const { url, meta } = content
  const excerpt = chooseExcerpt(content).map(({ text, marked }) =>
    marked ? drawElement('mark', {}, text) : text,
  )
  const quotes = findMatchedQuotes(content, query).map((quote) => drawQuote(quote, url))
  const others = quotes.slice(quotesAtFirst)
  return drawElement(
    'li',
    {},
    drawElement('h3', {}, drawElement('a', { href: url }, meta.title)),
    drawElement('p', { class: 'excerpt' }, ...excerpt),
    // Pages of the paper’s own have no date.
    drawElement('p', { class: 'entry-facts' }, [meta.date, meta.source].filter(Boolean).join(' · ')),
    ...drawList(quotes.slice(0, quotesAtFirst)),
    ...(others.length === 0
      ? []
      : [
          drawElement(
            'details',
            {},
            drawElement('summary', {}, `${showMore} (${others.length})`),
            ...drawList(others),
          ),
        ]),
  )
}

function drawList(items: readonly HTMLElement[]): HTMLElement[] {
  return items.length === 0 ? [] : [drawElement('ul', { class: 'found-quotes' }, ...items)]
}

function drawQuote({ id, text, speaker, role }: SearchedQuote, url: string): HTMLElement {
  const attribution = [speaker, role].filter(Boolean).join(', ')
  return drawElement(
    'li',
    {},
    ...(attribution === '' ? [] : [drawElement('p', { class: 'speaker' }, attribution)]),
    drawElement('a', { class: 'said-words', href: `${url}#${id}` }, text),
  )
}

function drawElement(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
