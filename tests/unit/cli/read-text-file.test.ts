import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { decodeText, UnreadableFile } from '../../../src/cli/decode-text.ts'
import { readTextFile } from '../../../src/cli/read-text-file.ts'

const text = '“No ferry,” she said — not today.'
const windows1252 = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('—', '\x97'), 'latin1')

describe('text is decoded', () => {
  const page = (charset: string): string => `<meta charset="${charset}"><p>é</p>`
  const cases: [string, Uint8Array, string][] = [
    ['as UTF-8', Buffer.from(text), text],
    ['as UTF-16 with its byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), text],
    ['as big-endian UTF-16 with its byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), text],
    ['as Windows-1252, if it is not UTF-8 and mostly ASCII', windows1252, text],
    ['as HTML declares', Buffer.from(page('iso-8859-1'), 'latin1'), page('iso-8859-1')],
    [
      'as XML declares',
      Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?>\xb1', 'latin1'),
      '<?xml version="1.0" encoding="iso-8859-2"?>ą',
    ],
    ['as UTF-8 that HTML declares', Buffer.from(page('utf-8')), page('utf-8')],
    ['as UTF-8 in which HTML declares UTF-16', Buffer.from(page('utf-16')), page('utf-16')],
  ]
  test.for(cases)('%s', ([, bytes, expected]) => {
    expect(decodeText(bytes)).toBe(expected)
  })
})

test('bytes that are UTF-8 are read as that, whatever they declare', () => {
  const page = Buffer.from('<meta charset="gb2312"><p>渡船冬季停运。</p>')
  expect(decodeText(page)).toContain('渡船冬季停运。')
})

test('a few broken bytes do not make a page unreadable', () => {
  const page = Buffer.concat([
    Buffer.from(`${'пароход '.repeat(20)}`),
    Buffer.from([0xd0]),
    Buffer.from(' стоит'),
  ])
  expect(decodeText(page)).toMatch(/пароход \ufffd стоит$/)
})

describe('bytes are refused', () => {
  const cases: [string, Uint8Array | string, RegExp][] = [
    ['of a Word file', 'PK\x03\x04...', /is a packed file \(Word, EPUB or ZIP\)/],
    ['with NUL characters', 'a\0b', /is not text/],
    [
      'in Cyrillic of no declared encoding',
      Buffer.from('cff0e8e2e5f220ecede520', 'hex'),
      /save it as UTF-8$/,
    ],
    ['with control characters', Buffer.from([0x93, 0x41, 0x01]), /neither UTF-8 nor Windows-1252/],
    [
      'with a code that Windows-1252 does not use',
      Buffer.from([0x41, 0x41, 0x41, 0x41, 0x41, 0x81]),
      /neither/,
    ],
    [
      'that are not in the encoding they declare',
      Buffer.from('<meta charset="euc-jp">\xff', 'latin1'),
      /declares the encoding euc-jp/,
    ],
    [
      'that declare an unknown encoding',
      Buffer.from('<meta charset="klingon">\xff', 'latin1'),
      /declares the encoding klingon/,
    ],
  ]
  test.for(cases)('%s', ([, bytes, message]) => {
    const decode = (): string => decodeText(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
    expect(decode).toThrow(UnreadableFile)
    expect(decode).toThrow(message)
  })
})

test('standard input of more than 50 MB is refused without reading on', async () => {
  const chunk = Buffer.alloc(10 * 1024 * 1024)
  let sent = 0
  const stdin = Readable.from(
    (function* () {
      for (;;) {
        sent++
        yield chunk
      }
    })(),
  )
  const io = { stdin, stdout: { write: () => true }, stderr: { write: () => true }, cwd: '/' }
  await expect(readTextFile('-', io)).rejects.toThrow(/is larger than 50 MB/)
  expect(sent).toBeLessThan(30)
})
