import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  frontmatterJsonSchema,
  writeFrontmatterJsonSchema,
} from '../../../src/article/frontmatter-json-schema.ts'
import { frontmatterSchema } from '../../../src/article/frontmatter-schema.ts'
import { replaceFieldTable, writeFieldTable } from '../../../src/article/write-field-table.ts'
import { type FieldSchema, findFieldSchema } from '../../../src/yaml/field-schema.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n')

const required = {
  headline: 'Ferry Stops for the Winter',
  language: 'en',
  published: '2031-11-04',
  authors: [],
  source: { name: 'The Harbour Ledger', relation: 'reprint' },
  quotes: [],
}

/** Messages of the schema for the required fields and some more, each with its path. */
function check(fields: Record<string, unknown>): string[] {
  const result = frontmatterSchema.safeParse({ ...required, ...fields })
  return result.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? []
}

describe('what is made from the schema is up to date: `npm run schema` writes it', () => {
  test('the JSON Schema', () => {
    expect(read('src/article/frontmatter.schema.json'), 'run `npm run schema`').toBe(
      writeFrontmatterJsonSchema(),
    )
  })

  test('the table of fields in the documents', () => {
    const document = read('.github/docs/frontmatter.md')
    expect(document, 'run `npm run schema`').toBe(replaceFieldTable(document, writeFieldTable()))
  })
})

test('every field of the frontmatter has a description, which ends like a sentence', () => {
  const missing: string[] = []
  const visit = (name: string, { description, properties = {}, items }: FieldSchema): void => {
    if (description === undefined || !/^\p{Lu}.*(?:[.—]|\p{L})$/u.test(description)) missing.push(name)
    for (const [key, field] of Object.entries({ ...properties, ...items?.properties }))
      visit(`${name}.${key}`, field)
    if (items?.type === 'string') visit(`${name}[]`, items)
  }
  for (const [name, field] of Object.entries(frontmatterJsonSchema.properties ?? {})) visit(name, field)
  expect(missing).toEqual([])
})

test('a field is found by its path, also inside lists and groups', () => {
  expect(findFieldSchema(frontmatterJsonSchema, ['headline'])?.type).toBe('string')
  expect(findFieldSchema(frontmatterJsonSchema, ['quotes', 3, 'original', 'language'])?.description).toBe(
    'The language they were said in.',
  )
  expect(findFieldSchema(frontmatterJsonSchema, ['topics', 0])?.description).toBe('A subject, in words.')
  expect(findFieldSchema(frontmatterJsonSchema, ['headlien', 'text'])).toBeUndefined()
  expect(findFieldSchema(frontmatterJsonSchema, ['headline', 'text', 0])).toBeUndefined()
})

test('an editor checks dates, addresses and ids by the same patterns', () => {
  const matches = (field: readonly PropertyKey[], value: string): boolean =>
    new RegExp((findFieldSchema(frontmatterJsonSchema, field) as { pattern: string }).pattern, 'u').test(
      value,
    )
  expect(findFieldSchema(frontmatterJsonSchema, ['published'])).toMatchObject({
    patternErrorMessage: expect.stringMatching(/^is neither a date \(2023-09-25\) nor/),
  })
  expect(matches(['published'], '2031-11-04')).toBe(true)
  expect(matches(['published'], '2031-11-04T18:30+01:00')).toBe(true)
  expect(matches(['published'], '4 November 2031')).toBe(false)
  expect(matches(['corrections', 0, 'date'], '2031-11-04T18:30+01:00')).toBe(false)
  expect(matches(['source', 'url'], 'https://ledger.example/ferry')).toBe(true)
  expect(matches(['source', 'url'], 'ledger.example/ferry')).toBe(false)
  expect(matches(['quotes', 0, 'id'], 'Safe enough')).toBe(false)
})

describe('the table of fields', () => {
  test('names the fields inside a field, with their choices if they are few', () => {
    const table = writeFieldTable().split('\n')
    expect(table).toContain('| `dek?` | The sentence under the headline. |')
    expect(table.find((row) => row.startsWith('| `authors[]` |'))).toMatch(
      / Fields: `name`, `role\?` \(reporting, writing, photography, editing, translation\), `url\?`\. \|$/,
    )
    expect(table.find((row) => row.startsWith('| `quotes[]` |'))).toContain(
      '`original?` (`text`, `language`), ',
    )
    expect(table.find((row) => row.startsWith('| `omitted[]?` |'))).toMatch(
      / Fields: `reason`, `count`\. \|$/,
    )
  })

  test('replaces only what is between its markers', () => {
    const document = 'before\n<!-- fields: made -->\nold\nrows\n<!-- /fields -->\nafter $1\n'
    expect(replaceFieldTable(document, 'new $& rows')).toBe(
      'before\n<!-- fields: made -->\nnew $& rows\n<!-- /fields -->\nafter $1\n',
    )
    expect(() => replaceFieldTable('no markers', 'rows')).toThrow('the document has no <!-- fields -->')
  })
})

describe('the schema', () => {
  test('accepts the required fields alone, and takes the space around a text away', () => {
    expect(frontmatterSchema.parse({ ...required, dek: '  From Monday.  ' })).toEqual({
      ...required,
      dek: 'From Monday.',
    })
  })

  test.for(Object.keys(required))('requires %s', (field) => {
    expect(check({ [field]: undefined })).toHaveLength(1)
  })

  test.for<[string, Record<string, unknown>, string]>([
    ['an empty text', { dek: ' ' }, 'dek is empty: leave the field out instead'],
    ['an unknown author role', { authors: [{ name: 'Ida Wren', role: 'boss' }] }, 'authors.0.role'],
    ['an unknown field of an author', { authors: [{ name: 'Ida Wren', mail: 'x' }] }, 'authors.0'],
    ['an unknown field of the source', { source: { ...required.source, price: '1' } }, 'source'],
    ['a dateline without a place', { dateline: { text: 'LOWER QUAY —' } }, 'dateline.place'],
    ['an unknown field of a dateline', { dateline: { text: 'Q —', place: 'Q', time: '1' } }, 'dateline'],
    [
      'a time for a day',
      { dateline: { text: 'Q —', place: 'Q', date: '2031-11-04T18:30Z' } },
      'dateline.date',
    ],
    ['a picture without a description', { image: { src: 'boat.jpg' } }, 'image.alt'],
    [
      'a picture from elsewhere',
      { image: { src: '../boat.jpg', alt: 'A boat' } },
      'image.src is not the name',
    ],
    ['an unknown field of a picture', { image: { alt: 'A boat', size: '1' } }, 'image'],
    [
      'an address that is not on the web',
      { quotes: [{ text: 'Yes', url: 'ftp://a.example/' }] },
      'quotes.0.url',
    ],
    ['an id with spaces', { quotes: [{ text: 'Yes', id: 'so be it' }] }, 'quotes.0.id must be words joined'],
    ['an id that begins with a hyphen', { quotes: [{ text: 'Yes', id: '-so' }] }, 'quotes.0.id'],
    ['an id that ends with a hyphen', { quotes: [{ text: 'Yes', id: 'so-' }] }, 'quotes.0.id'],
    ['an unknown field of a quotation', { quotes: [{ text: 'Yes', who: 'x' }] }, 'quotes.0'],
    [
      'an original without its language',
      { quotes: [{ text: 'Yes', original: { text: 'Oui' } }] },
      'quotes.0.original',
    ],
    ['an unknown field of foreign words', { foreign: [{ text: 'Oui', language: 'fr', x: 1 }] }, 'foreign.0'],
    ['a correction without a text', { corrections: [{ date: '2031-11-05' }] }, 'corrections.0.text'],
    [
      'an unknown field of a correction',
      { corrections: [{ date: '2031-11-05', text: 'x', by: 'x' }] },
      'corrections.0',
    ],
    ['an unknown reason', { omitted: [{ reason: 'boring', count: 1 }] }, 'omitted.0.reason'],
    ['a count of none', { omitted: [{ reason: 'tags', count: 0 }] }, 'omitted.0.count must be 1 or more'],
    ['half a line', { omitted: [{ reason: 'tags', count: 1.5 }] }, 'omitted.0.count'],
    ['an unknown field of an omission', { omitted: [{ reason: 'tags', count: 1, x: 1 }] }, 'omitted.0'],
    ['a topic of signs alone', { topics: ['—'] }, 'topics.0 has no letters or digits'],
  ])('refuses %s', ([, fields, message]) => {
    const messages = check(fields)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain(message)
  })

  test('accepts every field', () => {
    const url = 'https://ledger.example/ferry'
    const everything = {
      dek: 'The boat is old.',
      topics: ['Ferries', '2031'],
      updated: '2031-11-05T08:00Z',
      authors: [{ name: 'Ida Wren', role: 'reporting', url }],
      dateline: { text: 'LOWER QUAY (HNA) —', place: 'Lower Quay', agency: 'HNA', date: '2031-11-04' },
      source: {
        ...required.source,
        url,
        agency: 'HNA',
        published: '2031-11-04',
        retrieved: '2031-11-05',
        rights: '©',
      },
      image: { src: 'boat.jpg', alt: 'A boat', caption: 'The boat.', credit: 'Ida Wren', url },
      quotes: [
        {
          text: 'Safe enough',
          speaker: 'Tomas Vell',
          role: 'ferryman',
          said: 'on Tuesday',
          language: 'en-GB',
          id: 'sûr-2',
          original: { text: 'Assez sûr', language: 'fr' },
          url,
        },
      ],
      notQuotes: ['Old Tub'],
      foreign: [{ text: 'sûr', language: 'fr' }],
      corrections: [{ date: '2031-11-05', text: 'The boat has one deck, not two.' }],
      omitted: [{ reason: 'tags', count: 1 }],
    }
    expect(check(everything)).toEqual([])
  })
})
