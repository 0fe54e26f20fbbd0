import { describe, expect, test } from 'vitest'
import { clip } from '../../../src/cli/clip.ts'
import { ferryPage, ferryText } from './ferry-clipping.ts'
import { type CommandResult, runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()
const out = 'content/articles'

function run(argv: readonly string[]): Promise<CommandResult> {
  return runCommand(clip, argv, { cwd: folder.path })
}

function listArticles(): string[] {
  return folder.list(out).filter((name) => name.endsWith('.md'))
}

/** A clipping of its own for each number. */
function write(number: number, name = `${number}.txt`): string {
  return folder.write(`box/${name}`, ferryText.replace('Winter', `Winter of ${2040 + number}`))
}

describe('a folder with a table', () => {
  test('each row becomes an article with the fields of the row; the rest is read from the file', async () => {
    write(1)
    write(2)
    folder.write('box/page.html', ferryPage)
    folder.write(
      'clippings.csv',
      'file,date,source,author,topic\n1.txt,1994-03-01,The Ledger,,Boats; Quays\n2.txt,1994-03-02,,Per Tolland,\npage.html,1994-03-03,,,\n',
    )
    const { code, stdout, stderr } = await run(['box', '--table', 'clippings.csv', '--source', 'The Gazette'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('3 of 3 clippings written to content/articles\n')
    const first = folder.read(`${out}/ferry-to-lower-quay-stops-for-the-winter-of-2041.md`)
    expect(first).toContain('published: 1994-03-01\n')
    expect(first).toContain('topics:\n  - Boats\n  - Quays\n')
    expect(first).toContain('name: The Ledger\n')
    expect(first).toContain('- name: Ida Marlow\n')
    const second = folder.read(`${out}/ferry-to-lower-quay-stops-for-the-winter-of-2042.md`)
    expect(second).toContain('- name: Per Tolland\n')
    expect(second).toContain('name: The Gazette\n')
  })

  test('a clipping without a date that has one in its name is pointed out', async () => {
    write(1, '1994-03-01-boat.txt')
    write(2)
    folder.write('clippings.csv', 'file,source\n1994-03-01-boat.txt,The Ledger\n2.txt,The Ledger\n')
    const { code, stdout } = await run(['box', '--table', 'clippings.csv'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      'boat.txt: the clipping does not say when it was published: fill in the column “date”\n',
    )
    expect(stdout).toContain('\n1 without a date has a date in its name: add --dates-from-names\n')
    const again = await run(['box', '--table', 'clippings.csv', '--dates-from-names'])
    expect(again.stdout).not.toContain('--dates-from-names')
  })

  test('what fails is written beside the table, can be corrected, and run again', async () => {
    for (const number of [1, 2]) write(number)
    folder.write(
      'tables/clippings.csv',
      'file;date;source\n1.txt;1994-03-01;The Ledger\n2.txt;;The Ledger\nmissing.txt;1994-03-01;x\n1.TXT;1994-03-01;x\n',
    )
    const { code, stdout } = await run(['box', '--table', 'tables/clippings.csv'])
    expect(code).toBe(1)
    expect(stdout).toContain('3 failed, see tables/clippings-failed.csv\n')
    expect(stdout).toContain('tables/clippings.csv:4  missing.txt: does not exist: check the name')
    const failed = folder.read('tables/clippings-failed.csv')
    expect(failed).toContain(
      '2.txt;;;;;The Ledger;;the clipping does not say when it was published: fill in the column “date”\r\n',
    )
    expect(failed).toContain('1.TXT;;;1994-03-01;;x;;does not exist: did you mean 1.txt?\r\n')
    const corrected = failed
      .split('\r\n')
      .filter((line) => !/missing|1\.TXT/.test(line))
      .join('\r\n')
      .replace('2.txt;;;;;', '2.txt;;;1994-03-02;;')
    folder.write('tables/clippings-failed.csv', corrected)
    const again = await run(['box', '--table', 'tables/clippings-failed.csv'])
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('1 of 1 clippings written') })
    expect(folder.list('tables')).toEqual(['clippings.csv'])
    expect(listArticles()).toHaveLength(2)
  })

  test('a row with a wrong value fails alone; a table with an unknown column clips nothing', async () => {
    for (const number of [1, 2]) write(number)
    folder.write('c.csv', 'file,date,source\n1.txt,soon,x\n2.txt,1994-03-02,x\n')
    const { stdout } = await run(['box', '--table', 'c.csv'])
    expect(stdout).toContain('c.csv:2  1.txt: date soon is not a valid date: write it as')
    expect(listArticles()).toHaveLength(1)
    folder.write('d.csv', 'file,dat,source\n1.txt,1994-03-01,x\n')
    const wrong = await run(['box', '--table', 'd.csv'])
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toContain('d.csv:1  dat\n  is not a column that clip knows\n  → write “date”')
    expect(listArticles()).toHaveLength(1)
  })

  test('files of the folder that it does not list are named', async () => {
    for (const number of [1, 2]) write(number)
    folder.write('box/page_files/notes.txt', 'not a clipping')
    folder.write('c.csv', 'file,date,source\n1.txt,1994-03-01,x\n')
    expect((await run(['box', '--table', 'c.csv'])).stdout).toContain('1 in box is not in c.csv: 2.txt\n')
  })

  test('tables that are no text are refused with what to do', async () => {
    write(1)
    folder.write('c.xlsx', 'PK\x03\x04')
    expect((await run(['box', '--table', 'c.xlsx'])).stderr).toContain('save it as CSV')
    expect((await run(['box', '--table', 'none.csv'])).stderr).toBe(
      'none.csv does not exist: check the name\n',
    )
  })

  test('a table in Windows-1252, as Excel writes it, is read', async () => {
    write(1)
    folder.write('c.csv', Buffer.from('file;date;source\r\n1.txt;1994-03-01;Le Café du Port\r\n', 'latin1'))
    await run(['box', '--table', 'c.csv'])
    expect(folder.read(`${out}/${listArticles()[0]}`)).toContain('name: Le Café du Port\n')
  })
})

describe('a folder without a table', () => {
  test('all its clippings are taken in, with dates from their names', async () => {
    write(1, '1994-03-01-boat.txt')
    write(2, '1994/1994-03-02.txt')
    const { code, stdout } = await run(['box', '--dates-from-names', '--source', 'The Ledger'])
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('2 of 2 clippings written'),
    })
    const dates = listArticles().map((name) => /published: (.*)/.exec(folder.read(`${out}/${name}`))?.[1])
    expect(dates).toEqual(['1994-03-01', '1994-03-02'])
  })

  test('a date in the text that differs from that of the name is pointed out', async () => {
    folder.write('box/1994-03-01-boat.txt', `March 8, 1994\n\n${ferryText}`)
    const { stdout } = await run(['box', '--dates-from-names', '--source', 'x', '--report', 'full'])
    expect(stdout).toContain('the clipping gives 1994-03-08 as its date')
    expect(stdout).toContain('1 with a warning (--report full): 1994-03-01-boat.txt')
  })

  test('what is missing is asked for in a table', async () => {
    write(1)
    const { code } = await run(['box'])
    expect(code).toBe(1)
    expect(folder.read('box/clippings-failed.csv')).toContain('fill in the column “source” | ')
    folder.write('box/clippings-failed.csv', 'file,date,source\n1.txt,1994-03-01,x\n')
    expect((await run(['box', '--table', 'box/clippings-failed.csv'])).code).toBe(0)
  })

  test('an empty one is refused', async () => {
    folder.write('box/.hidden', '')
    expect(await run(['box'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there are no clippings in box'),
    })
  })
})

describe('a second run', () => {
  const options = ['box', '--source', 'The Ledger', '--date', '1994-03-01']

  test('skips what is an article already, also after the article was edited', async () => {
    for (const number of [1, 2]) write(number)
    await run(options)
    const [name = ''] = listArticles()
    const edited = folder.read(`${out}/${name}`).replace('1,200 people', '1,200 people')
    folder.write(`${out}/${name}`, `${edited}\nOne more line.\n`)
    write(3)
    const { code, stdout } = await run(options)
    expect(code).toBe(0)
    expect(stdout).toContain(
      '1 of 3 clippings written to content/articles\n2 skipped: they are articles already\n',
    )
    expect(folder.read(`${out}/${name}`)).toContain('One more line.')
    expect(listArticles()).toHaveLength(3)
  })

  test('says which rows have other fields now, and replaces them with --force under the same name', async () => {
    for (const number of [1, 2]) write(number)
    folder.write('c.csv', 'file,date,source\n1.txt,1994-03-01,x\n2.txt,1994-03-01,x\n')
    await run(['box', '--table', 'c.csv'])
    folder.write(
      'c.csv',
      'file,date,source,headline\n1.txt,1994-03-01,x,\n2.txt,1994-03-01,x,A New Headline\n',
    )
    const { stdout } = await run(['box', '--table', 'c.csv'])
    expect(stdout).toContain(
      '1 of them with other fields in the table now (--force clips them again): 2.txt\n',
    )
    await run(['box', '--table', 'c.csv', '--force'])
    expect(listArticles()).toHaveLength(2)
    expect(folder.read(`${out}/ferry-to-lower-quay-stops-for-the-winter-of-2042.md`)).toContain(
      'headline: A New Headline',
    )
  })

  test('clips again what was deleted, and does not fail if the record was lost', async () => {
    for (const number of [1, 2]) write(number)
    await run(options)
    folder.remove(`${out}/${listArticles()[0]}`)
    expect((await run(options)).stdout).toContain('1 of 2 clippings written')
    folder.remove(`${out}/.clipped.jsonl`)
    expect(await run(options)).toMatchObject({ code: 0, stdout: expect.stringContaining('2 skipped') })
  })

  test('keeps a table of failures that a person has corrected', async () => {
    write(1)
    folder.write('c.csv', 'file,source\n1.txt,x\n')
    await run(['box', '--table', 'c.csv'])
    folder.write('c-failed.csv', 'file,date,source\n1.txt,1994-03-01,x\n')
    await run(['box', '--table', 'c.csv'])
    expect(folder.read('c-failed.csv.before')).toContain('1994-03-01')
  })
})

test('two articles with one headline get their dates into their names; a third of the same day fails', async () => {
  for (const [index, end] of ['a', 'b', 'c'].entries())
    folder.write(`box/${index}.txt`, ferryText.replace('nobody was asked', `nobody was asked ${end}`))
  folder.write('c.csv', 'file,date,source\n0.txt,1994-03-01,x\n1.txt,1994-03-02,x\n2.txt,1994-03-02,x\n')
  const { code, stdout } = await run(['box', '--table', 'c.csv'])
  expect(code).toBe(1)
  expect(listArticles()).toEqual([
    'ferry-to-lower-quay-stops-for-the-winter-1994-03-02.md',
    'ferry-to-lower-quay-stops-for-the-winter.md',
  ])
  expect(stdout).toContain('is the article of another clipping')
  expect(folder.read('c-failed.csv')).toContain('fill in the column “slug”')
})

test('options for one clipping are refused for an archive', async () => {
  write(1)
  expect(await run(['box', '--headline', 'x'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('column of the table'),
  })
  expect((await run(['a.txt', 'b.txt', '--table', 'c.csv'])).code).toBe(2)
})

test('a terminal sees how far it is', async () => {
  write(1)
  let shown = ''
  const stderr = {
    isTTY: true,
    write: (text: string) => {
      shown += text
    },
  }
  await clip(['box', '--source', 'x', '--date', '1994-03-01'], {
    stdin: process.stdin,
    stdout: { write: () => {} },
    stderr,
    cwd: folder.path,
  })
  expect(shown).toContain('0/1')
  expect(shown.endsWith('1/1\r\x1b[K')).toBe(true)
})
