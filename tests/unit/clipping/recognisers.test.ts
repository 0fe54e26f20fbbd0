import { describe, expect, test } from 'vitest'
import { cleanText } from '../../../src/clipping/clean-text.ts'
import { parseDateInWords } from '../../../src/clipping/find-date.ts'
import { parseByline } from '../../../src/clipping/parse-byline.ts'
import { parseDateLine } from '../../../src/clipping/parse-date-line.ts'
import { parseDateline } from '../../../src/clipping/parse-dateline.ts'
import { readHeaderLine } from '../../../src/clipping/read-header-line.ts'
import { separateNames } from '../../../src/clipping/separate-names.ts'

describe('dates in words', () => {
  test.for([
    ['Sept. 25, 2031', '2031-09-25'],
    ['Monday, September 25, 2031', '2031-09-25'],
    ['25 September 2031, 14:05 GMT', '2031-09-25T14:05Z'],
    ['25th Sept 2031', '2031-09-25'],
    ['September 25, 2031 at 3:14 p.m. EDT', '2031-09-25T15:14-04:00'],
    ['2031-09-25T14:05:00Z', '2031-09-25T14:05Z'],
    ['25.09.2031', '2031-09-25'],
    ['25 сентября 2031 года', '2031-09-25'],
    ['25. September 2031', '2031-09-25'],
    ['4 de marzo de 2031', '2031-03-04'],
    ['25/09/2031', '2031-09-25'],
    ['09/25/2031', '2031-09-25'],
    ['2031-09-25 14:05 UTC+4', '2031-09-25T14:05+04:00'],
    ['2031-09-25, 14:05 (GMT-03:30)', '2031-09-25T14:05-03:30'],
    ['25 September 2031, 14:05 +0200', '2031-09-25T14:05+02:00'],
    ['25 September 2031, 14:05 IST', '2031-09-25'],
    ['25 September 2031, 14:75 GMT', '2031-09-25'],
    ['2031-02-31', undefined],
    ['04/05/2031', undefined],
    ['31 February 2031', undefined],
    ['September 25', undefined],
    ['In September 25, 2031 people came', undefined],
  ] as const)('%s', ([line, date]) => {
    expect(parseDateInWords(line)).toBe(date)
  })
  test('a line of dates says which is which', () => {
    expect(parseDateLine('Published 25 September 2031 | Updated 26 September 2031, 14:05 GMT')).toEqual({
      published: '2031-09-25',
      updated: '2031-09-26T14:05Z',
    })
    expect(parseDateLine('Last updated: Sept. 25, 2031')).toEqual({ updated: '2031-09-25' })
    expect(parseDateLine('Zuletzt aktualisiert am 25.09.2031')).toEqual({ updated: '2031-09-25' })
    expect(parseDateLine('Published 25 September 2031, last updated 26 September 2031')).toEqual({
      published: '2031-09-25',
      updated: '2031-09-26',
    })
    expect(parseDateLine('Updated: 26.09.2031 Published: 25.09.2031')).toEqual({
      published: '2031-09-25',
      updated: '2031-09-26',
    })
    expect(parseDateLine('Publié le 25 septembre 2031')).toEqual({ published: '2031-09-25' })
    expect(parseDateLine('Mise en ligne le 25 septembre 2031')).toEqual({ published: '2031-09-25' })
    expect(parseDateLine('Pubblicato il 25 settembre 2031')).toEqual({ published: '2031-09-25' })
    expect(parseDateLine('Publicado el 25 de septiembre de 2031')).toEqual({ published: '2031-09-25' })
    expect(parseDateLine('Stand: 25.09.2031')).toEqual({ published: '2031-09-25' })
    expect(parseDateLine('Updated 3:14 PM')).toEqual({ timeOnly: true })
    expect(parseDateLine('Updated 2 hours ago | 4 min read')).toEqual({ timeOnly: true })
    expect(parseDateLine('25 September 2031 | 26 September 2031')).toBeUndefined()
    expect(parseDateLine('Updated rules came into force on 25 September 2031')).toBeUndefined()
  })
})

describe('names with a word between them', () => {
  test.for([
    ['Ida Marlow og Tomas Vell', 'Ida Marlow, Tomas Vell'],
    ['Ida Marlow, Nils Orrin och Tomas Vell', 'Ida Marlow, Nils Orrin, Tomas Vell'],
    ['Ida Marlow i Tomas Vell', 'Ida Marlow, Tomas Vell'],
    ['Ida Marlow a Tomas Vell', 'Ida Marlow, Tomas Vell'],
    ['Ida Marlow e Tomas Vell', 'Ida Marlow, Tomas Vell'],
    ['Ida Marlow en Tomas Vell', 'Ida Marlow, Tomas Vell'],
    ['Ana Ortega e Vaz', 'Ana Ortega e Vaz'],
    ['Jon Vell i Marlow', 'Jon Vell i Marlow'],
    ['Marlow og Vell', 'Marlow og Vell'],
  ] as const)('%s', ([names, separated]) => {
    expect(separateNames(names)).toBe(separated)
  })
  test('a Danish byline names both authors', () => {
    expect(parseByline('Af Ida Marlow og Tomas Vell')?.authors).toEqual([
      { name: 'Ida Marlow' },
      { name: 'Tomas Vell' },
    ])
  })
})

describe('bylines', () => {
  test.for([
    ['By Ida Marlow and Tomas Vell', { authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }] }],
    ['BY IDA MARLOW', { authors: [{ name: 'IDA MARLOW' }] }],
    ['By Ida Marlow, Staff Writer', { authors: [{ name: 'Ida Marlow' }] }],
    ['By Ida Marlow / Tomas Vell', { authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }] }],
    ['By Ida Marlow / Harbour Courier', { authors: [{ name: 'Ida Marlow' }], agency: 'Harbour Courier' }],
    ['By Ida Marlow / Reuters', { authors: [{ name: 'Ida Marlow' }], agency: 'Reuters' }],
    ['By Ida Marlow | Northern Wire', { authors: [{ name: 'Ida Marlow' }], agency: 'Northern Wire' }],
    [
      'By Ida Marlow for The Harbour Ledger',
      { authors: [{ name: 'Ida Marlow' }], agency: 'The Harbour Ledger' },
    ],
    ['By Ida Marlow, Reuters', { authors: [{ name: 'Ida Marlow' }], agency: 'Reuters' }],
    ['By The Associated Press', { authors: [], agency: 'The Associated Press' }],
    [
      'By Jan van der Meer and María José Ortega-Díaz',
      { authors: [{ name: 'Jan van der Meer' }, { name: 'María José Ortega-Díaz' }] },
    ],
    [
      '(Reporting by Ida Marlow; Editing by Tomas Vell)',
      {
        authors: [
          { name: 'Ida Marlow', role: 'reporting' },
          { name: 'Tomas Vell', role: 'editing' },
        ],
      },
    ],
    ['By Ida Marlow, Ph.D., and Tomas Vell', { authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }] }],
    ['By RFE/RL’s Saltmere Service', { authors: [{ name: 'RFE/RL’s Saltmere Service' }] }],
    ['Translated from Low Norse by Ida Marlow', { authors: [{ name: 'Ida Marlow', role: 'translation' }] }],
    ['Text: Ida Marlow', { authors: [{ name: 'Ida Marlow', role: 'writing' }] }],
    ['By the river the ferry waits', undefined],
    ['By Monday the ferry had stopped', undefined],
    ['Ida Marlow, Tomas Vell and Mara Quill in Saltmere', undefined],
  ] as const)('%s', ([line, byline]) => {
    expect(parseByline(line)).toEqual(byline)
  })
  test('beside the headline a line of names is one without "By"', () => {
    expect(parseByline('Ida Marlow, Tomas Vell and Mara Quill in Saltmere', true)).toEqual({
      authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }, { name: 'Mara Quill' }],
      place: 'Saltmere',
    })
  })
})

describe('datelines', () => {
  test.for([
    [
      'SALTMERE (Northern Wire) — The ferry',
      { text: 'SALTMERE (Northern Wire) —', place: 'Saltmere', agency: 'Northern Wire' },
    ],
    [
      'SALTMERE, Norland (AP) — The ferry',
      { text: 'SALTMERE, Norland (AP) —', place: 'Saltmere, Norland', agency: 'AP' },
    ],
    [
      'DUNMORE, Sept 25 (Reuters) - The ferry',
      { text: 'DUNMORE, Sept 25 (Reuters) -', place: 'Dunmore', agency: 'Reuters', date: '2031-09-25' },
    ],
    ['Saltmere (AFP) – The ferry', { text: 'Saltmere (AFP) –', place: 'Saltmere', agency: 'AFP' }],
    ['SALTMERE -- The ferry', { text: 'SALTMERE --', place: 'Saltmere' }],
    [
      'SALTMERE, September 25. /TASS/. The ferry',
      { text: 'SALTMERE, September 25. /TASS/.', place: 'Saltmere', agency: 'TASS', date: '2031-09-25' },
    ],
    [
      'PORT DE LANE, Sept. 25 (Xinhua) -- The ferry',
      {
        text: 'PORT DE LANE, Sept. 25 (Xinhua) --',
        place: 'Port de Lane',
        agency: 'Xinhua',
        date: '2031-09-25',
      },
    ],
    ['Sugar — once dear — is cheap', undefined],
    ['UPDATE — The ferry', undefined],
    ['The mayor (left) — a tall man', undefined],
  ] as const)('%s', ([paragraph, dateline]) => {
    const found = parseDateline(paragraph, '2031-09-26')
    expect(found?.dateline).toEqual(dateline)
    if (found) expect(`${found.dateline.text} ${found.rest}`).toBe(paragraph)
  })
})

describe('a line over the text', () => {
  test.for([
    [
      'By Ida Marlow | Sept. 25, 2031 | 4 min read',
      { byline: { authors: [{ name: 'Ida Marlow' }] }, dates: { published: '2031-09-25' } },
    ],
    [
      'By Ida Marlow on Thursday, September 25th, 2031 at 11:08 a.m.',
      { byline: { authors: [{ name: 'Ida Marlow' }] }, dates: { published: '2031-09-25' } },
    ],
    [
      'By Minh Le, Sept. 25, 2031',
      { byline: { authors: [{ name: 'Minh Le' }] }, dates: { published: '2031-09-25' } },
    ],
    ['By Ida Marlow | and the ferry waits', undefined],
    ['The ferry waits | 4 min read', undefined],
    [`By Ida Marlow${','.repeat(1000)}x 25 September 2031`, undefined],
  ] as const)('%s', ([line, read]) => {
    expect(readHeaderLine(line)).toEqual(read)
  })
})

describe('the text of a clipping is cleaned', () => {
  test.for([
    ['one mis-decoded mark', 'Itâ€™s late.', 'It’s late.', ['1 mis-decoded mark']],
    ['a lost closing mark', 'â€œYes,â€ she said.', '“Yes,” she said.', ['2 mis-decoded marks']],
    ['an invisible character', 'fer\u202ery', 'ferry', ['1 invisible character removed']],
    ['two of them', 'f\u0000er\u202ery', 'ferry', ['2 invisible characters removed']],
    ['a byte order mark and line ends', '\ufeffone\r\ntwo\u2028three', 'one\ntwo\nthree', []],
    ['Â in a word of its language', 'Âme â l’eau', 'Âme â l’eau', []],
    ['sequences that are no UTF-8', 'Ñandú ð€€€', 'Ñandú ð€€€', []],
  ] as const)('%s', ([, text, clean, repaired]) => {
    expect(cleanText(text)).toEqual({ text: clean, repaired })
  })
})
