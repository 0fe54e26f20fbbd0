import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toString as plainText } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import { findAccountedArea, listUnaccounted } from '../../area-words.ts'

const fixtures = new URL('../../fixtures/clipping-html/', import.meta.url).pathname
const update = process.env['UPDATE'] === '1'

const missing = (path: string): string =>
  `${path} is missing: UPDATE=1 writes it, to be read before it is kept`

function expectFile(path: string, text: string): void {
  if (update) writeFileSync(path, text)
  if (!existsSync(path)) throw new Error(missing(path))
  expect(text).toBe(readFileSync(path, 'utf8'))
}

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

describe('a saved page', () => {
  for (const name of readdirSync(fixtures)) {
    test(name.replace(/-/g, ' '), () => {
      const folder = join(fixtures, name)
      const { body, ...rest } = parseHtmlClipping(readFileSync(join(folder, 'page.html'), 'utf8'))
      expectFile(join(folder, 'expected.md'), `${body}\n`)
      const fields = join(folder, 'expected.json')
      if (update) writeFileSync(fields, `${JSON.stringify(rest, undefined, 2)}\n`)
      if (!existsSync(fields)) throw new Error(missing(fields))
      expect(rest).toEqual(JSON.parse(readFileSync(fields, 'utf8')))
    })

    test(`${name.replace(/-/g, ' ')}: what the account calls kept is what the body says`, () => {
      const { body, account } = parseHtmlClipping(readFileSync(join(fixtures, name, 'page.html'), 'utf8'))
      const kept = account.filter((entry) => entry.fate === 'kept').flatMap((entry) => words(entry.text))
      const lines: string[] = []
      visit(unified().use(remarkParse).use(remarkGfm).parse(body), (node) => {
        if (/^(?:paragraph|heading|tableCell|code)$/.test(node.type)) lines.push(plainText(node))
      })
      expect(lines.flatMap(words)).toEqual(kept)
    })

    test(`${name.replace(/-/g, ' ')}: what the account calls a field is one`, () => {
      const clipping = parseHtmlClipping(readFileSync(join(fixtures, name, 'page.html'), 'utf8'))
      const fields = clipping.account.flatMap((entry) =>
        entry.fate === 'field' ? entry.field.split(', ') : [],
      )
      expect(fields.filter((field) => !(field in clipping))).toEqual([])
    })

    test(`${name.replace(/-/g, ' ')}: every word of the article area is in the account once`, () => {
      const page = readFileSync(join(fixtures, name, 'page.html'), 'utf8')
      const { account, repaired } = parseHtmlClipping(page)
      // Repaired words are not those of the page.
      if (repaired.length > 0) return
      expect(findAccountedArea(page, account)).toBeDefined()
      expect(listUnaccounted(page, account)).toEqual([])
      // The other way round: an account that lacks a line is seen not to add up.
      expect(findAccountedArea(page, account.toSpliced(1, 1))).toBeUndefined()
    })
  }
})
