import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findBrokenPageLinks } from '../../../src/library/find-broken-page-links.ts'
import { isOwnPageName } from '../../../src/library/own-page-address.ts'
import { type OwnPage, parseOwnPage } from '../../../src/library/parse-own-page.ts'
import { drawOwnPage } from '../../../src/page/draw-own-page.ts'

const file = 'content/pages/about.md'

function parse(source: string): OwnPage {
  const parsed = parseOwnPage(source, file, { language: 'en' })
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  return parsed.page
}

function findProblems(source: string, name = file): string[] {
  const parsed = parseOwnPage(source, name, { language: 'en' })
  if (parsed.kind === 'page') return []
  return parsed.problems.map(({ line, field = '', message }) => `${line} ${field} ${message}`)
}

const draw = (source: string): string => drawOwnPage(parse(source), (own) => `/papers/${own}`)

test('the title is the heading that the text begins with, which is not printed twice', () => {
  expect(parse('# About us\n\nWe print.')).toMatchObject({
    slug: 'about',
    title: 'About us',
    language: 'en',
    isInFooter: true,
  })
  expect(draw('# About us\n\nWe print.')).toBe('<p>We print.</p>')
})

test('fields say title, language, description, and whether the footer has it', () => {
  const source = '---\ntitle: Մեր մասին\nlanguage: hy\ndescription: Ով\nfooter: false\n---\nՏպում ենք։'
  expect(parse(source)).toMatchObject({
    title: 'Մեր մասին',
    language: 'hy',
    description: 'Ով',
    isInFooter: false,
  })
})

test('links to pages of the site go below its base path, and headings have places', () => {
  expect(
    draw(
      '# A\n\n## Our rules\n\n[Rules](#section-our-rules), [Topics](/topics/), [pier][1], [mail](mailto:desk@example.org)\n\n[1]: /articles/pier/#p\n',
    ),
  ).toBe(
    '<h2 id="section-our-rules">Our rules</h2>\n<p><a href="#section-our-rules">Rules</a>, <a href="/papers/topics/">Topics</a>, <a href="/papers/articles/pier/#p">pier</a>, <a href="mailto:desk@example.org">mail</a></p>',
  )
})

describe('a page is refused, with its line, if', () => {
  const cases: [string, string, string[]][] = [
    ['it has no title', 'We print.', ['1 title the page has no title']],
    ['it has no text', '# About', ['1  the page has no text']],
    [
      'it has raw HTML',
      '# A\n\n<script>x()</script>',
      ['3  raw HTML is not allowed in the text: <script>x()</script>'],
    ],
    [
      'a link would run or leave the site unseen',
      '# A\n\n[x](javascript:x) [y](//elsewhere.example)',
      [
        '3  this link address is not allowed: javascript:x',
        '3  this link address is not allowed: //elsewhere.example',
      ],
    ],
    [
      'a link leads to no heading',
      '# A\n\n[x](#rules)',
      ['3  this link leads nowhere: the page has no place #rules'],
    ],
    [
      'it has a picture',
      '# A\n\n![A pier](pier.jpg)',
      ['3  pictures are not possible on a page of the paper’s own'],
    ],
    ['a field is unknown', '---\ntitel: A\n---\n# A\n\nText', ['2 titel is not a field of a page']],
    ['it has a second headline', '---\ntitle: A\n---\n# B\n\nText', ['4  the text has a second headline']],
  ]
  test.for(cases)('%s', ([, source, expected]) => {
    const found = findProblems(source)
    expect(found).toHaveLength(expected.length)
    for (const [index, start] of expected.entries())
      expect(found[index]?.startsWith(start), found[index]).toBe(true)
  })

  test('the site needs its address', () => {
    expect(findProblems('# A\n\nText', 'content/pages/search.md')).toEqual([
      '1  the site has a page of its own at /search/',
    ])
  })
})

test('every first part of the site’s own addresses is reserved', () => {
  const names = readdirSync(path.resolve(import.meta.dirname, '../../../src/pages'))
    .filter((name) => !/^[[_]/.test(name) && !/\.\w+\.ts$/.test(name))
    .map((name) => name.replace(/\.astro$/, ''))
  expect(names).toContain('articles')
  expect(names.filter(isOwnPageName)).toEqual([])
  expect(isOwnPageName('12')).toBe(false)
  expect(isOwnPageName('about')).toBe(true)
})

test('links to articles and pages that do not exist are found with their line', () => {
  const page = parse(
    '# A\n\n[1](/articles/pier/) [2](/articles/gone/#x) [3](/about/) [4](/contact/)\n\n[5](/topics) [6](/speakers/x/) [7](/)\n',
  )
  const problems = findBrokenPageLinks([page], {
    hasArticle: (slug) => slug === 'pier',
    nameFile: ({ folder, slug }) => `content/pages/${folder}${slug}.md`,
  })
  expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`)).toEqual([
    'content/pages/about.md:3 this link leads nowhere: there is no article gone',
    'content/pages/about.md:3 this link leads nowhere: there is no page contact',
    'content/pages/about.md:5 this link leads nowhere: addresses of this site end in a slash: /topics/',
  ])
})

test('a page in the folder of a language is in this language, and links to pages of both', () => {
  const place = { language: 'hy', folder: 'hy/' }
  const source = '# Մեր մասին\n\n[1](/hy/topics/) [2](/hy/contact/) [3](/about/) [4](/hy/check/) [5](/hy/)\n'
  const parsed = parseOwnPage(source, 'content/pages/hy/about.md', place)
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.page).toMatchObject({ slug: 'about', folder: 'hy/', language: 'hy' })
  const problems = findBrokenPageLinks([parsed.page, parse('# About us\n\nWe print.')], {
    hasArticle: () => false,
    nameFile: ({ folder, slug }) => `content/pages/${folder}${slug}.md`,
    languages: ['hy/'],
  })
  expect(problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`)).toEqual([
    'content/pages/hy/about.md:3 this link leads nowhere: there is no page hy/contact',
    'content/pages/hy/about.md:3 this link leads nowhere: there is no page hy/check',
  ])
})

test('a page cannot have the name of a language of the site, whose front page is there', () => {
  const parsed = parseOwnPage('# A\n\nB.', 'content/pages/hy.md', { language: 'en', reserved: ['hy'] })
  expect(parsed).toMatchObject({ kind: 'problems', problems: [{ line: 1 }] })
})
