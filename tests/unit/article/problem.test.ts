import { expect, test } from 'vitest'
import { formatProblems } from '../../../src/article/problem.ts'

test('a problem is shown with its place, message, details and remedy, and the last line counts', () => {
  const first = { file: 'a.md', line: 3, field: 'dek', message: 'is empty', remedy: 'leave it out' }
  const second = { file: 'a.md', line: 9, message: 'no text', remedy: 'write it', details: ['one', 'two'] }
  expect(formatProblems([first, second])).toBe(
    [
      'a.md:3  dek',
      '  is empty',
      '  → leave it out',
      '',
      'a.md:9',
      '  no text',
      '    one',
      '    two',
      '  → write it',
      '',
      '2 problems in 1 file',
    ].join('\n'),
  )
})

test('problems and files are counted in the singular and the plural', () => {
  const problem = { line: 1, message: 'no text', remedy: 'write it' }
  const count = (...files: string[]): string | undefined =>
    formatProblems(files.map((file) => ({ file, ...problem })))
      .split('\n')
      .at(-1)
  expect(count('a.md')).toBe('1 problem in 1 file')
  expect(count('a.md', 'b.md', 'b.md')).toBe('3 problems in 2 files')
})
