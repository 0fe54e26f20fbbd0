import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  isReservedId,
  listPageIds,
  reservedIds,
  reservedOneWordPrefixes,
  reservedPrefixes,
} from '../../../src/article/page-part-ids.ts'
import { readingSettings } from '../../../src/languages/reading-settings.ts'

const source = path.resolve(import.meta.dirname, '../../../src')

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
  const unlisted = ids.filter(({ id }) => !isReservedId(id) && !listPageIds.includes(id))
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

test('the reserved ids are the listed ones, and no more', () => {
  for (const id of reservedIds) {
    expect(isReservedId(id)).toBe(true)
    expect(isReservedId(`the-${id}`)).toBe(false)
  }
  for (const prefix of reservedPrefixes) expect(isReservedId(`${prefix}-of-two-words`)).toBe(true)
  for (const prefix of reservedOneWordPrefixes) {
    expect(isReservedId(`${prefix}-2`)).toBe(true)
    expect(isReservedId(`${prefix}-of-two-words`)).toBe(false)
    expect(isReservedId(`my-${prefix}-2`)).toBe(false)
  }
  expect(isReservedId('corrections-heading')).toBe(true)
  expect(isReservedId('the-corrections-heading')).toBe(false)
  expect(isReservedId('corrections-headings')).toBe(false)
  for (const id of ['cards', 'quote', 'the-mayor-said', ...listPageIds]) expect(isReservedId(id)).toBe(false)
})
