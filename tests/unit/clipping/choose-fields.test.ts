import { describe, expect, test } from 'vitest'
import { chooseFields } from '../../../src/clipping/choose-fields.ts'
import type { ClipOptions } from '../../../src/clipping/clip-fields.ts'
import type { ParsedClipping } from '../../../src/clipping/parsed-clipping.ts'
import { parseMarkdown } from '../../../src/markdown/parse-markdown.ts'

const from = 'the page'
const clipping: ParsedClipping = {
  headline: { value: 'Ferry Stops', from },
  language: { value: 'en', from },
  published: { value: '2031-11-04', from },
  sourceName: { value: 'The Harbour Ledger', from },
  body: parseMarkdown('The ferry to Lower Quay will stop for the winter.'),
  account: [],
  repaired: [],
}

function choose(options: ClipOptions, parts: Partial<ParsedClipping> = {}): ReturnType<typeof chooseFields> {
  return chooseFields({ ...clipping, ...parts }, options)
}

function settle(options: ClipOptions, parts: Partial<ParsedClipping> = {}) {
  const chosen = choose(options, parts)
  if (chosen.kind !== 'complete') throw new Error(chosen.problems.join('\n'))
  return chosen
}

describe('an option that cannot be used is named', () => {
  test.for([
    ['--date', { date: '31 February 2031' }],
    ['--updated', { updated: '04/05/2031' }],
    ['--language', { language: 'en_GB' }],
    ['--relation', { relation: 'copy' }],
    ['--url', { url: 'harbour.example' }],
    ['--slug', { slug: 'Ferry Stops' }],
  ] as const)('%s', ([option, options]) => {
    const chosen = choose(options)
    expect(chosen.kind === 'incomplete' && chosen.problems.map((problem) => problem.split(' ')[0])).toEqual([
      option,
    ])
  })
})

describe('what neither clipping nor options state is asked for', () => {
  test.for([
    ['--headline', { headline: undefined }],
    ['--source', { sourceName: undefined }],
    ['--date', { published: undefined }],
    ['--language', { language: undefined, body: parseMarkdown('No ferry.') }],
    ['--slug', { headline: { value: '…', from } }],
  ] as const)('%s', ([option, parts]) => {
    const chosen = choose({}, parts as Partial<ParsedClipping>)
    expect(chosen.kind === 'incomplete' && chosen.problems).toEqual([expect.stringContaining(option)])
  })
})

test('an option is used before what the clipping states, and the report says so', () => {
  const { fields, found, slug } = settle({
    headline: ' Ferry\nReturns ',
    date: '4 Nov 2031',
    topic: ['Harbour'],
    slug: 'a-ferry',
  })
  expect(fields).toMatchObject({ headline: 'Ferry Returns', published: '2031-11-04', topics: ['Harbour'] })
  expect(slug).toBe('a-ferry')
  expect(found).toContainEqual({ field: 'headline', from: '--headline' })
  expect(found).toContainEqual({ field: 'source', from: 'the page' })
})

describe('a change is kept if it is after the publication', () => {
  test.for([
    ['2031-11-05', '2031-11-04', true],
    ['2031-11-03', '2031-11-04', false],
    ['2031-11-04', '2031-11-04', false],
    ['2031-11-04T12:00Z', '2031-11-04T11:00Z', true],
    ['2031-11-04T12:00Z', '2031-11-04T13:00+00:00', false],
    ['2031-11-04T12:00Z', '2031-11-04', true],
  ] as const)('%s after %s: %s', ([updated, published, kept]) => {
    const { fields } = settle(
      {},
      { updated: { value: updated, from }, published: { value: published, from } },
    )
    expect(fields.updated).toBe(kept ? updated : undefined)
  })
})

test('fields that are empty or repeat another one are left out', () => {
  const { fields } = settle(
    { dek: ' ', agency: 'The Harbour Ledger' },
    { topics: { value: ['#', 'Ferries'], from }, retrieved: { value: '2031-11-06', from } },
  )
  expect(fields).not.toHaveProperty('dek')
  expect(fields.source).toEqual({ name: 'The Harbour Ledger', retrieved: '2031-11-06', relation: 'reprint' })
  expect(fields.topics).toEqual(['Ferries'])
})

test('a translation states when its source was published', () => {
  expect(settle({ relation: 'translation' }).fields.source).toMatchObject({ published: '2031-11-04' })
})

test('the account gives the number of omissions by reason', () => {
  const account: ParsedClipping['account'] = [
    { fate: 'dropped', text: 'Share', reason: 'share row' },
    { fate: 'kept', text: 'The ferry' },
    { fate: 'dropped', text: 'Tweet', reason: 'share row' },
  ]
  expect(settle({}, { account }).fields.omitted).toEqual([{ reason: 'share row', count: 2 }])
})
