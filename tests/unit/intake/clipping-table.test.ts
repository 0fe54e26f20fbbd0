import { describe, expect, test } from 'vitest'
import { findDateInName } from '../../../src/intake/date-in-name.ts'
import { parseClippingTable } from '../../../src/intake/parse-clipping-table.ts'
import { writeFailedTable } from '../../../src/intake/write-failed-table.ts'

function parse(text: string, file = 'clippings.csv') {
  const table = parseClippingTable(text, file)
  if (table.kind === 'problems') throw new Error(JSON.stringify(table.problems))
  return table
}

function listProblems(text: string, file = 'clippings.csv') {
  const table = parseClippingTable(text, file)
  return table.kind === 'problems' ? table.problems : table.rows.flatMap(({ problems }) => problems)
}

const boat = { file: 'boat.txt', options: { date: '1994-03-01', source: 'The Ledger, Saltmere' } }

describe('a table is understood', () => {
  test.for([
    ['commas', 'file,date,source\nboat.txt,1994-03-01,"The Ledger, Saltmere"\n'],
    ['semicolons', 'file;date;source\r\nboat.txt;1994-03-01;The Ledger, Saltmere\r\n'],
    ['tabs', 'file\tdate\tsource\nboat.txt\t1994-03-01\tThe Ledger, Saltmere'],
    [
      'a line of Excel that says what separates',
      'sep=;\r\nfile;date;source\r\nboat.txt;1994-03-01;The Ledger, Saltmere\r\n',
    ],
    ['a byte order mark', '\ufefffile,date,source\nboat.txt,1994-03-01,"The Ledger, Saltmere"\n'],
    [
      'headings as on the command line and in the frontmatter',
      'File,--Source,published\nboat.txt,"The Ledger, Saltmere",1994-03-01\n',
    ],
    [
      'empty lines, empty cells and spaces',
      '\nfile,date,headline,source\n\n boat.txt , 1994-03-01 ,,"The Ledger, Saltmere",\n,,,\n',
    ],
    [
      'the problem of an earlier run',
      'file,date,source,problem\nboat.txt,1994-03-01,"The Ledger, Saltmere",no date\n',
    ],
  ] as const)('with %s', ([, text]) => {
    expect(parse(text).rows).toMatchObject([{ ...boat, problems: [] }])
  })

  test('in JSON and in YAML', () => {
    expect(parse(JSON.stringify([{ file: boat.file, ...boat.options }]), 'c.json').rows).toMatchObject([boat])
    expect(
      parse(`- file: boat.txt\n  date: 1994-03-01\n  source: The Ledger, Saltmere\n`, 'c.yaml').rows,
    ).toMatchObject([boat])
  })

  test('several authors and topics are in one cell, in several columns, or in a list', () => {
    const options = { author: ['Ida Marlow', 'Per Tolland'], topic: ['Boats'] }
    expect(parse('file,author,topic\na.txt,Ida Marlow; Per Tolland,Boats\n').rows).toMatchObject([
      { options },
    ])
    expect(parse('file,author,author,topic\na.txt,Ida Marlow,Per Tolland,Boats\n').rows).toMatchObject([
      { options },
    ])
    expect(
      parse('[{"file":"a.txt","authors":["Ida Marlow","Per Tolland"],"topics":"Boats"}]', 'c.json').rows,
    ).toMatchObject([{ options }])
  })

  test('and the line of each row is known, also after cells of several lines', () => {
    const text = 'file,dek\na.txt,"two\nlines"\n\nb.txt,one\n'
    expect(parse(text).rows.map(({ line }) => line)).toEqual([2, 5])
  })
})

describe('a table that cannot be used is refused with line, column and remedy', () => {
  test.for([
    [
      'an unknown column',
      'file,sauce\na.txt,x\n',
      { line: 1, field: 'sauce', remedy: 'write “source” if that is meant, or delete the column' },
    ],
    [
      'an unknown column that is like no other',
      'file,page\na.txt,x\n',
      { field: 'page', remedy: expect.stringContaining('known columns: file, headline') },
    ],
    ['a column twice', 'file,date,published\na.txt,,\n', { line: 1, field: 'date' }],
    ['no column “file”', 'date,source\n1994-03-01,x\n', { line: 1, message: 'there is no column “file”' }],
    ['nothing in it', '', { message: 'the table is empty' }],
    [
      'an open quotation mark',
      'file,source\na.txt,"x\nb.txt,y\n',
      { message: expect.stringContaining('cannot be read as CSV') },
    ],
  ] as const)('%s', ([, text, problem]) => {
    expect(parseClippingTable(text, 'clippings.csv').kind).toBe('problems')
    expect(listProblems(text)[0]).toMatchObject({ file: 'clippings.csv', ...problem })
  })

  test.for([
    ['no list', 'file: a.txt\n', { line: 1, message: 'the table is not a list' }],
    ['an unknown field', '- file: a.txt\n  sauce: x\n', { line: 2, field: 'sauce' }],
    ['an entry without fields', '- file: a.txt\n- b.txt\n', { line: 2, message: 'this entry has no fields' }],
    ['fields that are no text', '- file: a.txt\n  author: { name: x }\n', { line: 2, field: 'author' }],
    ['broken YAML', '- file: [a.txt\n', { line: expect.any(Number) }],
  ] as const)('YAML with %s', ([, text, problem]) => {
    expect(listProblems(text, 'c.yaml')[0]).toMatchObject({ file: 'c.yaml', ...problem })
  })
})

describe('a row that is wrong does not stop the others', () => {
  test.for([
    [
      'a date that does not exist',
      'file,date\na.txt,1994-02-30\nb.txt,1994-03-01\n',
      { line: 2, field: 'date', message: '1994-02-30 is not a valid date' },
    ],
    ['an address without https', 'file,url\nb.txt,\na.txt,example.org/a\n', { line: 3, field: 'url' }],
    [
      'a file twice',
      'file\na.txt\nb.txt\n./a.txt\n',
      { line: 4, field: 'file', message: './a.txt is in line 2 already' },
    ],
    ['no file', 'file,date\n,1994-03-01\nb.txt,\n', { line: 2, field: 'file', message: 'is empty' }],
    [
      'more cells than columns',
      'file,source\na.txt,The Ledger, Saltmere\nb.txt,x\n',
      { line: 2, remedy: expect.stringContaining('"quotation marks"') },
    ],
  ] as const)('%s', ([, text, problem]) => {
    const { rows } = parse(text)
    expect(listProblems(text)).toMatchObject([{ file: 'clippings.csv', ...problem }])
    expect(rows.find(({ file }) => file === 'b.txt')?.problems).toEqual([])
  })
})

test('the table of failures can be read again, with what was given and what is to be filled in', () => {
  const { rows, columns, separator } = parse(
    'file;author;topic\na.txt;Ida Marlow; Boats\n'.replace('; Boats', ';"Boats; Quays"'),
  )
  const problem = 'the clipping does not say when it was published: give it with --date 2023-09-25'
  const [row] = rows
  const written = writeFailedTable(row ? [{ row, problems: [problem] }] : [], columns, separator)
  expect(written).toBe(
    '\ufefffile;headline;author;date;language;topic;source;slug;problem\r\na.txt;;Ida Marlow;;;"Boats; Quays";;;the clipping does not say when it was published: fill in the column “date”\r\n',
  )
  expect(parse(written).rows).toMatchObject([
    { file: 'a.txt', options: { author: ['Ida Marlow'], topic: ['Boats', 'Quays'] } },
  ])
})

test.for([
  ['1994-03-01-boat.txt', '1994-03-01'],
  ['boat_19940301.html', '1994-03-01'],
  ['1994/03/01/boat.txt', '1994-03-01'],
  ['Ledger 1994.03.01 p4.txt', '1994-03-01'],
  ['1994-02-30-boat.txt', undefined],
  ['1994-03-boat.txt', undefined],
  ['01-03-1994-boat.txt', undefined],
  ['scan-119940301.txt', undefined],
  ['1994-03-01-to-1994-03-08.txt', undefined],
] as const)('the date in the name of %s is %s', ([name, date]) => {
  expect(findDateInName(name)).toBe(date)
})
