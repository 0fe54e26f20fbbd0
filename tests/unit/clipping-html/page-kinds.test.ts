import { expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'

const paragraph = (about: string): string =>
  `<p>The ${about} of Brackwater is to be closed for the winter, the town said, because the stones under it are loose and the tide has washed out the ground on both sides.</p>`
const story = ['bridge', 'quay', 'lock', 'market'].map(paragraph).join('\n')

interface Parts {
  head?: string
  title?: string
  body?: string
}

/** What a page with a headline and four paragraphs is called. */
function listCautions({ head = '', title = 'Bridge to be closed', body }: Parts): string[] {
  const article = body ?? `<main><h1>${title}</h1>${story}</main>`
  const page = `<html lang="en"><head><title>${title}</title>${head}</head><body>${article}</body></html>`
  return parseHtmlClipping(page).cautions ?? []
}

const linkedData = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
const canonical = (path: string): string => `<link rel="canonical" href="https://brackwater.example${path}">`
const dated = '<meta property="article:published_time" content="2031-10-14">'

test('an article is not named as something else', () => {
  expect(listCautions({})).toEqual([])
  expect(listCautions({ head: canonical('/news/bridge') + dated })).toEqual([])
  const published = linkedData({ '@type': 'NewsArticle', headline: 'Bridge to be closed' })
  expect(listCautions({ head: canonical('/') + published })).toEqual([])
  const event = linkedData({ '@type': 'Event', name: 'Harbour market' })
  expect(listCautions({ head: event })).toEqual([])
  expect(
    listCautions({ head: published + linkedData({ '@type': 'Event', name: 'Bridge to be closed' }) }),
  ).toEqual([])
  expect(listCautions({ title: 'About the bridge', head: canonical('/about-the-bridge') })).toEqual([])
  expect(listCautions({ title: 'About Ilse Varrow', head: canonical('/about-ilse-varrow') })).toEqual([])
  expect(listCautions({ head: film })).toEqual([])
  expect(listCautions({ title: 'About us', head: canonical('/columns/us-and-them') + dated })).toEqual([])
})

const about = 'What the closed bridge means for the town.'
const film = linkedData({ '@type': 'VideoObject', name: 'Bridge to be closed', description: about })

const kinds: readonly (readonly [kind: string, page: Parts])[] = [
  [
    'A THREAD OF A FORUM',
    { head: linkedData({ '@type': 'DiscussionForumPosting', headline: 'Bridge to be closed' }) },
  ],
  ['A THREAD OF A FORUM', { head: canonical('/viewtopic.php?t=17') }],
  [
    'A THREAD OF A FORUM',
    {
      body: `<h1>Bridge?</h1>${['bridge', 'quay', 'lock']
        .map(
          (about) =>
            `<div class="post"><dl class="postprofile"><dt>Ilse</dt></dl><div class="postbody">${paragraph(about)}${paragraph('mill')}</div></div>`,
        )
        .join('')}`,
    },
  ],
  ['AN ENTRY OF A WIKI', { head: '<meta name="generator" content="MediaWiki 1.99">' }],
  [
    'AN ENTRY OF A WIKI',
    {
      body: `<main><h1>Bridge</h1>${story}</main><a href="/index?title=Bridge&amp;action=history">History</a>`,
    },
  ],
  [
    'THE ANNOUNCEMENT OF AN EVENT',
    { head: linkedData({ '@type': 'MusicEvent', name: 'Bridge to be closed' }) },
  ],
  [
    'A JOB ADVERTISEMENT',
    {
      title: 'Bridge keeper',
      head: linkedData({ '@type': 'JobPosting', title: 'Bridge keeper' }),
    },
  ],
  ['A PAGE ABOUT ITS SITE', { title: 'About us', head: canonical('/about-us') + dated }],
  ['A PAGE ABOUT ITS SITE', { title: 'Über uns', head: canonical('/verein/ueber-uns.html') + dated }],
  ['THE START PAGE OF A SITE', { title: 'Brackwater Ferries', head: canonical('/') }],
  ['A PAGE ABOUT ITS SITE', { title: 'About Ilse Varrow', head: canonical('/ilse-varrow/') + dated }],
  [
    'A VIDEO WITH ITS DESCRIPTION',
    {
      head: `<meta property="og:type" content="article"><meta name="description" content="${about}">${film}`,
    },
  ],
  ['A VIDEO WITH ITS DESCRIPTION', { head: '<meta property="og:type" content="video.other">' }],
]

test.for(kinds)('a page is named: %s', ([kind, page]) => {
  expect(listCautions(page)[0]).toBe(
    `THIS PAGE LOOKS LIKE ${kind}, not an article: check whether you want to keep it`,
  )
})

const stay = '<form><input name="anreise_oben"><input name="abreise_oben"></form>'
const villa = (type: string): string =>
  `<main itemscope itemtype="https://schema.org/${type}"><h1>Villa by the quay</h1>${story}</main>`

test('a place to stay with fields for the first and the last day is an offer', () => {
  const named =
    'THIS PAGE LOOKS LIKE THE OFFER OF A PLACE TO STAY, not an article: check whether you want to keep it'
  expect(listCautions({ body: `${villa('LodgingBusiness')}${stay}` })).toEqual([named])
  expect(listCautions({ body: `${villa('Product')}${stay}` })).toEqual([named])
  expect(listCautions({ body: villa('LodgingBusiness') })).toEqual([])
  expect(listCautions({ body: `${villa('Place')}${stay}` })).toEqual([])
  const review = linkedData({ '@type': 'NewsArticle', headline: 'Villa by the quay' })
  expect(listCautions({ head: review, body: `${villa('Hotel')}${stay}` })).toEqual([])
})

test('an editor’s link to change an article makes no wiki of it', () => {
  const body = `<main><h1>Bridge</h1>${story}</main><a href="/wp-admin/post.php?post=17&amp;action=edit">Edit</a>`
  expect(listCautions({ body })).toEqual([])
})

const entry = (about: string, date = '14 October 2031'): string =>
  `<div class="post-${about.length} post"><h2><a href="/${about}">The ${about} is closed</a></h2><div class="meta">${date}</div><div class="text">${paragraph(about)}${paragraph('mill')}</div></div>`

const list = 'THIS PAGE LOOKS LIKE A LIST OF ARTICLES, not one article: open the article and save that'

test('several whole entries of a blog are a list of articles', () => {
  const entries = ['bridge', 'quay', 'lock', 'market'].map((about) => entry(about))
  expect(listCautions({ body: `<div id="content">${entries.join('')}</div>` })).toContain(list)
})

test('several whole entries whose titles are marked as permanent links are a list, whatever their dates look like', () => {
  const entries = ['bridge', 'quay', 'lock', 'market'].map((about) =>
    entry(about, 'Oct 142031').replace('<a ', '<a rel="bookmark" '),
  )
  const pager = '<div>Page 1 of 35</div>'
  expect(listCautions({ body: `<div id="content">${entries.join('')}</div>${pager}` })).toEqual([list])
})

test('sections with linked titles and no dates are no list of articles', () => {
  const entries = ['bridge', 'quay', 'lock', 'market'].map((about) => entry(about, 'Open all day'))
  expect(listCautions({ body: `<main><h1>Four sights</h1>${entries.join('')}</main>` })).toEqual([])
})

const cut =
  'THIS PAGE LOOKS LIKE THE BEGINNING OF AN ARTICLE FOR SUBSCRIBERS: log in, and save the page with the whole text'
const stub = `<h1>Bridge to be closed</h1>${paragraph('bridge')}${paragraph('quay')}`
const paid = linkedData({
  '@type': 'NewsArticle',
  headline: 'Bridge to be closed',
  isAccessibleForFree: 'False',
})

test('a text of any length in an element for a paywall is cut if it ends in the middle of a sentence', () => {
  const names = 'class="has-paywall post"'
  const long = story.repeat(3)
  const body = (attributes: string, end: string): string =>
    `<article ${attributes}><h1>Bridge to be closed</h1>${long}<p>The council has not said when the bridge will open again, and the traders on the east bank were told in the morning that ${end}</p></article>`
  expect(listCautions({ body: body(names, 'nobody knows wh…') })).toEqual([cut])
  expect(listCautions({ body: body(names, 'nobody knows.') })).toEqual([])
  expect(listCautions({ body: body('class="post"', 'nobody knows wh…') })).toEqual([])
})

test('a short text that is not for everybody is the beginning of an article', () => {
  expect(listCautions({ head: paid, body: `<article>${stub}</article>` })).toEqual([cut])
  const prompt = '<p>Subscribe now to continue reading.</p>'
  expect(listCautions({ body: `<article>${stub}${prompt}</article>` })).toEqual([cut])
  const wall = '<div id="inline-paywall-container"></div>'
  expect(listCautions({ body: `<article>${stub}${wall}</article>` })).toEqual([cut])
})

test('a long text for subscribers, and a short one for everybody, are whole', () => {
  const long = [
    'bridge',
    'quay',
    'lock',
    'market',
    'mill',
    'tower',
    'school',
    'ferry',
    'yard',
    'inn',
    'barn',
    'well',
  ]
  expect(listCautions({ head: paid, body: `<article>${long.map(paragraph).join('')}</article>` })).toEqual([])
  expect(listCautions({ body: `<article>${stub}</article>` })).toEqual([])
  const newsletter = '<p>Subscribe to our newsletter.</p>'
  expect(listCautions({ body: `<article>${stub}${newsletter}</article>` })).toEqual([])
})
