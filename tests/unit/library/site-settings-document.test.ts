import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { siteSettingsSchema } from '../../../src/library/site-settings.ts'
import { toFieldSchema } from '../../../src/yaml/field-schema.ts'

test('the document describes every field of the site settings, in the words of the schema', () => {
  const document = readFileSync(
    path.resolve(import.meta.dirname, '../../../.github/docs/your-own-paper.md'),
    'utf8',
  )
  const section = /^## The site\n([\s\S]*?)^## /m.exec(document)?.[1] ?? ''
  const described = [...section.matchAll(/^\| `(\w+)(\??)` \| (.*) \|$/gm)]
  const { properties = {}, required = [] } = toFieldSchema(siteSettingsSchema)
  expect(described.map(([, name = '', optional]) => [name, optional === '?'])).toEqual(
    Object.keys(properties).map((name) => [name, !required.includes(name)]),
  )
  for (const [, name = '', , meaning] of described)
    expect(meaning, name).toContain(properties[name]?.description ?? 'a description')
})
