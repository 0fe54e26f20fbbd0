import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  addContentSecurityPolicy,
  writeContentSecurityPolicy,
} from '../../../src/site/content-security-policy.ts'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (inside: string): string => `<html><head><meta charset="utf-8">${inside}</head></html>`

test('only the styles and scripts in the page’s own source are allowed, each by its hash', () => {
  const policy = writeContentSecurityPolicy(page('<style>p{}</style><script>run()</script>'))
  expect(policy).toContain(`script-src ${hash('run()')};`)
  expect(policy).toContain(`style-src ${hash('p{}')};`)
  expect(policy).not.toContain('unsafe')
})

test('a script is found after an attribute with a “>” in it', () => {
  const policy = writeContentSecurityPolicy(
    page('<script data-settings="{&quot;hint&quot;:&quot;a > b&quot;}">run()</script>'),
  )
  expect(policy).toContain(`script-src ${hash('run()')};`)
})

test('a script element with data is not a script', () => {
  const policy = writeContentSecurityPolicy(page('<script type="application/ld+json">{"a":1}</script>'))
  expect(policy).toContain("script-src 'none'")
})

test('only the search page may load from the site, and only a page with a form may send one', () => {
  expect(writeContentSecurityPolicy(page(''))).not.toContain('connect-src')
  expect(writeContentSecurityPolicy(page(''))).toContain("form-action 'none'")
  expect(writeContentSecurityPolicy(page('<form></form>'), true)).toContain("connect-src 'self'")
  expect(writeContentSecurityPolicy(page('<form></form>'), true)).toContain("form-action 'self'")
})

test('the policy is the first thing a browser reads', () => {
  expect(addContentSecurityPolicy(page('<title>x</title>'))).toMatch(
    /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none';/,
  )
})
