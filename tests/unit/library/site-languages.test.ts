import { expect, test } from 'vitest'
import {
  findFooterLanguage,
  findSiteLanguage,
  listSiteLanguages,
  translateSettings,
} from '../../../src/library/site-languages.ts'
import type { SiteSettings } from '../../../src/library/site-settings.ts'

const settings: SiteSettings = {
  name: 'The Saltmere Copy',
  tagline: 'Word for word.',
  description: 'News of the harbour.',
  language: 'en-GB',
  otherLanguages: [
    { language: 'hy', name: 'Սալտմերի պատճեն', tagline: 'Բառ առ բառ։', footer: { text: 'Իդա Մարլոու' } },
    { language: 'fr-CA' },
  ],
  footer: { text: 'Ida Marlow' },
}
const languages = listSiteLanguages(settings)
const [english, armenian, french] = languages

test('the first language is at the root, the others are in folders of their names', () => {
  expect(languages).toEqual([
    { tag: 'en-GB', path: '' },
    { tag: 'hy', path: 'hy/' },
    { tag: 'fr-CA', path: 'fr-ca/' },
  ])
})

test.each([
  ['hy', 'hy/'],
  ['hy-AM', 'hy/'],
  ['fr', 'fr-ca/'],
  ['en-US', ''],
  ['zh', ''],
])('an article in %s belongs to the lists at “%s”', (tag, path) => {
  expect(findSiteLanguage(tag, languages).path).toBe(path)
})

test('a site in two languages is called by its name in each, and its tagline describes it', () => {
  expect(armenian && translateSettings(settings, armenian)).toMatchObject({
    language: 'hy',
    name: 'Սալտմերի պատճեն',
    tagline: 'Բառ առ բառ։',
    description: 'Բառ առ բառ։',
    footer: { text: 'Իդա Մարլոու' },
  })
  expect(translateSettings(settings, english)).toEqual(settings)
})

test('of what is not translated, the name and the footer stay, and sentences of another language are left out', () => {
  const translated = french && translateSettings(settings, french)
  expect(translated).toMatchObject({ name: 'The Saltmere Copy', footer: { text: 'Ida Marlow' } })
  expect(translated?.tagline).toBeUndefined()
  expect(translated?.description).toBeUndefined()
})

test('a footer that is not translated is marked as being in the first language', () => {
  expect(languages.map((language) => findFooterLanguage(settings, language))).toEqual([
    'en-GB',
    'hy',
    'en-GB',
  ])
})
