import { expect, test } from 'vitest'
import { findPermalinkWords } from '../../../src/article/permalink-words.ts'
import { formatSlug, isSlug } from '../../../src/article/slug.ts'

test('the words of a permalink have no accents, capitals, apostrophes or signs', () => {
  expect(findPermalinkWords('Café “Norte” Reopens, at 7:30!')).toEqual([
    'cafe',
    'norte',
    'reopens',
    'at',
    '7',
    '30',
  ])
  expect(findPermalinkWords("She’s o'clock roʼom")).toEqual(['shes', 'oclock', 'room'])
  expect(findPermalinkWords('— … —')).toEqual([])
})

test('other scripts keep the marks that tell words apart', () => {
  expect(findPermalinkWords('Мой край')).toEqual(['мой', 'край'])
  expect(findPermalinkWords('हिन्दी')).toEqual(['हिन्दी'])
  expect(findPermalinkWords('Մայրաքաղա՚ք')).toEqual(['մայրաքաղաք'])
})

test.for([
  ['Café “Norte” Reopens', 'cafe-norte-reopens'],
  ['Straße nach Ærø: Łódź, Þórr, Đà, œuvre, ðe, ışık', 'strasse-nach-aero-lodz-thorr-da-oeuvre-de-isik'],
  ['Паром встал', 'паром-встал'],
  ['2031', '2031'],
] as const)('the file name of “%s” is %s', ([headline, slug]) => {
  expect(formatSlug(headline)).toBe(slug)
})

test('a headline without letters or digits has no file name', () => {
  expect(formatSlug('— ! —')).toBeUndefined()
  expect(formatSlug('')).toBeUndefined()
})

test('a long headline is cut after a word, at 60 letters at most', () => {
  const ten = 'abcdefghi'
  const sixty = Array.from({ length: 6 }, () => ten).join(' ') // 59 characters as a slug
  expect(formatSlug(`${sixty} and more`)).toBe(sixty.replaceAll(' ', '-'))
  expect(formatSlug(`${sixty}j more`)).toBe(`${sixty}j`.replaceAll(' ', '-'))
  expect(formatSlug(`${sixty}jk more`)).toBe(sixty.slice(0, 49).replaceAll(' ', '-'))
})

test('a single word that is too long is cut inside', () => {
  expect(formatSlug('x'.repeat(80))).toBe('x'.repeat(60))
  expect(formatSlug('𝒳'.repeat(80))).toBe('𝒳'.repeat(60))
})

test.for(['ferry', 'ferry-stops-2031', 'паром', 'e\u0301te\u0301', '2031'])(
  '%s can be a file name',
  (slug) => {
    expect(isSlug(slug)).toBe(true)
  },
)

test.for([
  '',
  '-ferry',
  'ferry-',
  'ferry--stops',
  'ferry stops',
  '../ferry',
  'a/b',
  'ferry.md',
  '.ferry',
  '\u0301e',
])('%j cannot', (slug) => {
  expect(isSlug(slug)).toBe(false)
})

test('a file name has at most 240 bytes, because file systems hold 255', () => {
  expect(isSlug('x'.repeat(240))).toBe(true)
  expect(isSlug('x'.repeat(241))).toBe(false)
  expect(isSlug('п'.repeat(120))).toBe(true)
  expect(isSlug('п'.repeat(121))).toBe(false)
})
