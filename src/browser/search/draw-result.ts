import { findMatchedQuotes } from './find-matched-quotes.ts'
import { parseExcerpt } from './parse-excerpt.ts'
import type { ResultContent } from './search-index.ts'

/** Draws an article that was found. What comes from the index is shown as text, never as HTML. */
export function drawArticle({ url, excerpt, meta }: ResultContent): HTMLElement[] {
  const parts = parseExcerpt(excerpt, readText).map(({ text, marked }) =>
    marked ? drawElement('mark', {}, text) : text,
  )
  return [
    drawElement(
      'li',
      {},
      drawElement('h3', {}, drawElement('a', { href: url }, meta.title)),
      drawElement('p', { class: 'excerpt' }, ...parts),
      // Pages of the paper’s own have no date.
      drawElement('p', { class: 'entry-facts' }, [meta.date, meta.source].filter(Boolean).join(' · ')),
    ),
  ]
}

/** Draws the quotations of an article that have the words that were searched, each as a link to its place. */
export function drawQuotes(content: ResultContent): HTMLElement[] {
  const { meta } = content
  const url = content.url.replace(/#.*/, '')
  return findMatchedQuotes(content).map(({ id, text, speaker, role }) =>
    drawElement(
      'li',
      {},
      drawElement('p', { class: 'speaker' }, [speaker, role].filter(Boolean).join(', ')),
      drawElement('a', { class: 'said-words', href: `${url}#${id}` }, text),
      drawElement(
        'p',
        { class: 'entry-facts' },
        `${meta.date} · `,
        drawElement('a', { href: url }, meta.title),
      ),
    ),
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

function readText(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}
