import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const source = path.resolve(import.meta.dirname, '../../../src')

/** Everything that a module loads before it runs: packages by name, own files by path. Follows no `import()` and no types. */
function listStaticImports(entry: string): Set<string> {
  const seen = new Set<string>()
  const waiting = [path.join(source, entry)]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const code = readFileSync(file, 'utf8')
    for (const [, name = ''] of code.matchAll(/^(?:import|export) (?!type )[^'"]*?from '([^']+)'/gm)) {
      const imported = name.startsWith('.') ? path.resolve(path.dirname(file), name) : name
      if (seen.has(imported)) continue
      seen.add(imported)
      if (name.startsWith('.')) waiting.push(imported)
    }
  }
  return seen
}

const htmlParser = ['linkedom', '@mozilla/readability']

test.for(['cli/make-article.ts', 'cli/verify.ts', 'cli/quotes.ts'])(
  '%s starts without the HTML parser',
  (entry) => {
    const imports = listStaticImports(entry)
    expect(imports.has(path.join(source, 'quotes/find-quotes.ts'))).toBe(true)
    expect(htmlParser.filter((name) => imports.has(name))).toEqual([])
  },
)

test('clip starts without any package: its threads load what a clipping needs', () => {
  const imports = [...listStaticImports('cli/clip.ts')]
  expect(imports).toContain(path.join(source, 'cli/clip-in-thread.ts'))
  expect(imports.filter((name) => !path.isAbsolute(name) && !name.startsWith('node:'))).toEqual([])
  expect(imports.filter((name) => /\/(?:languages|quotes|markdown)\//.test(name))).toEqual([])
})

test('quotes of a text start without a Markdown parser', () => {
  expect(listStaticImports('cli/quotes.ts').has('remark-parse')).toBe(false)
})

test('the HTML parser is what a page’s parser loads', () => {
  const imports = listStaticImports('clipping/html/parse-html-clipping.ts')
  expect(htmlParser.filter((name) => !imports.has(name))).toEqual([])
})
