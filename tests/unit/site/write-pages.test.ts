import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePages } from '../../../src/site/write-pages.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'write-page-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a page is written with only its own styles, with a policy and without needless marks', () => {
  const file = path.join(folder, 'articles/ferry/index.html')
  const html =
    '<html><head><meta charset="utf-8"><style>p{margin:0}table{width:1px}</style></head><body><p id="a">Քար</p></body></html>'
  writePages([{ file, html: new TextEncoder().encode(html) }], {
    policy: { site: 'https://ledger.example' },
    day: undefined,
  })
  const written = readFileSync(file, 'utf8')
  expect(written).toContain('<style>p{margin:0}</style>')
  expect(written).toMatch(
    /<meta http-equiv="content-security-policy" content="default-src 'none';[^"]*'sha256-/,
  )
  expect(written).toContain('<p id=a>Քար</p>')
})
