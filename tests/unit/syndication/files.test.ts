import path from 'node:path'
import { DOMParser } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { type OwnPage, parseOwnPage } from '../../../src/library/parse-own-page.ts'
import { parseBody } from '../../../src/markdown/parse-body.ts'
import { writeArticleMarkdown } from '../../../src/syndication/write-article-markdown.ts'
import { writeEpubFiles } from '../../../src/syndication/write-epub.ts'
import { writeLlmsText } from '../../../src/syndication/write-llms-text.ts'
import { writeNinjs } from '../../../src/syndication/write-ninjs.ts'
import { writeNewsSitemap, writeSitemap } from '../../../src/syndication/write-sitemap.ts'
import { makeArticle } from '../library/make-article.ts'
import { findAddress, readSiteArticle } from './read-site-article.ts'

const bridge = readSiteArticle('bridge-at-saltmere')
const address = findAddress(bridge.slug)

function readOwnPage(file: string, source: string, language = 'en'): OwnPage {
  const folder = path.dirname(file) === '.' ? '' : `${path.dirname(file)}/`
  const parsed = parseOwnPage(source, file, { language, folder })
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.page
}

function readXml(source: string): Document {
  return new DOMParser().parseFromString(source, 'text/xml') as unknown as Document
}

const textOf = (parent: Element | Document, name: string): string[] =>
  [...parent.querySelectorAll(name)].map((element) => element.textContent ?? '')

test('the Markdown of an article has every block of its text in order, and full addresses only', () => {
  const markdown = writeArticleMarkdown(bridge, address)
  const blocks = parseBody(markdown).map(({ text }) => text)
  let from = 0
  for (const { text } of bridge.blocks) {
    const at = blocks.findIndex((block, index) => index >= from && block.endsWith(text))
    expect(at, text).not.toBe(-1)
    from = at + 1
  }
  expect(markdown).toMatch(/^# Saltmere Votes to Keep Its Old Bridge\n/)
  for (const [, link = ''] of markdown.matchAll(/\]\(<?([^)>]+)/g))
    expect(link).toMatch(/^(?:https?:|mailto:)/)
  for (const { id } of bridge.quotes) expect(markdown).toContain(`${address}#${id}`)
})

test('the ninjs of an article has its words, its people and each quotation with its speaker', () => {
  const item = JSON.parse(writeNinjs(bridge, address, 'The Saltmere Copy'))
  expect(item).toMatchObject({
    uri: address,
    standard: { name: 'ninjs', version: '3.1' },
    type: 'text',
    pubStatus: 'usable',
    language: 'en-GB',
    headlines: [{ value: bridge.frontmatter.headline }],
  })
  expect(item.bodies[1].value).toBe(bridge.blocks.map(({ text }) => text).join('\n\n'))
  const quotations = item.associations.filter(({ profile }: { profile?: string }) => profile === 'quotation')
  expect(quotations.map(({ uri }: { uri: string }) => uri)).toEqual(
    bridge.quotes.map(({ id }) => `${address}#${id}`),
  )
  expect(quotations[0].people).toEqual([{ name: bridge.quotes[0]?.speaker, rel: 'speaker' }])
})

describe('a sitemap', () => {
  test('has each page once, with its last change', () => {
    const document = readXml(
      writeSitemap([{ address: 'https://a.example/?x=1&y=2' }, { address, changed: '2031-11-04' }]),
    )
    expect(textOf(document, 'loc')).toEqual(['https://a.example/?x=1&y=2', address])
    expect(textOf(document, 'lastmod')).toEqual(['2031-11-04T00:00:00Z'])
  })

  test('for news has the articles of two days, with their languages as news engines know them', () => {
    const now = Date.parse('2031-11-06T12:00Z')
    const articles = [
      makeArticle({ slug: 'new', published: '2031-11-05' }),
      makeArticle({ slug: 'hant', published: '2031-11-05', language: 'zh-Hant' }),
      makeArticle({ slug: 'old', published: '2031-11-03' }),
    ]
    const source = writeNewsSitemap(articles, { name: 'The Copy', now, findAddress })
    const document = readXml(source)
    expect(textOf(document, 'loc')).toEqual(['new', 'hant'].map(findAddress))
    expect(source.match(/<news:language>[^<]+/g)).toEqual(['<news:language>en', '<news:language>zh-tw'])
  })
})

test('a sitemap lists a page in all its languages, with the namespace that this needs', () => {
  const home = 'https://saltmere.example/'
  const translations = [
    { language: 'en', address: home },
    { language: 'hy', address: `${home}hy/` },
  ]
  const source = writeSitemap([{ address: home, translations }, { address: `${home}about/` }])
  readXml(source)
  expect(source).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"')
  expect(source.match(/hreflang="[^"]+" href="[^"]+"/g)).toEqual([
    `hreflang="en" href="${home}"`,
    `hreflang="hy" href="${home}hy/"`,
  ])
  expect(writeSitemap([{ address: home }])).not.toContain('xhtml')
})

test('llms.txt begins with the name and links to the Markdown of each article', () => {
  const text = writeLlmsText(
    { name: 'The Copy', description: 'About Saltmere.' },
    [bridge],
    (slug) => `https://a.example/${slug}.md`,
  )
  expect(text).toMatch(/^# The Copy\n\n> About Saltmere\.\n/)
  expect(text).toContain(
    '- [Saltmere Votes to Keep Its Old Bridge](https://a.example/bridge-at-saltmere.md): 2031-11-04',
  )
})

test('llms.txt links to the paper’s own pages, if it has any', () => {
  const site = { name: 'The Copy' }
  const pages = [{ title: 'How we [correct]', address: 'https://a.example/about/', description: 'Our rules' }]
  const text = writeLlmsText(site, [], (slug) => slug, pages)
  expect(text).toContain(
    '## About this site\n\n- [How we \\[correct\\]](https://a.example/about/): Our rules\n\n## Articles',
  )
  expect(writeLlmsText(site, [], (slug) => slug)).not.toContain('About this site')
})

describe('an EPUB', () => {
  const book = {
    title: 'The Copy',
    language: 'en',
    identifier: 'https://saltmere.example/',
    modified: '2031-12-01T00:00:00Z',
    findAddress,
    findPageAddress: (own: string) => new URL(own, 'https://saltmere.example/papers/').href,
  }
  const articles = [bridge, readSiteArticle('jisr-saltmir')]
  const pages = [
    readOwnPage(
      'about.md',
      '# About & us\n\nWe print. See [topics](/topics/#b) and [rules](#section-our-rules).\n\n## Our rules\n\n- *None*\n',
    ),
    readOwnPage('hy/about.md', '# Մեր մասին\n\nՏպում ենք։\n', 'hy'),
  ]
  const files = new Map(writeEpubFiles(articles, pages, book))

  test('begins with its media type', () => {
    expect([...files][0]).toEqual(['mimetype', 'application/epub+zip'])
  })

  test('lists every chapter in its manifest, its spine and its contents', () => {
    const document = readXml(files.get('EPUB/package.opf') ?? '')
    const hrefs = [...document.querySelectorAll('item')].map((item) => item.getAttribute('href'))
    expect(hrefs).toEqual([
      'contents.xhtml',
      'article-1.xhtml',
      'article-2.xhtml',
      'page-1.xhtml',
      'page-2.xhtml',
    ])
    for (const href of hrefs) expect(files.has(`EPUB/${href}`)).toBe(true)
    const refs = [...document.querySelectorAll('itemref')].map((item) => item.getAttribute('idref'))
    expect(refs).toEqual([...document.querySelectorAll('item')].map((item) => item.getAttribute('id')))
    expect(files.get('EPUB/contents.xhtml')).toContain('<a href="article-1.xhtml">Saltmere Votes')
    expect(files.get('EPUB/contents.xhtml')).toContain('<a href="page-2.xhtml">Մեր մասին</a>')
  })

  test('has the paper’s own pages after the articles, with links that work outside the site', () => {
    const source = files.get('EPUB/page-1.xhtml') ?? ''
    const { documentElement: html } = readXml(source)
    expect(textOf(html, 'h1')).toEqual(['About & us'])
    expect(textOf(html, 'li')).toEqual(['None'])
    const links = [...html.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(links).toEqual([
      'https://saltmere.example/papers/topics/#b',
      '#section-our-rules',
      'https://saltmere.example/papers/about/',
    ])
    expect(html.querySelector('h2')?.getAttribute('id')).toBe('section-our-rules')
    expect(files.get('EPUB/page-2.xhtml')).toContain('xml:lang="hy"')
    expect(files.get('EPUB/page-2.xhtml')).toContain('https://saltmere.example/papers/hy/about/')
  })

  test('has all words of every article, and the direction of its language', () => {
    for (const [index, article] of articles.entries()) {
      const source = files.get(`EPUB/article-${index + 1}.xhtml`) ?? ''
      const text = (readXml(source).documentElement.textContent ?? '').replace(/\s+/g, ' ')
      for (const block of article.blocks) expect(text).toContain(block.text.replace(/\s+/g, ' '))
    }
    expect(files.get('EPUB/article-2.xhtml')).toContain('dir="rtl"')
  })
})
