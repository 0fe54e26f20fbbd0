import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  addContentSecurityPolicy,
  writeContentSecurityPolicy,
} from '../../../src/site/content-security-policy.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const site = 'https://saltmere.example'
const page = (inside: string): string => `<html><head><meta charset="utf-8">${inside}</head></html>`

test('only the styles and scripts in the page’s own source are allowed, each by its hash', () => {
  const policy = writeContentSecurityPolicy(page('<style>p{}</style><script>run()</script>'), { site })
  expect(policy).toContain(`script-src ${hash('run()')};`)
  expect(policy).toContain(`style-src ${hash('p{}')};`)
  expect(policy).not.toContain('unsafe')
})

test('a script is found after an attribute with a “>” in it', () => {
  const policy = writeContentSecurityPolicy(
    page('<script data-settings="{&quot;hint&quot;:&quot;a > b&quot;}">run()</script>'),
    { site },
  )
  expect(policy).toContain(`script-src ${hash('run()')};`)
})

test('a script element with data is not a script', () => {
  const policy = writeContentSecurityPolicy(page('<script type="application/ld+json">{"a":1}</script>'), {
    site,
  })
  expect(policy).toContain("script-src 'none'")
})

test('a page may read from its own site only, and only a page with a form may send one', () => {
  expect(writeContentSecurityPolicy(page(''), { site })).toContain("connect-src 'self';")
  expect(writeContentSecurityPolicy(page(''), { site })).toContain("form-action 'none'")
  expect(writeContentSecurityPolicy(page('<form></form>'), { site, searches: true })).toContain(
    "form-action 'self'",
  )
})

test('the policy is the first thing a browser reads', () => {
  expect(addContentSecurityPolicy(page('<title>x</title>'), { site })).toMatch(
    /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';/,
  )
})

test('an article’s page may load its tools, and no other file', () => {
  const script = '<script data-worker="/papers/w.js" data-tools="/papers/article-tools.js">run()</script>'
  expect(writeContentSecurityPolicy(page(script), { site })).toContain(
    `script-src ${hash('run()')} https://saltmere.example/papers/article-tools.js;`,
  )
})

test('a page with a manifest may load it', () => {
  expect(writeContentSecurityPolicy(page(''), { site })).not.toContain('manifest-src')
  expect(writeContentSecurityPolicy(page('<link rel="manifest" href="/m">'), { site })).toContain(
    "manifest-src 'self'",
  )
})

test('only a page with fonts may load them, from the site itself', () => {
  expect(writeContentSecurityPolicy(page('<style>p{}</style>'), { site })).not.toContain('font-src')
  expect(writeContentSecurityPolicy(page('<style>@font-face{}</style>'), { site })).toContain(
    "font-src 'self'",
  )
})

test('sources of the settings are added to their directives, and to no other', () => {
  const allowed = new Map([
    ['img-src', ['https://pictures.example']],
    ['media-src', ['https://player.example']],
  ])
  const policy = writeContentSecurityPolicy(page(''), { site, allowed })
  expect(policy).toContain("img-src 'self' https://pictures.example;")
  expect(policy).toContain('media-src https://player.example;')
  expect(policy).toContain("default-src 'none';script-src 'none';")
  expect(policy).not.toContain('frame-src')
})
