import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isReservedId } from '../../../src/article/page-part-ids.ts'
import { readingSettings } from '../../../src/languages/reading-settings.ts'

const source = path.resolve(import.meta.dirname, '../../../src')

/** Ids on pages that have no paragraphs with permalinks. They are not reserved. */
const idsOfListPages: readonly string[] = [
  'speakers',
  'topics',
  'kept',
  'check',
  'check-copy',
  'check-fingerprint',
  'check-status',
  'check-result',
]

/** The ids that the templates of some folders write: `id="corrections"`, and the start of ``id={`voice-${voice}`}``. */
function findIds(folders: readonly string[]): { file: string; id: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .flatMap((name) => {
        const template = readFileSync(path.join(source, folder, name), 'utf8')
        const ids = [...template.matchAll(/\sid=(?:"([^"]+)"|\{`([^`$]+)\$\{)/g)]
        return ids.map(([, whole, start]) => ({ file: `${folder}/${name}`, id: whole ?? `${start}x` }))
      }),
  )
}

test('every id that a template writes is in the list of page parts', () => {
  const ids = findIds(['components', 'layouts', 'pages'])
  expect(ids.length).toBeGreaterThan(15)
  const unlisted = ids.filter(({ id }) => !isReservedId(id) && !idsOfListPages.includes(id))
  expect(unlisted, 'add these ids to src/article/page-part-ids.ts').toEqual([])
})

test('every id of the parts of an article’s page is reserved', () => {
  const ids = findIds(['components', 'layouts']).concat(
    findIds(['pages']).filter(({ file }) => /articles/.test(file)),
  )
  expect(ids.filter(({ id }) => !isReservedId(id))).toEqual([])
})

test('every id of a reading setting is reserved', () => {
  for (const [setting, values] of Object.entries(readingSettings)) {
    for (const value of values) expect(isReservedId(`${setting}-${value}`), `${setting}-${value}`).toBe(true)
  }
})

test.for([
  'article',
  'articles',
  'quotations',
  'corrections',
  'source',
  'search',
  'said-by',
  'about-this-copy',
  'reading-settings',
  'corrections-heading',
  'theme-dark',
  'face-plain',
  'size-2',
  'measure-long',
  'voice-all',
  'section-the-boat',
  'card-we-leave-at-six',
  'who-we-leave-at-six',
  'quote-we-leave-at-six',
  'said-by-mara-quill',
  'found-articles',
  'search-words',
])('a paragraph may not have the id %s', (id) => {
  expect(isReservedId(id)).toBe(true)
})

test.for([
  'the-article',
  'quote',
  'cards',
  'discard-the-boat',
  'the-corrections-heading',
  'corrections-headings',
  'theme-of-the-day',
  'my-voice-2',
  'speakers',
  'topics',
])('a paragraph may have the id %s', (id) => {
  expect(isReservedId(id)).toBe(false)
})
