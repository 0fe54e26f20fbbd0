import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawArticle, drawQuotes } from '../../../../src/browser/search/draw-result.ts'
import type { SearchResult } from '../../../../src/browser/search/find-results.ts'
import { listResults, resultsAtOnce } from '../../../../src/browser/search/list-results.ts'
import type { ResultContent } from '../../../../src/browser/search/search-index.ts'

const content: ResultContent = {
  url: '/articles/bridge/#quotations',
  excerpt: 'the <mark>toll</mark> stays',
  locations: [1],
  raw_content: 'The toll stays',
  meta: {
    title: 'A <b>Bridge</b>',
    date: 'May 2, 2031',
    source: 'The Harbour Ledger',
    quotes: JSON.stringify([
      {
        id: 'quote-toll',
        text: 'The toll <i>stays</i>',
        speaker: 'Mara Quill',
        role: 'toll keeper',
        letters: 12,
      },
    ]),
  },
}

let section: HTMLElement

beforeEach(() => {
  const { document } = parseHTML(
    '<html><body><section hidden><ol></ol><button></button></section></body></html>',
  )
  vi.stubGlobal('document', document)
  vi.stubGlobal(
    'DOMParser',
    class {
      parseFromString(html: string) {
        return parseHTML(`<html><body>${html}</body></html>`).document
      }
    },
  )
  section = document.querySelector('section') as HTMLElement
})

afterEach(() => vi.unstubAllGlobals())

function results(count: number): SearchResult[] {
  return Array.from({ length: count }, () => ({ language: 'en', score: 1, load: async () => content }))
}

/** How many list items are shown. */
function countItems(): number {
  return section.querySelectorAll('li').length
}

test('what the index gives is shown as text, never as HTML', () => {
  const html = [...drawArticle(content), ...drawQuotes(content)].map(({ outerHTML }) => outerHTML).join('')
  expect(html).toContain('A &lt;b&gt;Bridge&lt;/b&gt;')
  expect(html).toContain('The toll &lt;i&gt;stays&lt;/i&gt;')
  expect(html).toContain('the <mark>toll</mark> stays')
})

test('a quotation leads to its place in the article, with its speaker and their role', () => {
  const [item] = drawQuotes(content)
  expect(item?.querySelector('.said-words')?.getAttribute('href')).toBe('/articles/bridge/#quote-toll')
  expect(item?.querySelector('.speaker')?.textContent).toBe('Mara Quill, toll keeper')
})

test('results are shown a screen at a time, until there are no more', async () => {
  await listResults(section, results(resultsAtOnce + 1), drawArticle, () => true)
  const more = section.querySelector('button') as HTMLButtonElement
  expect(countItems()).toBe(resultsAtOnce)
  expect([section.hidden, more.hidden]).toEqual([false, false])
  await (more.onclick as () => Promise<void>)()
  expect(countItems()).toBe(resultsAtOnce + 1)
  expect(more.hidden).toBe(true)
})

test('the results of a search that is no longer current are not shown', async () => {
  await listResults(section, results(3), drawArticle, () => false)
  expect(countItems()).toBe(0)
})

test('a section without results is hidden, and older results are gone', async () => {
  await listResults(section, results(2), drawArticle, () => true)
  await listResults(section, [], drawArticle, () => true)
  expect(section.hidden).toBe(true)
  expect(countItems()).toBe(0)
})

test('a section whose results have nothing to show is hidden', async () => {
  await listResults(
    section,
    results(2),
    () => [],
    () => true,
  )
  expect(section.hidden).toBe(true)
})
