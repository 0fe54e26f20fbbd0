import { expect, test } from 'vitest'
import { findPageFaults } from '../../../src/site/find-page-faults.ts'

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">'

function find(body: string, head = policy): string[] {
  return findPageFaults(
    `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    'https://reader.example',
  )
}

test('a page that loads only from its own site has no faults', () => {
  const own = [
    '<img src="/quay.png" srcset="/quay-1.png 1x, https://reader.example/quay-2.png 2x">',
    '<style>p { background: url("/paper.png") }</style>',
    '<svg><use href="#sign"></use></svg>',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
  ]
  expect(find(own.join(''), `${policy}<link rel="icon" href="/icon.svg">`)).toEqual([])
})

test('links that a reader has to follow are no requests', () => {
  const links = '<a href="https://harbour-ledger.example/">Source</a>'
  const head = `${policy}<link rel="canonical" href="https://elsewhere.example/"><link rel="license" href="https://elsewhere.example/l">`
  expect(find(links, head)).toEqual([])
})

test('a page without a content security policy is reported', () => {
  expect(find('', '')).toEqual(['has no content security policy'])
  expect(find('', '<meta http-equiv="Content-Security-Policy" content="">')).toEqual([
    'has no content security policy',
  ])
})

test.each([
  ['a picture', '<img src="https://pixel.example/a.gif">', 'https://pixel.example/a.gif'],
  [
    'a picture of another size',
    '<img srcset="/a.png 1x, //pixel.example/b.png 2x">',
    '//pixel.example/b.png',
  ],
  ['a script', '<script src="https://pixel.example/a.js"></script>', 'https://pixel.example/a.js'],
  ['a frame', '<iframe src="https://pixel.example/"></iframe>', 'https://pixel.example/'],
  [
    'a video’s picture',
    '<video poster="https://pixel.example/p.jpg"></video>',
    'https://pixel.example/p.jpg',
  ],
  ['an object', '<object data="https://pixel.example/o"></object>', 'https://pixel.example/o'],
  ['a background', '<p style="background: url(https://pixel.example/b.png)">', 'https://pixel.example/b.png'],
  ['an import', '<style>@import "https://pixel.example/s.css";</style>', 'https://pixel.example/s.css'],
  [
    'a typeface',
    '<style>@font-face { src: url(//pixel.example/f.woff2) }</style>',
    '//pixel.example/f.woff2',
  ],
  ['another port', '<img src="https://reader.example:8443/a.png">', 'https://reader.example:8443/a.png'],
  ['plain http', '<img src="http://reader.example/a.png">', 'http://reader.example/a.png'],
])('%s from another site is reported', (_kind, body, address) => {
  expect(find(body)).toEqual([`asks another site: ${address}`])
})

test.each(['stylesheet', 'alternate stylesheet', 'preconnect', 'PRELOAD'])(
  'a link that loads at once is reported: %s',
  (relation) => {
    expect(find('', `${policy}<link rel="${relation}" href="https://pixel.example/x">`)).toEqual([
      'asks another site: https://pixel.example/x',
    ])
  },
)
