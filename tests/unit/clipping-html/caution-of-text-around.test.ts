import { expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'

const paragraph = (about: string): string =>
  `<p>The ${about} of Brackwater is to be closed for the winter, the town said, because the stones under it are loose and the tide has washed out the ground on both sides.</p>`
const story = ['bridge', 'quay', 'lock', 'market'].map(paragraph).join('\n')
const others = ['mill', 'tower', 'school', 'ferry', 'yard', 'inn'].map(paragraph).join('\n')

const listCautions = (around: string, inside = ''): readonly string[] => {
  const page = `<html lang="en"><title>Bridge to be closed</title><body><article><h1>Bridge to be closed</h1><div>${story}</div>${inside}</article>${around}</body></html>`
  return parseHtmlClipping(page).cautions ?? []
}
const isWarned = (around: string): boolean =>
  listCautions(around).some((caution) => caution.startsWith('MORE TEXT IS AROUND THE ARTICLE THAN IN IT'))

test('more paragraphs around the article than in it are a caution', () => {
  expect(
    isWarned(`<div class="lightbox"><section class="mid-footer sidebar">${others}</section></div>`),
  ).toBe(true)
})

test('paragraphs in the footer, in comments and in lists of stories are none', () => {
  expect(isWarned(`<footer>${others}</footer>`)).toBe(false)
  expect(isWarned(`<div class="comments">${others}</div>`)).toBe(false)
  expect(isWarned(`<div class="related-posts">${others}</div>`)).toBe(false)
})

test('a third of the text in the element of the article that is left out is a caution', () => {
  const half = ['mill', 'tower', 'school'].map(paragraph).join('\n')
  const [caution = ''] = listCautions('', `<section class="paywall sidebar">${half}</section>`)
  expect(caution).toMatch(/^MUCH TEXT BESIDE THE ARTICLE IS LEFT OUT/)
  expect(listCautions('', `<section class="related-posts sidebar">${half}</section>`)).toEqual([])
  expect(listCautions('', `<section class="paywall sidebar">${paragraph('mill')}</section>`)).toEqual([])
})
