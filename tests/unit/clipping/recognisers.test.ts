import { describe, expect, test } from 'vitest'
import { parseDateInWords } from '../../../src/clipping/find-date.ts'
import { parseByline } from '../../../src/clipping/parse-byline.ts'
import { parseDateLine } from '../../../src/clipping/parse-date-line.ts'
import { parseDateline } from '../../../src/clipping/parse-dateline.ts'

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
    expect(parseDateLine('Updated 3:14 PM')).toEqual({ timeOnly: true })
    expect(parseDateLine('Updated rules came into force on 25 September 2031')).toBeUndefined()
  })
})

describe('bylines', () => {
  test.for([
    ['By Ida Marlow and Tomas Vell', { authors: [{ name: 'Ida Marlow' }, { name: 'Tomas Vell' }] }],
    ['BY IDA MARLOW', { authors: [{ name: 'IDA MARLOW' }] }],
    ['By Ida Marlow, Staff Writer', { authors: [{ name: 'Ida Marlow' }] }],
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
