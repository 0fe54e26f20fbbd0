import { expect, test } from 'vitest'
import { writePageMeta } from '../../../src/page/write-page-meta.ts'

const page = {
  title: 'Topics · The Copy',
  language: 'en',
  siteName: 'The Copy',
  address: 'https://copy.example/topics/',
  description: 'Articles of a town.',
}

test('a page has a description and Open Graph tags', () => {
  expect(writePageMeta(page)).toEqual([
    { name: 'description', content: 'Articles of a town.' },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: 'Topics · The Copy' },
    { property: 'og:description', content: 'Articles of a town.' },
    { property: 'og:url', content: 'https://copy.example/topics/' },
    { property: 'og:site_name', content: 'The Copy' },
  ])
})

test('the locale has the region of the language, if it has one', () => {
  const locale = (language: string) =>
    writePageMeta({ ...page, language }).find((tag) => 'property' in tag && tag.property === 'og:locale')
      ?.content
  expect(['en-GB', 'ar', 'zh-Hant-TW'].map(locale)).toEqual(['en_GB', undefined, 'zh_TW'])
})

test('a page that cannot be shared has only its description', () => {
  expect(writePageMeta({ ...page, address: undefined })).toEqual([
    { name: 'description', content: 'Articles of a town.' },
  ])
})

test('a page without a description has none', () => {
  expect(JSON.stringify(writePageMeta({ ...page, description: undefined }))).not.toContain('description')
})

test('tags of the page’s own replace those of every page', () => {
  const own = [
    { property: 'og:title', content: 'Lamps' },
    { name: 'citation_title', content: 'Lamps' },
    { property: 'article:tag', content: 'A' },
    { property: 'article:tag', content: 'B' },
  ]
  const tags = writePageMeta(page, own)
  expect(tags.slice(-4)).toEqual(own)
  expect(tags.filter((tag) => 'property' in tag && tag.property === 'og:title')).toEqual([own[0]])
  expect(tags).toHaveLength(9)
})
