import { expect, test } from 'vitest'
import { writeAddressMargin, writePageMargins } from '../../../src/page/write-page-margins.ts'

const bridge = { headline: 'Saltmere Keeps Its Bridge', language: 'en-GB', published: '2031-11-04' }
const address = 'https://reader.example/articles/bridge/'

test('each sheet has the headline, the site, the date and the address', () => {
  expect(writePageMargins(bridge, 'The Saltmere Reader', address)).toBe(
    [
      '@page{@top-left{content:"Saltmere Keeps Its Bridge"}',
      '@top-right{content:"The Saltmere Reader, 4 November 2031";white-space:nowrap}',
      '@bottom-left{content:"https://reader.example/articles/bridge/"}}',
      '@page:first{@top-left{content:none}@top-right{content:none}}',
    ].join(''),
  )
})

test('the time of day is not at the top of each sheet', () => {
  const css = writePageMargins({ ...bridge, published: '2031-11-04T18:40+03:00' }, 'Reader', address)
  expect(css).toContain('content:"Reader, 4 November 2031"')
})

test('sheets in a script that is written from the right are mirrored, page number included', () => {
  const css = writePageMargins({ ...bridge, language: 'ar' }, 'The Saltmere Reader', address)
  expect(css).toContain('margin-right:18mm;margin-left:16mm')
  expect(css).toContain('@top-right{content:"Saltmere Keeps')
  expect(css).toContain('@bottom-left{content:counter(page)')
  expect(css, 'a slash at the end stays there').toContain(`@bottom-right{content:"${address}\u200e"}`)
})

test('a headline cannot end its string or the style element', () => {
  const headline = 'A "quoted" \\ </style>\nline'
  const css = writePageMargins({ ...bridge, headline }, 'Reader', address)
  expect(css).toContain('"A \\22 quoted\\22  \\5c  \\3c /style>\\a line"')
})

test('a long headline is cut between two words', () => {
  const headline = 'Lantern '.repeat(20).trim()
  const css = writePageMargins({ ...bridge, headline }, 'Reader', address)
  expect(css).toContain(`content:"${'Lantern '.repeat(15).trim()} …"`)
})

test('a page without an article has its address, on the side of its language', () => {
  expect(writeAddressMargin('https://reader.example/speakers/', 'en')).toBe(
    '@page{@bottom-left{content:"https://reader.example/speakers/"}}',
  )
  expect(writeAddressMargin('https://reader.example/speakers/', 'ar')).toContain(
    '@bottom-right{content:"https',
  )
})
