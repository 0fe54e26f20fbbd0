import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toString as plainText } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { parseHtmlClipping } from '../../../src/clipping/html/parse-html-clipping.ts'
import { writePlainMarkdown } from '../../../src/clipping/write-plain-markdown.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'
import { findUnaccounted } from '../../page-words.ts'

const fixtures = new URL('../../fixtures/clipping-html/', import.meta.url).pathname
const update = process.env['UPDATE'] === '1'

function expectFile(path: string, text: string): void {
  if (update) writeFileSync(path, text)
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE=1 writes it, read it before you keep it`)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

const listWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []

const pages = readdirSync(fixtures).map((name) => {
  const page = readFileSync(join(fixtures, name, 'page.html'), 'utf8')
  return { name, fact: name.replaceAll('-', ' '), page, clipping: parseHtmlClipping(page) }
})

describe.for(pages)('a saved page: $fact', ({ name, clipping }) => {
  const { body, ...fields } = clipping
  const { account } = fields

  test('its article and fields are as expected', () => {
    expectFile(join(fixtures, name, 'expected.md'), writePlainMarkdown(body))
    const path = join(fixtures, name, 'expected.json')
    if (update) writeFileSync(path, `${JSON.stringify(fields, undefined, 2)}\n`)
    expect(fields).toEqual(existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : `a file ${path}`)
  })

  test('what the account has as kept is what the body says', () => {
    const kept = account.filter((entry) => entry.fate === 'kept').flatMap((entry) => listWords(entry.text))
    const lines: string[] = []
    visit(parseMarkdown(writePlainMarkdown(body)), (node) => {
      if (/^(?:paragraph|heading|tableCell|code)$/.test(node.type)) lines.push(plainText(node))
    })
    expect(lines.flatMap(listWords)).toEqual(kept)
  })

  test('what the account has as a field is one', () => {
    const named = account.flatMap((entry) => (entry.fate === 'field' ? entry.field.split(', ') : []))
    expect(named.filter((field) => !(field in fields))).toEqual([])
  })
})

// Repaired words are not those of the page.
const unrepaired = pages.filter(({ clipping }) => clipping.repaired.length === 0)

describe.for(unrepaired)('the account of a saved page: $fact', ({ page, clipping: { account } }) => {
  test('it has every word of the page’s body once, in order', () => {
    expect(findUnaccounted(page, account)).toBe('')
  })

  test('without one of its lines it is incomplete', () => {
    expect(findUnaccounted(page, account.toSpliced(1, 1))).not.toBe('')
  })
})
