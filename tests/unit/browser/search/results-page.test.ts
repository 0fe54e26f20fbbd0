import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawResult } from '../../../../src/browser/search/draw-result.ts'
import { startList } from '../../../../src/browser/search/list-results.ts'
import type { ResultContent, SearchResult } from '../../../../src/browser/search/search-part.ts'
import { resultsAtOnce } from '../../../../src/browser/search/search-stages.ts'

function makeQuote(number: number): ResultContent['anchors'][number] {
  const quote = {
    id: `quote-${number}`,
    text: 'The toll <i>stays</i>',
    speaker: 'Mara Quill',
    role: 'toll keeper',
    passages: [[13, 29]],
  }
  return { id: JSON.stringify(quote), location: 6 + number }
}

const content: ResultContent = {
  url: '/articles/bridge/',
  raw_content: 'A &lt;b&gt;Bridge&lt;/b&gt; — “The toll stays” Mara',
  locations: [4],
  anchors: [makeQuote(0)],
  meta: { title: 'A <b>Bridge</b>', date: 'May 2, 2031', source: 'The Harbour Ledger' },
}

let section: HTMLElement

beforeEach(() => {
  const { document } = parseHTML(
    '<html><body><section hidden><ol></ol><button></button></section></body></html>',
  )
  vi.stubGlobal('document', document)
  section = document.querySelector('section') as HTMLElement
})

afterEach(() => vi.unstubAllGlobals())

function results(count: number, prefix = 'result'): SearchResult[] {
  return Array.from({ length: count }, (_, number) => {
    const id = `${prefix} ${number}`
    return { id, language: 'en', score: 1, load: async () => ({ ...content, url: id }) }
  })
}

function draw({ url }: ResultContent): HTMLElement {
  const item = document.createElement('li')
  item.textContent = url
  return item
}

/** What the list shows. */
function listItems(): (string | null)[] {
  return [...section.querySelectorAll('li')].map(({ textContent }) => textContent)
}

const isCurrent = (): boolean => true

test('what the index gives is shown as text, never as HTML', () => {
  const html = drawResult(content, 'toll', 'More').outerHTML
  expect(html).toContain('A &lt;b&gt;Bridge&lt;/b&gt;')
  expect(html).toContain('The toll &lt;i&gt;stays&lt;/i&gt;')
  expect(html).toContain('“The <mark>toll</mark> stays”')
})

test('a quotation is below its article and leads to its place there, with its speaker and their role', () => {
  const item = drawResult(content, 'toll', 'More')
  expect(item.querySelector('h3 a')?.getAttribute('href')).toBe('/articles/bridge/')
  expect(item.querySelector('.said-words')?.getAttribute('href')).toBe('/articles/bridge/#quote-0')
  expect(item.querySelector('.speaker')?.textContent).toBe('Mara Quill, toll keeper')
  expect(item.querySelector('details')).toBeNull()
})

test('more than three quotations of an article are shown when the reader asks for them', () => {
  const anchors = [0, 1, 2, 3, 4].map(makeQuote)
  const item = drawResult({ ...content, anchors }, 'toll', 'More')
  expect(item.querySelectorAll('.said-words')).toHaveLength(5)
  expect(item.querySelectorAll('details .said-words')).toHaveLength(2)
  expect(item.querySelector('summary')?.textContent).toBe('More (2)')
})

test('results are shown a screen at a time, until there are no more', async () => {
  const list = startList(section, draw, isCurrent)
  const more = section.querySelector('button') as HTMLButtonElement
  await list.extend(results(resultsAtOnce + 1), resultsAtOnce)
  expect(listItems()).toHaveLength(resultsAtOnce)
  expect([section.hidden, more.hidden]).toEqual([false, true])
  list.finish()
  expect(more.hidden).toBe(false)
  await (more.onclick as unknown as () => Promise<void>)()
  expect(listItems()).toHaveLength(resultsAtOnce + 1)
  expect(more.hidden).toBe(true)
})

test('first results stay where they are when more parts were searched, and none is shown twice', async () => {
  const list = startList(section, draw, isCurrent)
  const [first, ...others] = results(4)
  await list.extend(first ? [first] : [], 3)
  await list.extend([...others, ...(first ? [first] : [])], resultsAtOnce)
  expect(listItems()).toEqual(['result 0', 'result 1', 'result 2', 'result 3'])
})

test('a result is shown without waiting for those after it', async () => {
  const list = startList(section, draw, isCurrent)
  const [first, second] = results(2)
  if (!first || !second) throw new Error('no results')
  void list.extend([first, { ...second, load: () => new Promise(() => undefined) }], 2)
  await vi.waitFor(() => expect(listItems()).toEqual(['result 0']))
})

test('the results of a search that is no longer current are not shown', async () => {
  await startList(section, draw, () => false).extend(results(3), 3)
  expect(listItems()).toEqual([])
})

test('older results stay until there are new ones', async () => {
  await startList(section, draw, isCurrent).extend(results(2), 10)
  const list = startList(section, draw, isCurrent)
  expect(listItems()).toEqual(['result 0', 'result 1'])
  await list.extend(results(1, 'new'), 10)
  expect(listItems()).toEqual(['new 0'])
})

test('a section without results is hidden, with its button, and older results are gone', async () => {
  await startList(section, draw, isCurrent).extend(results(2), 10)
  const list = startList(section, draw, isCurrent)
  await list.extend([], 10)
  list.finish()
  expect([section.hidden, section.querySelector('button')?.hidden]).toEqual([true, true])
  expect(listItems()).toEqual([])
})

test('a result that cannot be loaded fails the search', async () => {
  const [first] = results(1)
  if (!first) throw new Error('no result')
  const broken = { ...first, load: () => Promise.reject(new Error('offline')) }
  await expect(startList(section, draw, isCurrent).extend([broken], 1)).rejects.toThrow('offline')
})
