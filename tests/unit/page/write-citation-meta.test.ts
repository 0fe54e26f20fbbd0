import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { writeCitationMeta } from '../../../src/page/write-citation-meta.ts'
import type { SitePage } from '../../../src/page/write-page-meta.ts'
import { makeArticle } from '../library/make-article.ts'

const page: SitePage = {
  address: 'https://copy.example/a/',
  site: { name: 'The Copy', address: 'https://copy.example/' },
}

/** The contents of all tags with a name or property, in their order. */
function contentsOf(name: string, article: Article, picture?: SitePage['picture']): string[] {
  return writeCitationMeta(article, { ...page, picture }).flatMap((tag) =>
    ('name' in tag ? tag.name : tag.property) === name ? [tag.content] : [],
  )
}

const source = { name: 'The Harbour Ledger', published: '2031-11-03T09:00+01:00' }

describe('citations', () => {
  test('a reprint is cited as the article of its source, on the day that it appeared there', () => {
    const article = makeArticle({ source: { ...source, relation: 'reprint' } })
    expect(contentsOf('citation_publisher', article)).toEqual(['The Harbour Ledger'])
    expect(contentsOf('citation_date', article)).toEqual(['2031-11-03'])
    expect(contentsOf('og:site_name', article)).toEqual(['The Harbour Ledger'])
  })

  test('without that day it is cited with its own', () => {
    expect(contentsOf('citation_date', makeArticle())).toEqual(['2031-11-04'])
  })

  test.for(['retelling', 'translation', 'original'] as const)(
    'a %s is cited as an article of the site',
    (relation) => {
      const article = makeArticle({ source: { ...source, relation }, published: '2031-11-05T10:00+01:00' })
      expect(contentsOf('citation_publisher', article)).toEqual(['The Copy'])
      expect(contentsOf('citation_date', article)).toEqual(['2031-11-05'])
      expect(contentsOf('article:published_time', article)).toEqual(['2031-11-05T10:00+01:00'])
    },
  )

  test('only writers are authors, and all of them', () => {
    const authors = [
      { name: 'Ida Marlow' },
      { name: 'Per Tolland', role: 'reporting' },
      { name: 'Lene Brack', role: 'writing' },
      { name: 'Jun Ashby', role: 'photography' },
      { name: 'Osk Tarn', role: 'translation' },
      { name: 'Mara Quill', role: 'editing' },
    ] as const
    const credited = (relation: 'reprint' | 'retelling') =>
      contentsOf('citation_author', makeArticle({ authors: [...authors], source: { ...source, relation } }))
    expect(credited('reprint')).toEqual(['Ida Marlow', 'Per Tolland', 'Lene Brack'])
    expect(credited('retelling')).toEqual(['Lene Brack'])
  })

  test('there is no author tag: Zotero would take all of it for one name', () => {
    const article = makeArticle({ authors: [{ name: 'Ida Marlow' }] })
    expect(contentsOf('author', article)).toEqual([])
    expect(contentsOf('article:author', article)).toEqual([])
  })
})

describe('the description', () => {
  const describeArticle = (article: Article): string[] => {
    expect(contentsOf('og:description', article)).toEqual(contentsOf('description', article))
    return contentsOf('description', article)
  }

  test('is the dek', () => {
    expect(describeArticle(makeArticle({ dek: 'They stay.' }))).toEqual(['They stay.'])
  })

  test('without a dek is the first paragraph, on one line', () => {
    const article = makeArticle({ text: 'The lamps\nstay lit.' })
    const heading = { kind: 'heading', text: 'Lamps', line: 1, top: 0 } as const
    expect(describeArticle({ ...article, blocks: [heading, ...article.blocks] })).toEqual([
      'The lamps stay lit.',
    ])
  })

  test('is cut at the end of a word, and shows it', () => {
    expect(describeArticle(makeArticle({ text: 'lamp '.repeat(40).trim() }))).toEqual([
      'lamp '.repeat(40).trim(),
    ])
    expect(describeArticle(makeArticle({ text: `${'lamp '.repeat(39)}lamps lit` }))).toEqual([
      `${'lamp '.repeat(39)}lamps …`,
    ])
    expect(describeArticle(makeArticle({ text: `${'lamp '.repeat(39)}lantern` }))).toEqual([
      `${'lamp '.repeat(39)}…`,
    ])
  })

  test('is cut anywhere in a script without spaces, but not inside a character', () => {
    expect(describeArticle(makeArticle({ text: '𠀋'.repeat(201) }))).toEqual([`${'𠀋'.repeat(200)} …`])
  })

  test('of an article without paragraphs is left out', () => {
    expect(describeArticle({ ...makeArticle(), blocks: [] })).toEqual([])
  })
})

test('a preview has the picture that the page shows, with its description and size', () => {
  const picture = { address: 'https://copy.example/lamps.png', width: 1200, height: 800 }
  const article = makeArticle({ image: { alt: 'Lamps at night' } })
  expect(contentsOf('og:image', article, picture)).toEqual([picture.address])
  expect(contentsOf('og:image:alt', article, picture)).toEqual(['Lamps at night'])
  expect(contentsOf('og:image:width', article, picture)).toEqual(['1200'])
  expect(contentsOf('og:image:height', article, picture)).toEqual(['800'])
  expect(writeCitationMeta(article, page).filter((tag) => JSON.stringify(tag).includes('og:image'))).toEqual(
    [],
  )
})

test('a preview has the headline, the dates and the topics', () => {
  const article = makeArticle({ updated: '2031-11-06', topics: ['Lamps', 'Bridges'] })
  expect(contentsOf('og:type', article)).toEqual(['article'])
  expect(contentsOf('og:title', article)).toEqual(['Headline of lamps'])
  expect(contentsOf('article:modified_time', article)).toEqual(['2031-11-06'])
  expect(contentsOf('article:tag', article)).toEqual(['Lamps', 'Bridges'])
})
