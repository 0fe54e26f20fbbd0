import { describe, expect, test } from 'vitest'
import { formatPlainLine } from '../../../src/clipping/html/format-plain-line.ts'
import { parseMachineDate } from '../../../src/clipping/html/parse-machine-date.ts'
import { parseWebAddress } from '../../../src/clipping/html/parse-web-address.ts'
import { addressOf, lineOf, nameOf, readJsonLd } from '../../../src/clipping/html/read-json-ld.ts'

describe('dates for machines', () => {
  test.for([
    ['2031-11-04T15:14:00-0500', '2031-11-04T15:14:00-05:00'],
    ['2031-11-04 15:14 UTC', '2031-11-04T15:14Z'],
    ['20311104T151400+04', '2031-11-04T15:14:00+04:00'],
    ['2031-11-04T15:14:00', '2031-11-04'],
    ['2031-11-04T25:14:00Z', '2031-11-04'],
    ['Tue, 04 Nov 2031 15:14:00 GMT', '2031-11-04T15:14Z'],
    ['Tue, 04 Nov 2031 15:14:00 +0400', '2031-11-04T15:14+04:00'],
    ['Nov 04, 2031 15:14 +0400', '2031-11-04T15:14+04:00'],
    ['Tue, 04 Nov 2031 25:14:00 GMT', '2031-11-04'],
    ['31 Feb 2031 15:14:00 GMT', undefined],
    ['2031-02-31', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['soon', undefined],
  ] as const)('%s', ([text, date]) => {
    expect(parseMachineDate(text)).toBe(date)
  })
})

describe('JSON-LD', () => {
  const article = { '@type': 'NewsArticle', headline: 'Ferry Stops' }
  const text = JSON.stringify(article)

  test.for([
    ['a comment around it', `<!--\n${text}\n-->`],
    ['CDATA around it', `/*<![CDATA[*/\n${text}\n/*]]>*/`],
    ['a semicolon after it', `${text};`],
    ['a line break in a text', text.replace('Ferry ', 'Ferry\n')],
    ['a trailing comma', text.replace('}', ',}')],
    ['a graph around it', `{"@graph":[{"@type":"Person","name":"Ida Marlow"},${text}]}`],
    ['a page around it', `{"@type":"WebPage","mainEntity":${text}}`],
  ] as const)('an article is read with %s', ([, script]) => {
    expect(readJsonLd([script])).toMatchObject([article])
  })

  test.for(['{"@type":"Person"}', '{"headline":"Ferry Stops"}', '{', '"text"', 'null', '{"@type":7}'])(
    '%s is no article',
    (script) => {
      expect(readJsonLd([script])).toEqual([])
    },
  )

  test('the best article comes first: news before a page, with a headline before without', () => {
    const scripts = [
      '{"@type":"CreativeWork","name":"c"}',
      '{"@type":"Article","name":"b"}',
      '{"@type":["Thing","NewsArticle"],"headline":"a","name":"a"}',
    ]
    expect(readJsonLd(scripts).map(nameOf)).toEqual(['a', 'b', 'c'])
  })

  test('an author is found by its reference; an unknown reference is not an author', () => {
    const script = `{"@graph":[{"@id":"#i","@type":"Person","name":"Ida Marlow"},
      {"@type":"Article","author":[{"@id":"#i"},{"@id":"#j"},"Tomas Vell"]}]}`
    expect(readJsonLd([script])[0]?.['author']).toEqual([
      { '@id': '#i', '@type': 'Person', name: 'Ida Marlow' },
      'Tomas Vell',
    ])
  })

  test('texts, names and addresses may be values, objects or lists', () => {
    expect(lineOf(['<b>Ferry</b>  Stops', 'x'])).toBe('Ferry Stops')
    expect(lineOf({ name: 'x' })).toBeUndefined()
    expect(lineOf('  ')).toBeUndefined()
    expect(nameOf([{ name: 'Ida Marlow' }])).toBe('Ida Marlow')
    expect(nameOf(7)).toBeUndefined()
    expect(addressOf('https://a.example')).toBe('https://a.example')
    expect(addressOf({ contentUrl: 'https://a.example' })).toBe('https://a.example')
    expect(addressOf({ '@id': 'https://a.example' })).toBe('https://a.example')
    expect(addressOf({ url: 7 })).toBeUndefined()
    expect(addressOf(null)).toBeUndefined()
  })
})

describe('web addresses', () => {
  test.for([
    ['https://a.example/b c', undefined, 'https://a.example/b%20c'],
    ['/b', 'https://a.example/c', 'https://a.example/b'],
    ['/b', undefined, undefined],
    ['javascript:x()', 'https://a.example', undefined],
    ['https://ida:secret@a.example', undefined, undefined],
    ['https://a.example/\u0000', undefined, undefined],
    [`https://a.example/${'a'.repeat(3000)}`, undefined, undefined],
    ['', 'https://a.example', undefined],
  ] as const)('%s from %s', ([text, base, address]) => {
    expect(parseWebAddress(text, base)).toBe(address)
  })
})

test('a line that is too long is cut off with an ellipsis', () => {
  expect(formatPlainLine('The  ferry\u202e\nstops', 10)).toBe('The ferry…')
  expect(formatPlainLine('The ferry', 9)).toBe('The ferry')
})
