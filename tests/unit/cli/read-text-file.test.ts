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

/** Encodes a text by trying what each byte, or two, decodes to: Node.js writes no legacy encodings. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const isDouble = /^(?:gbk|big5|shift_jis|euc-(?:jp|kr))$/.test(encoding)
  const codes = new Map<string, number[]>()
  const add = (code: number[]): void => {
    const sign = decoder.decode(Uint8Array.from(code))
    if ([...sign].length === 1 && sign !== '\ufffd' && !codes.has(sign)) codes.set(sign, code)
  }
  for (let first = 0; first < 256; first += 1) {
    add([first])
    if (isDouble && first > 128) for (let second = 64; second < 255; second += 1) add([first, second])
  }
  return Uint8Array.from([...text].flatMap((sign) => codes.get(sign) ?? []))
}

describe('a page that declares no encoding is read by its letters', () => {
  const russian = 'Паром из Солтмира опоздал на три часа, сказал вчера капитан. Порт был закрыт из-за шторма.'
  const polish =
    'Prom się spóźnił, powiedział kapitan z Łodzi, a załoga milczała przez całą noc. Świeżo było też.'
  const czech = 'Přívoz měl zpoždění, řekl starosta. Žluťoučký kůň úpěl ďábelské ódy, a déšť zněl.'
  const hungarian =
    'A komp késett, és a kikötőt bezárták a vihar miatt, mondta a fűszeres őr, a tűz és a gőz közt.'
  const japanese = 'フェリーは三時間おくれて港に着いた、と船長は話した。嵐のために港は閉じられていた。'
  const cases: [string, string][] = [
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['koi8-u', 'Пором із Солтміра запізнився на три години, сказав учора капітан. Порт було закрито.'],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1250', czech],
    ['iso-8859-2', czech],
    ['iso-8859-2', hungarian],
    [
      'windows-1254',
      'Vapur fırtına yüzünden üç saat geç kaldı, dedi kaptan. Liman kapalıydı, yolcu bekledi.',
    ],
    ['iso-8859-7', 'Το πλοίο άργησε τρεις ώρες, είπε ο καπετάνιος.'],
    ['iso-8859-8', 'הספינה איחרה בשלוש שעות, אמר הקפטן.'],
    ['windows-1256', 'تأخرت العبارة ثلاث ساعات، قال القبطان.'],
    ['gbk', '渡船冬季停运，港口在暴风雨中关闭了三天。这是今年第一次，市长说他们没有办法。'],
    ['big5', '渡船冬季停運，港口在暴風雨中關閉了三天。這是今年第一次，市長說他們沒有辦法。'],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', '배는 세 시간 늦게 항구에 도착했다고 선장은 말했다. 폭풍 때문에 항구는 닫혀 있었다.'],
    [
      'windows-1252',
      'Le bac a été retardé à cause de la tempête. « Nous étions prêts dès l’aube », dit-il, déçu.',
    ],
    [
      'windows-1252',
      'Die Fähre kam später an, sagte der Bürgermeister. „Für die Gäste war es schön“, fügte er hinzu.',
    ],
  ]
  test.for(cases)('%s: %s', ([encoding, words]) => {
    const page = `<html><p class="a-name-of-a-content-system">${words}</p></html>`
    expect(decodeText(encode(page, encoding))).toBe(page)
  })
})

describe('a declared encoding is checked against the bytes', () => {
  const quoted = '<meta charset="iso-8859-2"><p>„Prom się spóźnił” – powiedział kapitan.</p>'
  const russian = '<meta charset="win-1251"><p>Паром опоздал.</p>'
  const late = `<head>${'<!-- filler -->'.repeat(400)}<meta charset="windows-1251"></head><p>Паром.</p>`
  test('Windows-1250 that is declared as ISO 8859-2 has its quotation marks', () => {
    expect(decodeText(encode(quoted, 'windows-1250'))).toBe(quoted)
  })
  test('a label that only pages use is known', () => {
    expect(decodeText(encode(russian, 'windows-1251'))).toBe(russian)
  })
  test('a declaration after some thousand characters counts', () => {
    expect(decodeText(encode(late, 'windows-1251'))).toBe(late)
  })
})

test('bytes that are UTF-8 are read as that, whatever they declare', () => {
  const page = Buffer.from('<meta charset="gb2312"><p>渡船冬季停运。</p>')
  expect(decodeText(page)).toContain('渡船冬季停运。')
})

test('a few NUL characters do not make a page unreadable: browsers ignore them', () => {
  const words = 'The ferry will stop for the winter. '.repeat(100)
  expect(decodeText(Buffer.from(`<html><p>${words}\0\0</p></html>`))).toBe(`<html><p>${words}</p></html>`)
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
