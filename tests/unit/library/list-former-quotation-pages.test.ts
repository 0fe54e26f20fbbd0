import { expect, test } from 'vitest'
import { listFormerQuotationPages } from '../../../src/library/list-former-quotation-pages.ts'

const article = {
  slug: 'lamps',
  frontmatter: {},
  formerSlugs: ['lamp'],
  blocks: [{}, { former: [{ id: 'the-lamps' }] }],
  quotes: [{ id: 'quote-safe' }, { id: 'quote-we-light-them', former: [{ id: 'quote-we-lit-them' }] }],
  removed: [
    { id: 'quote-no-oil', after: 1, date: '2031-11-06', words: 'No oil' },
    { id: 'the-oil-comes-by-boat', after: 1, date: '2031-11-06', words: 'The oil comes by boat.' },
  ],
}

/** Lists where each address leads. */
function readTargets(...own: Parameters<typeof listFormerQuotationPages>): Record<string, string> {
  return Object.fromEntries(listFormerQuotationPages(...own).map(({ path, target }) => [path, target]))
}

test('every address that a quotation’s page has had leads to its page, or to where the quotation was', () => {
  expect(readTargets(article)).toEqual({
    'articles/lamps/quotes/we-lit-them/': 'articles/lamps/quotes/we-light-them/',
    'articles/lamps/quotes/no-oil/': 'articles/lamps/#quote-no-oil',
    'articles/lamp/quotes/safe/': 'articles/lamps/quotes/safe/',
    'articles/lamp/quotes/we-light-them/': 'articles/lamps/quotes/we-light-them/',
    'articles/lamp/quotes/we-lit-them/': 'articles/lamps/quotes/we-light-them/',
    'articles/lamp/quotes/no-oil/': 'articles/lamps/#quote-no-oil',
  })
})

test('the page of a quotation whose marks are gone leads to its words', () => {
  const blocks = [{ former: [{ id: 'quote-it-burns' }, { id: 'the-lamp-burns' }] }]
  expect(readTargets({ ...article, formerSlugs: [], blocks })).toMatchObject({
    'articles/lamps/quotes/it-burns/': 'articles/lamps/#quote-it-burns',
  })
})

test('without pages of quotations, every address that was published leads to the quotation in its article', () => {
  expect(readTargets(article, false)).toEqual({})
  expect(readTargets({ ...article, hadQuotationPages: true }, false)).toEqual({
    'articles/lamps/quotes/safe/': 'articles/lamps/#quote-safe',
    'articles/lamps/quotes/we-light-them/': 'articles/lamps/#quote-we-light-them',
    'articles/lamps/quotes/we-lit-them/': 'articles/lamps/#quote-we-lit-them',
    'articles/lamps/quotes/no-oil/': 'articles/lamps/#quote-no-oil',
    'articles/lamp/quotes/safe/': 'articles/lamps/#quote-safe',
    'articles/lamp/quotes/we-light-them/': 'articles/lamps/#quote-we-light-them',
    'articles/lamp/quotes/we-lit-them/': 'articles/lamps/#quote-we-lit-them',
    'articles/lamp/quotes/no-oil/': 'articles/lamps/#quote-no-oil',
  })
})

test('the pages of quotations of a withdrawn article lead to the page that says why', () => {
  const targets = readTargets({ ...article, frontmatter: { status: 'withdrawn' } })
  expect(Object.keys(targets)).toContain('articles/lamps/quotes/safe/')
  expect(new Set(Object.values(targets))).toEqual(new Set(['articles/lamps/']))
})

test('an article that was never changed has no former addresses', () => {
  const { removed: _, formerSlugs: __, ...unchanged } = article
  expect(listFormerQuotationPages({ ...unchanged, quotes: [{ id: 'quote-safe' }] })).toEqual([])
})
