import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../src')
const core = ['article', 'clipping', 'interface', 'markdown', 'quotes', 'search']
const files = core.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name)),
)

test('the core reads no file, no clock, no environment and writes to no console', () => {
  expect(files.length).toBeGreaterThan(100)
  const impure = files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const found = source.match(
      /from '(?:node:|astro:|\.\.\/(?:\.\.\/)*(?:cli|site|browser|pages)\/)[^']*'|\b(?:process|console)\.\w+|\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(/g,
    )
    return found ? [`${file}: ${found.join(', ')}`] : []
  })
  expect(impure).toEqual([])
})

test('scripts of a page stand alone: they import nothing but types', () => {
  for (const name of readdirSync(path.join(root, 'browser'))) {
    expect(readFileSync(path.join(root, 'browser', name), 'utf8'), name).not.toMatch(/^import (?!type )/m)
  }
})
