import { expect, test } from 'vitest'
import { readSiteAddress } from '../../../src/site/read-site-address.ts'

test('without variables the site is at the preview’s address', () => {
  expect(readSiteAddress({})).toEqual({ site: 'http://localhost:4321', base: '/' })
})

test('the two variables name where the site is published', () => {
  expect(readSiteAddress({ SITE_URL: 'https://saltmere.example', BASE_PATH: '/papers/' })).toEqual({
    site: 'https://saltmere.example',
    base: '/papers/',
  })
})

test('the path of the site ends in a slash, even if the variable does not', () => {
  expect(readSiteAddress({ BASE_PATH: '/papers' }).base).toBe('/papers/')
})

test.each(['saltmere.example', 'ftp://saltmere.example', 'https://saltmere.example/papers/'])(
  'an address that every permalink would get wrong stops the build: %s',
  (site) => {
    expect(() => readSiteAddress({ SITE_URL: site })).toThrow(`SITE_URL is ${site}`)
  },
)
