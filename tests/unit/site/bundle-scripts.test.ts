import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import vm from 'node:vm'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScript, bundleScripts } from '../../../src/site/bundle-scripts.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fair-copy-scripts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes modules and returns the path of the first. */
function write(files: Record<string, string>): string {
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), source)
  }
  return path.join(folder, Object.keys(files)[0] ?? '')
}

test('a module and what it imports become one script that runs by itself', async () => {
  const entry = write({
    'entry.ts': "import { greet } from './greet.ts'\nresults.push(greet('Mara' as string))",
    'greet.ts': "export const greet = (name: string): string => 'Good morning, ' + name",
  })
  const { code, files } = await bundleScript(entry)
  expect(code).not.toMatch(/\b(?:import|export)\b/)
  const results: string[] = []
  vm.runInNewContext(code, { results })
  expect(results).toEqual(['Good morning, Mara'])
  expect(files.map((file) => path.basename(file)).sort()).toEqual(['entry.ts', 'greet.ts'])
})

test('nothing in a script can close its element or open a comment, and its strings stay what they were', async () => {
  const entry = write({ 'markup.ts': "results.push('</script><!-- x', /<\\/p>/u.test('</p>'))" })
  const { code } = await bundleScript(entry)
  expect(code).not.toMatch(/<(?:\/|!--)/)
  const results: unknown[] = []
  vm.runInNewContext(code, { results })
  expect(results).toEqual(['</script><!-- x', true])
})

test('a script whose import is missing stops the build', async () => {
  await expect(bundleScript(write({ 'lost.ts': "import './nowhere.ts'" }))).rejects.toThrow('nowhere')
  await expect(bundleScript(write({ 'bare.ts': "import 'no-such-package'" }))).rejects.toThrow(
    'no-such-package',
  )
})

test('an import with ?bundle-text is the script as a string', async () => {
  const entry = write({
    'page.ts': "import script from './small.ts?bundle-text'\nexport default script",
    'small.ts': 'results.push(1 + 1)',
  })
  const bundle = await rolldown({ input: entry, plugins: [bundleScripts()] })
  const { output } = await bundle.generate({ format: 'esm' })
  const watched = await bundle.watchFiles
  await bundle.close()
  const { default: script } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
  expect(script).toBe((await bundleScript(path.join(folder, 'small.ts'))).code)
  expect(watched.map((file) => path.basename(file.replace(/\?.*/, '')))).toContain('small.ts')
})

for (const name of ['page-script', 'search-script', 'offline-script', 'service-worker/service-worker']) {
  test(`the script ${name} has no static import`, async () => {
    const { code } = await bundleScript(path.resolve(import.meta.dirname, `../../../src/browser/${name}.ts`))
    // A dynamic one loads the search index.
    expect(code).not.toMatch(/\bimport\b(?!\()|\bexport\b/)
    expect(() => new vm.Script(code)).not.toThrow()
  })
}
