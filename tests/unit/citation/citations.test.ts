import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import CSL from 'citeproc'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citationStyles } from '../../../src/citation/citation-style.ts'
import { type CslItem, makeCslItem, splitName } from '../../../src/citation/csl-item.ts'
import { makeCitationFormatter } from '../../../src/citation/format-citations.ts'
import { formatPlainCitation } from '../../../src/citation/format-plain-citation.ts'
import { writeCitationFile } from '../../../src/citation/write-citation-files.ts'
import { writeWikipediaCitation } from '../../../src/citation/write-wikipedia-citation.ts'
import { findInterface } from '../../../src/languages/find-language.ts'
import { readCitationData } from '../../../src/site/read-citation-data.ts'
import { makeArticle } from '../library/make-article.ts'
import { findAddress, readSiteArticle } from '../syndication/read-site-article.ts'

const bridge = readSiteArticle('bridge-at-saltmere')
const address = findAddress(bridge.slug)

function cite(article: Pick<typeof bridge, 'slug' | 'frontmatter'>): CslItem {
  return makeCslItem({
    ...article,
    address: findAddress(article.slug),
    siteName: 'The Saltmere Copy',
    accessed: '2031-12-01',
  })
}

const citationData = await readCitationData()
const formatCitations = makeCitationFormatter(citationData)

test('a reprint is cited in four styles as the article of its source', () => {
  const citations = formatCitations(cite(bridge))
  expect(Object.fromEntries(citations.map(({ name, html }) => [name, html]))).toEqual({
    APA: `Marlow, I., &#38; Tolland, P. (2031, November 4). Saltmere Votes to Keep Its Old Bridge. <i>The Harbour Ledger</i>. ${address}`,
    MLA: `Marlow, Ida, and Per Tolland. “Saltmere Votes to Keep Its Old Bridge.” <i>The Harbour Ledger</i>, 4 Nov. 2031, ${address}.`,
    Chicago: `Marlow, Ida, and Per Tolland. “Saltmere Votes to Keep Its Old Bridge.” <i>The Harbour Ledger</i>, November 4, 2031. ${address}.`,
    Bluebook: `Ida Marlow &#38; Per Tolland, <i>Saltmere Votes to Keep Its Old Bridge</i>, <span class="small-caps">The Harbour Ledger</span>, Nov. 4, 2031, ${address} (last visited Dec 1, 2031).`,
  })
})

/*
 * The first is the newspaper example of the APA’s own reference examples, the others those of the MLA Style Center and the
 * Chicago Manual’s quick guide, with invented names: what is tested is order, punctuation and abbreviation.
 */
test('an article without authors begins with its title, and one by a person with one name keeps it', () => {
  const [apa, mla] = formatCitations(cite(makeArticle({ headline: 'Lamps stay lit' })))
  expect(apa?.html).toMatch(/^Lamps stay lit\. \(2031, November 4\)\. <i>The Harbour Ledger<\/i>\. /)
  expect(mla?.html).toMatch(/^“Lamps Stay Lit\.” <i>The Harbour Ledger<\/i>, 4 Nov\. 2031, /)
  const one = formatCitations(cite(makeArticle({ authors: [{ name: 'Quill' }] })))
  expect(one[0]?.html).toMatch(/^Quill\. \(2031/)
  expect(formatCitations(cite(bridge))[0]?.html, 'nothing is left of the items before').toMatch(
    /^Marlow, I\., &#38; Tolland, P\. \(2031, November 4\)\./,
  )
})

test('the address of an archived original is printed as it is', () => {
  const archived = 'https://archive.example/1?a=1&b=2'
  const source = { name: 'The Harbour Ledger', relation: 'reprint' as const, archived }
  for (const { name, html } of formatCitations(cite(makeArticle({ source }))))
    if (/archive\.example/i.test(html)) expect(html, name).toContain('https://archive.example/1?a=1&#38;b=2')
})

test('what a style leaves out for a single item changes no citation', () => {
  const { styles, locales } = citationData
  let item: CslItem
  const sources = { retrieveLocale: () => locales.get('en-US'), retrieveItem: () => item }
  const whole = citationStyles.map(
    ({ id }) =>
      new CSL.Engine(sources, styles.get(id) as NonNullable<ReturnType<typeof styles.get>>, 'en-US'),
  )
  const formatWhole = (cited: CslItem): string[] => {
    item = cited
    return whole.map((engine) => {
      engine.updateItems([])
      engine.updateItems([cited.id])
      const bibliography = engine.makeBibliography()
      return bibliography ? bibliography[1].join('') : engine.makeCitationCluster([{ id: cited.id }])
    })
  }
  const plain = (html: string): string =>
    html
      .replace(/<\/?div[^>]*>|<\/?span[^>]*>/g, '')
      // The formatter keeps styles from beginning an address with a capital letter.
      .replaceAll('Https://', 'https://')
      .replace(/\s+/g, ' ')
      .trim()
  const name = fc.constantFrom(
    'Ida Marlow',
    'Per von Tolland',
    'Quill',
    'Lene Brack Jr.',
    'Անի Վելյան',
    'Tomas M. Vell',
  )
  const cited = fc.record({
    headline: fc.constantFrom('Lamps stay lit', '“Not before the ice has gone”', 'Ferry: 2 of 3 stop.'),
    authors: fc.array(
      fc.record({ name, role: fc.constantFrom('reporting', 'translation') }, { requiredKeys: ['name'] }),
      { maxLength: 9 },
    ),
    relation: fc.constantFrom('original', 'reprint', 'retelling'),
    archived: fc.constantFrom(undefined, 'https://archive.example/1?a=1'),
    published: fc.constantFrom('2031-11-04', '2031-05-31T09:00Z'),
    slug: fc.constantFrom('one', 'two'),
  })
  fc.assert(
    fc.property(cited, ({ headline, authors, relation, archived, published, slug }) => {
      const source = { name: 'The Harbour Ledger', relation, archived } as typeof bridge.frontmatter.source
      const frontmatter = { ...bridge.frontmatter, headline, source, published, authors: authors as never }
      const own = cite({ slug, frontmatter })
      expect(formatCitations(own).map(({ html }) => plain(html))).toEqual(formatWhole(own).map(plain))
    }),
    { numRuns: 40, seed: 15 },
  )
})

test('text that is not a reprint is cited as an article of this site, and says what it is made of', () => {
  const retelling = makeArticle({ source: { name: 'The Harbour Ledger', relation: 'retelling' } })
  expect(cite(retelling)).toMatchObject({
    'container-title': 'The Saltmere Copy',
    note: 'retelling of an article by The Harbour Ledger',
  })
})

test.for([
  ['Ida Marlow', 'en', { given: 'Ida', family: 'Marlow' }],
  ['Ursula von der Ley', 'de', { given: 'Ursula', family: 'von der Ley' }],
  ['Martin Vell Jr.', 'en', { given: 'Martin', family: 'Vell Jr.' }],
  ['Quill', 'en', { literal: 'Quill' }],
  ['Мара Квилл', 'ru', { given: 'Мара', family: 'Квилл' }],
  ['Անի Վարդուտ', 'hy', { literal: 'Անի Վարդուտ' }],
  ['Nagy Éva', 'hu', { literal: 'Nagy Éva' }],
] as const)('the name %s in %s is split as far as is certain', ([name, language, parts]) => {
  expect(splitName(name, language)).toEqual(parts)
})

describe('files for reference managers', () => {
  test('BibTeX is read back with the same title, authors, newspaper and address', () => {
    const [read] = new Cite(writeCitationFile(cite(bridge), 'bib')).data
    expect(read).toMatchObject({
      title: bridge.frontmatter.headline,
      author: [
        { family: 'Marlow', given: 'Ida' },
        { family: 'Tolland', given: 'Per' },
      ],
      'container-title': 'The Harbour Ledger',
      URL: address,
    })
    expect(read?.issued['date-parts'][0][0]).toBe(2031)
  })

  test('BibTeX keeps letters of other scripts', () => {
    const armenian = readSiteArticle('kamurje-kbacvi')
    expect(writeCitationFile(cite(armenian), 'bib')).toContain(`title = {${armenian.frontmatter.headline}}`)
  })

  test('RIS is read back with the same title, authors, dates and address', () => {
    const [read] = new Cite(writeCitationFile(cite(bridge), 'ris')).data
    expect(read).toMatchObject({
      title: bridge.frontmatter.headline,
      'container-title': 'The Harbour Ledger',
      URL: address,
      accessed: { 'date-parts': [[2031, 12, 1]] },
    })
    expect(JSON.stringify(read)).toContain('Marlow')
  })

  test('CSL-JSON is the item itself', () => {
    expect(JSON.parse(writeCitationFile(cite(bridge), 'csl.json'))).toEqual([cite(bridge)])
  })
})

/*
 * The rules of CSL-JSON (csl-data.json of the Citation Style Language), field by field: no package ships the schema. All files
 * of the sites under test were valid by it in November 2026.
 */
describe('CSL-JSON follows its schema', () => {
  const texts = new Set([
    'title',
    'container-title',
    'publisher',
    'URL',
    'language',
    'original-title',
    'archive_location',
    'note',
  ])
  const names = new Set(['author', 'translator'])
  const dates = new Set(['issued', 'accessed'])
  const source = {
    name: 'The Harbour Ledger',
    relation: 'translation',
    archived: 'https://archive.example/1',
  } as const
  const cited = {
    'a reprint': bridge,
    'an article in Armenian': readSiteArticle('kamurje-kbacvi'),
    'an article in Arabic': readSiteArticle('jisr-saltmir'),
    'an article without authors': readSiteArticle('nothing-was-said'),
    'a translation that was archived': makeArticle({
      source,
      authors: [{ name: 'Ida Marlow', role: 'translation' }, { name: 'Quill' }],
    }),
  }
  test.for(Object.entries(cited))('%s', ([, article]) => {
    const [item, ...others] = JSON.parse(writeCitationFile(cite(article), 'csl.json'))
    expect(others).toEqual([])
    expect(typeof item.id).toBe('string')
    expect(item.type).toBe('article-newspaper')
    for (const [field, value] of Object.entries<unknown>(item)) {
      if (field === 'id' || field === 'type') continue
      if (texts.has(field)) expect(value, field).toEqual(expect.stringMatching(/\S/))
      else if (names.has(field)) for (const name of value as object[]) checkName(name)
      else if (dates.has(field)) checkDate(value)
      else expect.unreachable(`${field} is no field of CSL-JSON that we know`)
    }
  })

  function checkName(name: object): void {
    expect([['given', 'family'], ['literal']]).toContainEqual(Object.keys(name))
    for (const part of Object.values(name)) expect(part).toEqual(expect.stringMatching(/\S/))
  }

  function checkDate(date: unknown): void {
    expect(date).toEqual({ 'date-parts': [[expect.any(Number), expect.any(Number), expect.any(Number)]] })
    const { 'date-parts': [[year = 0, month = 0, day = 0] = []] = [] } = date as { 'date-parts'?: number[][] }
    expect(new Date(Date.UTC(year, month - 1, day)).toISOString()).toMatch(
      new RegExp(`^${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
    )
  }
})

describe('a citation for Wikipedia', () => {
  test('names the source, the archived original and the day it was archived', () => {
    const frontmatter = {
      ...bridge.frontmatter,
      source: {
        ...bridge.frontmatter.source,
        url: 'https://ledger.example/bridge',
        archived: 'https://web.archive.org/web/20311105120000/https://ledger.example/bridge',
      },
    }
    const item = cite({ slug: bridge.slug, frontmatter })
    const citation = writeWikipediaCitation(item, frontmatter, '2031-12-01')
    expect(citation).toMatch(
      /^\{\{cite news \|last1=Marlow \|first1=Ida \|last2=Tolland \|first2=Per \|title=Saltmere Votes/,
    )
    expect(citation).toContain(
      '|url=https://ledger.example/bridge |access-date=2031-12-01 |archive-url=https://web.archive.org',
    )
    expect(citation).toContain('|archive-date=2031-11-05')
  })

  test('cannot be broken by a headline', () => {
    const article = makeArticle({ headline: 'Yes | no }} maybe' })
    expect(writeWikipediaCitation(cite(article), article.frontmatter, '2031-12-01')).toContain(
      '|title=Yes {{!}} no &#125;} maybe |',
    )
  })
})

test('a plain citation is in the language of the article', () => {
  const armenian = readSiteArticle('kamurje-kbacvi')
  const { words } = findInterface('hy')
  const citation = formatPlainCitation(armenian.frontmatter, 'https://a.example/', 'The Saltmere Copy', words)
  expect(citation).toContain(`«${armenian.frontmatter.headline}»`)
  expect(citation).toMatch(/https:\/\/a\.example\/$/)
})
