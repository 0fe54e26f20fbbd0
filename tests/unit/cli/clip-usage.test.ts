import { expect, test } from 'vitest'
import { clip } from '../../../src/cli/clip.ts'
import { ferryOptions, ferryText } from './ferry-clipping.ts'
import { runCommand, useTestFolder } from './run-command.ts'

const folder = useTestFolder()

const cases: [string, string[], RegExp][] = [
  ['no clipping', ferryOptions, /^no clipping was named$/m],
  [
    'an unknown option, with the one that was meant',
    ['a.txt', '--sauce', 'x'],
    /^--sauce is not an option: did you mean --source\?$/m,
  ],
  ['an unknown option that is like no other', ['a.txt', '--frobnicate'], /^--frobnicate is not an option$/m],
  ['an unknown letter', ['a.txt', '-x'], /^-x is not an option$/m],
  ['an option without its value', ['a.txt', '--date'], /^--date needs a value after it$/m],
  [
    'an option whose value is the next option',
    ['a.txt', '--source', '--date', '2031-11-04'],
    /^--source needs a value after it$/m,
  ],
  ['a flag with a value', ['a.txt', '--force=yes'], /^--force takes no value$/m],
  ['a date that does not exist', ['a.txt', '--date', '2031-02-30'], /--date 2031-02-30 is not a valid date/],
  ['a change on no date', ['a.txt', '--updated', 'soon'], /--updated soon is not a valid date/],
  [
    'a language that is no tag',
    ['a.txt', '--language', 'English!'],
    /--language English! is not a language tag/,
  ],
  [
    'an unknown relation',
    ['a.txt', '--relation', 'copy'],
    /--relation copy is not one of: reprint, retelling, translation, original/,
  ],
  [
    'an address that runs code',
    ['a.txt', '--url', 'javascript:alert(1)'],
    /--url javascript:alert\(1\) is not a web address/,
  ],
  [
    'a slug that leaves the folder',
    ['a.txt', '--slug', '../../x'],
    /--slug \.\.\/\.\.\/x is not a valid name/,
  ],
  ['a report in an unknown format', ['a.txt', '--report', 'xml'], /--report xml is not a format/],
  ['an output folder that is a file', ['a.txt', '--out', 'a.txt'], /--out a\.txt is not a folder/],
  [
    'one slug for two clippings',
    ['a.txt', 'b.txt', '--slug', 'x'],
    /--slug is for one clipping, but 2 are named/,
  ],
  ['one headline for two clippings', ['a.txt', 'b.txt', '--headline', 'x'], /--headline is for one clipping/],
  ['one dek for two clippings', ['a.txt', 'b.txt', '--dek', 'x'], /--dek is for one clipping/],
  ['two clippings to print', ['a.txt', 'b.txt', '--stdout'], /--stdout is for one clipping/],
]

test.for(cases)('exits with 2 and writes nothing: %s', async ([, argv, message]) => {
  folder.write('a.txt', ferryText)
  folder.write('b.txt', ferryText)
  const { code, stdout, stderr } = await runCommand(clip, argv, { cwd: folder.path })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/^[^\n]+\nnpm run clip -- --help lists the options\n$/)
  expect(folder.list('.')).toEqual(['a.txt', 'b.txt'])
})

test('all wrong values are reported at once', async () => {
  const argv = ['a.txt', '--date', 'x', '--relation', 'y', '--url', 'z']
  const { stderr } = await runCommand(clip, argv, { cwd: folder.path })
  expect(stderr.match(/^--(?:date|relation|url) /gm)).toHaveLength(3)
})
