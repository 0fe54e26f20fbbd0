import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createIndex } from 'pagefind'
import type { SearchPart } from './search-parts.ts'

/** WebAssembly with the language's stemmer, which the program loads with each part. */
export const searchWasm = /^wasm\..+\.pagefind$/

/** Files of Pagefind that the site does not use: search boxes, and a worker whose script would be one more file to load. */
const unusedFile = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/

/** A file that Pagefind has made. */
interface IndexFile {
  path: string
  content: Uint8Array
}

/** How many records are handed to Pagefind at once, so that it does not wait for us while pages are drawn. */
const recordsAtOnce = 50

/**
 * Writes a part as an index of its own, with Pagefind's program. Call Pagefind's `close` after the last part.
 *
 * @throws if Pagefind refuses a record
 */
export async function writeSearchPart(
  { language, writeRecords }: Pick<SearchPart, 'language' | 'writeRecords'>,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language })
  if (!index) throw new Error(`the search index could not be created: ${errors.join(', ')}`)
  const records = writeRecords()
  for (let start = 0; start < records.length; start += recordsAtOnce) {
    const some = records.slice(start, start + recordsAtOnce)
    const added = await Promise.all(some.map(({ url, html }) => index.addHTMLFile({ url, content: html })))
    for (const [number, { errors }] of added.entries())
      if (errors.length > 0)
        throw new Error(`${some[number]?.url} could not be indexed: ${errors.join(', ')}`)
  }
  // Pagefind's own `writeFiles` can resolve before the last bytes are in the files.
  const { files, errors: faults } = await index.getFiles()
  if (faults.length > 0) throw new Error(`the search index could not be written: ${faults.join(', ')}`)
  for (const { path: name, content } of files.filter(prepareTest(files))) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  await index.deleteIndex()
}

/** Returns whether a page loads a file of Pagefind. */
function prepareTest(files: readonly IndexFile[]): (file: IndexFile) => boolean {
  const list = files.find(({ path: name }) => name === 'pagefind-entry.json')
  if (!list) throw new Error('the search index lacks the list of its languages')
  const entry = JSON.parse(Buffer.from(list.content).toString()) as {
    languages: Record<string, { wasm: string | null }>
  }
  const used = Object.values(entry.languages).map((language) => `wasm.${language.wasm ?? 'unknown'}.pagefind`)
  return ({ path: name }) => !unusedFile.test(name) && (!searchWasm.test(name) || used.includes(name))
}
