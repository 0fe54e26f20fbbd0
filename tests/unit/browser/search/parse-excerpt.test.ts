import { expect, test } from 'vitest'
import { parseExcerpt } from '../../../../src/browser/search/parse-excerpt.ts'

/** Like a browser's parser: resolves references, drops tags and white space before the first word. */
function readText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace('&lt;', '<')
    .replace('&amp;', '&')
    .trimStart()
}

test('the words that were searched are marked in an excerpt', () => {
  expect(parseExcerpt('the <mark>old</mark> bridge <mark>stays</mark>', readText)).toEqual([
    { text: 'the ', marked: false },
    { text: 'old', marked: true },
    { text: ' bridge ', marked: false },
    { text: 'stays', marked: true },
  ])
})

test('no space is added between a marked word and the sign after it', () => {
  expect(parseExcerpt('“<mark>Bridges</mark>”, she said', readText).map(({ text }) => text)).toEqual([
    '“',
    'Bridges',
    '”, she said',
  ])
})

test('white space between marked words is kept as one space', () => {
  expect(parseExcerpt('<mark>old</mark>\n  <mark>bridge</mark>', readText)[1]).toEqual({
    text: ' ',
    marked: false,
  })
})

test('escaped signs of an excerpt are text', () => {
  expect(parseExcerpt('Quay &amp; Pier &lt;3', readText)).toEqual([{ text: 'Quay & Pier <3', marked: false }])
})
