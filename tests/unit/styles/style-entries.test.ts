import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../../src')

function listStyles(source: string): string[] {
  return [...source.matchAll(/'[^']*styles\/([^']+)'/g)].map(([, name]) => name ?? '')
}

const pages = readdirSync(path.join(root, 'pages'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.astro'),
)

for (const name of pages) {
  test(`the page ${name} has the styles of one kind of page`, () => {
    const styles = listStyles(readFileSync(path.join(root, 'pages', name), 'utf8'))
    expect(styles).toEqual([expect.stringMatching(/^pages\/[\w-]+\.css$/)])
  })
}

test('layouts and components import no styles: they would be on pages of every kind', () => {
  for (const folder of ['layouts', 'components'])
    for (const name of readdirSync(path.join(root, folder)))
      expect(listStyles(readFileSync(path.join(root, folder, name), 'utf8')), name).toEqual([])
})

test('every style sheet is on some page', () => {
  const names = readdirSync(path.join(root, 'styles'), { recursive: true, encoding: 'utf8' })
  const sheets = names.filter((name) => name.endsWith('.css')).map((name) => name.replaceAll(path.sep, '/'))
  const used = new Set(
    pages.flatMap((name) => listStyles(readFileSync(path.join(root, 'pages', name), 'utf8'))),
  )
  for (const sheet of used) {
    const source = readFileSync(path.join(root, 'styles', sheet), 'utf8')
    for (const [, imported = ''] of source.matchAll(/@import "(\.[^"]+)"/g))
      used.add(path.posix.join(path.posix.dirname(sheet), imported))
  }
  expect(sheets.filter((sheet) => !used.has(sheet))).toEqual([])
})
