import { expect, test } from 'vitest'
import { splitArticleFile } from '../../../src/article/split-article-file.ts'

test('a file is split at its two lines of dashes', () => {
  expect(splitArticleFile('---\na: 1\nb: 2\n---\n\nText.\n')).toEqual({
    yaml: 'a: 1\nb: 2\n',
    yamlStart: 4,
    body: '\nText.\n',
    linesBeforeYaml: 1,
    linesBeforeBody: 4,
  })
})

test('a byte order mark, spaces after the dashes and lines that end as on Windows are accepted', () => {
  expect(splitArticleFile('\uFEFF--- \t\r\na: 1\r\n---\t \r\nText.')).toEqual({
    yaml: 'a: 1\r\n',
    yamlStart: 8,
    body: 'Text.',
    linesBeforeYaml: 1,
    linesBeforeBody: 3,
  })
})

test('frontmatter may be empty, and the body too', () => {
  expect(splitArticleFile('---\n---')).toMatchObject({ yaml: '', body: '', linesBeforeBody: 1 })
})

test('dashes inside a line, or more than three, end no frontmatter', () => {
  expect(splitArticleFile('---\na: x---\nb: "---"\n----\n--- x\n---\nText.')?.yaml).toBe(
    'a: x---\nb: "---"\n----\n--- x\n',
  )
})

test.for([
  '',
  'Text.',
  'Text.\n---\na: 1\n---\n',
  ' ---\na: 1\n---\n',
  '---\na: 1\n',
  '---',
  '----\na: 1\n---\n',
])('%j has no frontmatter', (file) => {
  expect(splitArticleFile(file)).toBeUndefined()
})
