import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../src')

/** Folders of the pure core, from the bottom up, each with the folders it may import from. */
const layers: Record<string, readonly string[]> = {
  languages: [],
  markdown: [],
  yaml: [],
  quotes: ['languages'],
  article: ['languages', 'markdown', 'yaml', 'quotes'],
  review: ['markdown', 'quotes', 'article'],
  clipping: ['languages', 'markdown', 'quotes', 'article'],
  intake: ['yaml', 'article', 'clipping'],
  ledger: ['quotes', 'article'],
  library: ['languages', 'markdown', 'yaml', 'article', 'ledger'],
  page: ['languages', 'markdown', 'article', 'ledger', 'library'],
  citation: ['article', 'page', 'languages'],
  syndication: ['languages', 'markdown', 'article', 'library', 'page'],
}

interface SourceFile {
  /** Path below `src/`, with slashes. */
  name: string
  source: string
  /** Paths below `src/` of the project's own files that it imports. */
  imports: string[]
}

const files: SourceFile[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => /\.(?:ts|astro)$/.test(name))
  .map((name) => {
    const source = readFileSync(path.join(root, name), 'utf8')
    const imports = [...source.matchAll(/\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) =>
      path.posix.join(path.posix.dirname(name), match[1] ?? ''),
    )
    return { name, source, imports }
  })

function folderOf(name: string): string {
  return name.split('/')[0] ?? ''
}

const core = files.filter(({ name }) => folderOf(name) in layers)

test('the core reads no file, no clock, no environment and writes to no console', () => {
  expect(core.length).toBeGreaterThan(100)
  const impure = core.flatMap(({ name, source }) => {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const found = code.match(
      /from '(?:node:|astro:)[^']*'|\b(?:process|console)\.\w+|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(/g,
    )
    return found ? [`${name}: ${found.join(', ')}`] : []
  })
  expect(impure).toEqual([])
})

test('a folder of the core imports only from folders below it', () => {
  const upward = core.flatMap(({ name, imports }) => {
    const own = folderOf(name)
    return imports
      .filter((other) => folderOf(other) !== own && !layers[own]?.includes(folderOf(other)))
      .map((other) => `${name} imports ${other}`)
  })
  expect(upward).toEqual([])
})

test('no file imports itself through other files', () => {
  const importsOf = new Map(files.map(({ name, imports }) => [name, imports]))
  const done = new Set<string>()
  const circles: string[] = []
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' -> '))
    if (path.includes(name) || done.has(name)) return
    for (const other of importsOf.get(name) ?? []) visit(other, [...path, name])
    done.add(name)
  }
  for (const { name } of files) visit(name, [])
  expect(circles).toEqual([])
})
