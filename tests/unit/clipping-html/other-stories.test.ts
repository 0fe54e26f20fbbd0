import { expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import type { LossAccount } from '../../../src/clipping/parsed-clipping.ts'

const paragraph = (about: string): string =>
  `<p>The ${about} of Brackwater is to be closed for the winter, the town said, because the stones under it are loose and the tide has washed out the ground on both sides.</p>`
const story = ['bridge', 'quay', 'lock', 'market'].map(paragraph).join('\n')
const teaser =
  'Ilse Varrow has sold ropes beside the old mill for nineteen years, and she does not think that anybody will come to her in the winter.'

/** What became of the first line of a page that begins with some words. */
function findFate(body: string, words: string): string | undefined {
  const page = `<html lang="en"><head><title>Bridge to be closed</title></head><body>${body}</body></html>`
  const entry = parseHtmlClipping(page).account.find(({ text }) => text.startsWith(words))
  return entry && describe(entry)
}

const describe = (entry: LossAccount): string => (entry.fate === 'dropped' ? entry.reason : entry.fate)

const article = `<h1>Bridge to be closed</h1><div class="text">${story}</div>`
/** A page whose cards are in the element of the text, so that the extractor keeps them. */
const withCards = (below: string): string =>
  `<main><h1>Bridge to be closed</h1><div class="text">${story}${below}</div></main>`
const card = (title: string, rest: string): string =>
  `<li class="entry"><h3><a href="/${title.length}">${title}</a></h3><p>${teaser}</p>${rest}</li>`
const titles = ['Ropes sold at half price', 'The mill keeps turning', 'Who pays for the ferry']

test('cards of other stories with their dates below the text are dropped, with the title of their section', () => {
  const cards = titles.map((title, index) => card(title, `<span>1${index} October 2031</span>`)).join('')
  const page = withCards(
    `<section><h2>Out on the water</h2><p>By the same hand, in earlier weeks.</p><ul>${cards}</ul></section>`,
  )
  expect(findFate(page, 'Ilse Varrow has sold')).toBe('related links')
  expect(findFate(page, 'Who pays for the ferry')).toBe('related links')
  expect(findFate(page, 'By the same hand')).toBe('related links')
  expect(findFate(page, 'The market of')).toBe('kept')
})

test('cards with two links to the same story below the text are dropped', () => {
  const cards = titles.map((title) => card(title, `<a href="/${title.length}">On to it</a>`)).join('')
  expect(findFate(withCards(`<ul>${cards}</ul>`), 'Ilse Varrow has sold')).toBe('related links')
})

test('sections with linked titles and neither a date nor a second link are text', () => {
  const cards = titles.map((title) => card(title, '')).join('')
  expect(findFate(withCards(`<ul>${cards}</ul>`), 'Ilse Varrow has sold')).toBe('kept')
})

test('sections with linked titles and dates between paragraphs of the story are text', () => {
  const cards = titles.map((title, index) => card(title, `<span>1${index} October 2031</span>`)).join('')
  const page = `<main>${article}<ul>${cards}</ul><div class="text">${story.replaceAll('Brackwater', 'Nellbrook')}</div></main>`
  expect(findFate(page, 'Ilse Varrow has sold')).toBe('kept')
})

test('a list of links with a day in each is text', () => {
  const entries = titles.map(
    (title, index) =>
      `<li>1${index} October 2031: <a href="/${index}">${title}, in the Ledger of the day</a></li>`,
  )
  const page = `<main>${article}<div class="text">${paragraph('mill')}<ul>${entries.join('')}</ul></div></main>`
  expect(findFate(page, '10 October 2031')).not.toBe('related links')
})

test('lists of links in columns of a table beside the text are dropped', () => {
  const links = ['The mill turns', 'Ropes at half price', 'Who pays', 'A quiet winter', 'New nets']
    .map((title) => `<li class="top"><a href="/x">${title} for all</a></li>`)
    .join('')
  const page = `<table><tr><td><ol>${links}</ol></td><td>${article}</td><td><ol>${links.replaceAll('for all', 'again')}</ol></td></tr></table>`
  expect(findFate(page, 'New nets for all')).not.toBe('kept')
  expect(findFate(page, 'New nets again')).not.toBe('kept')
  expect(findFate(page, 'The market of')).toBe('kept')
})

test('what is said of cookies above the headline is no text', () => {
  const page = `<div class="notice"><p>For your comfort on these pages of the town, cookies are set and read in your browser, and you can look up why.</p></div>${article}`
  expect(findFate(page, 'For your comfort')).not.toBe('kept')
})

const consent =
  'This site sets cookies so that its pages open sooner, and so that the town can count who reads what it says about bridges, quays and locks. If you do not allow these cookies, we cannot save what you choose.'
/** A dialog that is longer than the story. */
const dialog = (names: string, control = '<button>Save</button>'): string =>
  `<div class="${names}"><div><div><h3>Always on</h3><p>${consent}</p><p>${consent}</p></div><div><h3>Others</h3><p>${consent}</p><p>${consent}</p></div>${control}</div></div>`
const short = `<article><h1>Bridge to be closed</h1><blockquote>
  <h2>The bridge of Brackwater is to be closed for the winter</h2>
  <h3>The stones under it are loose, the town said, and the tide has washed out the ground on both sides of the river.</h3></blockquote></article>`

test('a dialog about cookies is not the article, however long it is', () => {
  const page = (names: string): string => `<div class="page">${short}</div>${dialog(names)}`
  for (const names of ['moove-gdpr-modal', 'cookie-banner', 'CookieConsent', 'wp_consent_box']) {
    expect(findFate(page(names), 'This site sets')).not.toBe('kept')
    expect(findFate(page(names), 'The stones under')).toBe('kept')
  }
})

test('a story about cookies is text, whatever its element is called after', () => {
  const law = `<h2>A law on cookies</h2>${story}<p>${consent}</p>`
  expect(findFate(`<div class="post tag-gdpr">${law}</div><button>Save</button>`, 'This site')).toBe('kept')
  expect(findFate(`<div class="consent-law">${law}</div>`, 'This site')).toBe('kept')
  const withBanner = `<div class="has-cookie-banner"><h1>Bridge to be closed</h1>${story}<p>${consent}</p><button>Save</button></div>`
  expect(findFate(withBanner, 'This site sets')).toBe('kept')
})

test('where the extractor finds only paragraphs of related stories, the article with the headline is the story', () => {
  const cards = titles.map((title) => `<div><h4>${title}</h4><p>${teaser} ${teaser}</p></div>`).join('')
  const page = `<div class="page">${short}</div><div class="related-posts">${cards}</div>`
  expect(findFate(page, 'The stones under')).toBe('kept')
  expect(findFate(page, 'Ilse Varrow has sold')).not.toBe('kept')
})

test('a row of prices and their changes above the headline is no text', () => {
  const row = ['ATLAS', 'BRACK', 'CROW', 'DELL', 'ELM', 'FERN']
    .map((name, index) => `<span>${name}</span><span>4${index}.14</span><span>-0.${index}%</span>`)
    .join('')
  expect(findFate(`<div class="row"><div>${row}</div>${article}</div>`, 'ATLAS')).not.toBe('kept')
})

test('a paragraph without its end in a teaser between paragraphs of the story is no text', () => {
  const link = '<a href="/ropes">Ropes sold at half price</a>'
  const end = (text: string): string =>
    withCards(
      `<div class="teaser"><div class="teaser-text"><p>${text}</p></div>${link}</div>${paragraph('mill')}`,
    )
  const cutOff = `${teaser} Her father sold them there before she did, and says that nobody`
  expect(findFate(end(cutOff), 'Ilse Varrow has sold')).toBe('related links')
  expect(findFate(end(`${cutOff} comes.`), 'Ilse Varrow has sold')).toBe('kept')
})

test('a paragraph in the footer of the site is none of the story, though its element is of the same kind', () => {
  const text = (about: string): string => `<div class="text block">${paragraph(about)}</div>`
  const page = (name: string): string =>
    `<div class="wrapper"><div class="main"><h1>Bridge to be closed</h1>${['bridge', 'quay', 'lock', 'market'].map(text).join('')}</div><div class="${name}"><div><a href="/x">Imprint</a></div>${text('mill')}</div></div>`
  expect(findFate(page('footer-bottom'), 'The mill of')).not.toBe('kept')
  expect(findFate(page('more'), 'The mill of')).toBe('kept')
})

test('a label in a quotation of its own with a link to another story is no text', () => {
  const link = '<a href="/other">The mill keeps turning, whoever pays for it</a>'
  const quoted = (line: string): string =>
    `<main><h1>Bridge to be closed</h1><div class="text">${story}<blockquote>${line}</blockquote>${paragraph('mill')}</div></main>`
  expect(findFate(quoted(`<b>PUEDES VER: </b>${link}`), 'PUEDES VER')).toBe('related links')
  expect(findFate(quoted(`<b>MORE:</b> ${link}`), 'MORE')).toBe('related links')
  expect(findFate(quoted(`“Puedes ver: the mill keeps turning, whoever pays”`), '“Puedes')).toBe('kept')
  expect(findFate(quoted(`Varrow: ${link}`), 'Varrow')).toBe('kept')
})

const blocked =
  'What the ferry people write is kept on pages of their own, so we show it only when you say that you want it.'

test('a notice in place of what another site would show is no text', () => {
  const notice = (title: string, control: string): string =>
    withCards(`<div class="a1"><div>${title}</div><div>${blocked}</div>${control}</div>${paragraph('mill')}`)
  const button = '<div><button>Load</button></div>'
  for (const title of ['External content', 'Externer Inhalt', 'Contenu externe', 'Treści zewnętrzne']) {
    expect(findFate(notice(title, button), blocked)).toBe('player or embed')
    expect(findFate(notice(title, button), title)).toBe('player or embed')
  }
  expect(findFate(notice('External content', ''), blocked)).toBe('kept')
  expect(findFate(notice('External walls', button), blocked)).toBe('kept')
})

test('the title of a box for donations is no text', () => {
  const form = '<form action="/give"><label>35 crowns</label><button>Give</button></form>'
  const page = withCards(
    `<div class="spendensumme"><h3>Help us to buy the marsh!</h3>${form}</div>${paragraph('mill')}`,
  )
  expect(findFate(page, 'Help us')).toBe('advertisement')
})

const box = (fields: string): string =>
  `<div class="tide"><h4>The Morning Tide</h4><p>What the harbour talks about, in a few lines, from seven in the morning.</p><div>${fields}<span>Yes, please</span></div></div>`

test('a small box with a field for a mail address is a newsletter prompt, whatever its words are', () => {
  const page = withCards(`${box('<input type="email" name="a">')}${paragraph('mill')}`)
  expect(findFate(page, 'What the harbour talks')).toBe('newsletter prompt')
  expect(findFate(page, 'The mill of')).toBe('kept')
})

test('a paragraph beside a field for a mail address is text', () => {
  const last = `<div class="tide">${paragraph('mill')}<div><input type="email" name="a"><span>Yes, please</span></div></div>`
  expect(findFate(withCards(last), 'The mill of')).toBe('kept')
})

test('a box that asks for no mail address, or for a comment, is none', () => {
  expect(findFate(withCards(`${box('')}${paragraph('mill')}`), 'What the harbour talks')).toBe('kept')
  const comment = box('<input type="email" name="a"><textarea name="b"></textarea>')
  expect(findFate(withCards(`${comment}${paragraph('mill')}`), 'What the harbour talks')).toBe('kept')
})

const byline = '<p>By Ilse Varrow</p>'
const life =
  'She has written of ropes and nets for nineteen years, and lives beside the old mill with two dogs and a boat that leaks.'

test('what is under the name of an author below the text is the author’s box', () => {
  const page = (box: string): string =>
    `<main><h1>Bridge to be closed</h1>${byline}<div class="text">${story}${box}</div></main>`
  expect(findFate(page(`<div><h4>About Ilse Varrow</h4><p>${life}</p></div>`), 'She has')).toBe('author box')
  expect(findFate(page(`<div><a href="/varrow">Ilse Varrow</a><p>${life}</p></div>`), 'She has')).toBe(
    'author box',
  )
  expect(findFate(page(`<div><h4>About Tomas Vell</h4><p>${life}</p></div>`), 'She has')).toBe('kept')
  expect(findFate(page(`<p>Ilse Varrow</p><p>${life}</p>`), 'She has')).toBe('kept')
})
