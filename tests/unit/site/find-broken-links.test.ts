import { expect, test } from 'vitest'
import { findBrokenLinks } from '../../../src/site/find-broken-links.ts'

const address = { site: 'https://saltmere.example', base: '/papers/' }

/** Checks a site that has the given page as its front page, and an article with a paragraph. */
function check(html: string, others: Record<string, string> = {}, place = address): string[] {
  const pages = new Map(
    Object.entries({
      'index.html': html,
      'articles/ferry/index.html': '<h1 id="ferry">Ferry</h1><p id="գետ">Text</p>',
      ...others,
    }),
  )
  const files = new Set([...pages.keys(), 'icon.svg', 'articles/ferry/quay.png'])
  return findBrokenLinks(pages, files, place).map(({ file, link, message }) => `${file} ${link}: ${message}`)
}

test('links to pages, files and ids of the site are whole', () => {
  expect(
    check(
      `<link rel="icon" href="/papers/icon.svg"><a href="/papers/">Front</a><a href="#top">Top</a><a id="here" href="#here">Here</a>
      <a href="articles/ferry/?from=front#ferry">Ferry</a><a href="/papers/articles/ferry/#%D5%A3%D5%A5%D5%BF">River</a>
      <a href="/papers/articles/ferry/#:~:text=Text">Words</a><img src="articles/ferry/quay.png" srcset="articles/ferry/quay.png 2x, icon.svg 1x">`,
      { 'articles/bridge/index.html': '<a href="../ferry/#ferry">Ferry</a>' },
    ),
  ).toEqual([])
})

test('a link to the check of a printed copy has a fingerprint instead of an id', () => {
  const page = { 'check/index.html': '<h1>Check</h1>' }
  expect(check('<a href="check/#2FDPBP.7K3M-9QWE-4XT2">x</a>', page)).toEqual([])
  expect(check('<a href="check/#7K3M">x</a>', page)).toEqual([
    'index.html check/#7K3M: there is no id 7K3M in check/index.html',
  ])
})

test('links to other sites, mailboxes and telephones are not followed', () => {
  expect(
    check('<a href="https://ledger.example/x">x</a><a href="mailto:a@b.example">x</a><a href="tel:1">x</a>'),
  ).toEqual([])
})

test('a link to a page that is not there is broken', () => {
  expect(check('<a href="/papers/articles/bridge/">Bridge</a>')).toEqual([
    'index.html /papers/articles/bridge/: there is no file articles/bridge/index.html',
  ])
})

test('a link to a folder without its slash is broken, because not every host redirects it', () => {
  expect(check('<a href="/papers/articles/ferry">Ferry</a>')).toEqual([
    'index.html /papers/articles/ferry: there is no file articles/ferry',
  ])
})

test('a link to an id that the page does not have is broken', () => {
  expect(check('<a href="#here">Here</a><a href="articles/ferry/#bridge">Bridge</a>')).toEqual([
    'index.html #here: there is no id here in index.html',
    'index.html articles/ferry/#bridge: there is no id bridge in articles/ferry/index.html',
  ])
})

test('the fingerprint of a printed copy is no id of the page that checks it', () => {
  const page = { 'check/index.html': '<form id="check"></form>' }
  expect(check('<a href="/papers/check/#JPRH99.SQGR-3PP0-X9Y1">Check</a>', page)).toEqual([])
  expect(check('<a href="/papers/check/#chekc">Check</a>', page)).toEqual([
    'index.html /papers/check/#chekc: there is no id chekc in check/index.html',
  ])
})

test('a link that forgets the base path is broken', () => {
  expect(check('<a href="/articles/ferry/">Ferry</a>')).toEqual([
    'index.html /articles/ferry/: leads out of the site, which is at /papers/',
  ])
})

test('a base path without its slash at the end is the same folder', () => {
  expect(check('<a href="/papers/icon.svg">Icon</a>', {}, { ...address, base: '/papers' })).toEqual([])
})

test('pictures are checked, in every size', () => {
  expect(
    check('<img src="articles/ferry/boat.png" srcset="icon.svg 1x, articles/ferry/crew.png 2x">'),
  ).toEqual([
    'index.html articles/ferry/boat.png: there is no file articles/ferry/boat.png',
    'index.html articles/ferry/crew.png: there is no file articles/ferry/crew.png',
  ])
})

test('the site’s own addresses in metadata are checked', () => {
  const graph = {
    '@graph': [{ '@id': 'https://saltmere.example/papers/#gone' }, { url: 'https://ledger.example/' }],
  }
  expect(
    check(
      `<meta name="description" content="https is a word"><meta property="og:url" content="https://saltmere.example/papers/gone/">
      <script type="application/ld+json">${JSON.stringify(graph)}</script>`,
    ),
  ).toEqual([
    'index.html https://saltmere.example/papers/gone/: there is no file gone/index.html',
    'index.html https://saltmere.example/papers/#gone: there is no id gone in index.html',
  ])
})

test('an id that a page has twice is reported', () => {
  expect(check('<p id="a"></p><p id="a"></p><p id="b"></p>')).toEqual([
    'index.html #a: the page has this id more than once',
  ])
})

test('an address that is none is broken', () => {
  expect(check('<a href="https://[">x</a>')).toEqual(['index.html https://[: is not an address'])
})
