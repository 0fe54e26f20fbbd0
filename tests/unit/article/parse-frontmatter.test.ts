import { expect, test } from 'vitest'
import { parseFrontmatter } from '../../../src/article/parse-frontmatter.ts'

const valid = `headline: Ferry Stops
language: en
published: 2031-11-04
authors:
  - name: Ida Wren
source:
  name: The Harbour Ledger
  relation: reprint
quotes: []
`

/** Line, field, message and remedy of every problem. */
function problems(yaml: string): string[] {
  const parsed = parseFrontmatter(yaml)
  if (parsed.kind === 'frontmatter') return []
  return parsed.problems.map(({ line, field, message, remedy }) => [line, field, message, remedy].join(' | '))
}

test('a valid frontmatter is read as it is, and a date stays text', () => {
  const parsed = parseFrontmatter(valid)
  expect(parsed.kind === 'frontmatter' && parsed.frontmatter.published).toBe('2031-11-04')
  expect(problems(valid)).toEqual([])
})

test('an unknown field is a problem at its line, and the field that was meant is named', () => {
  expect(problems(`${valid}updatedd: 2031-11-05\n`)).toEqual([
    '10 | updatedd | is not a field of an article | did you mean `updated`?',
  ])
  expect(problems(`${valid}notquotes: []\n`)).toEqual([
    '10 | notquotes | is not a field of an article | did you mean `notQuotes`?',
  ])
  expect(problems(valid.replace('  - name: Ida Wren', '  - name: Ida Wren\n    rolle: writing'))).toEqual([
    '6 | authors[0].rolle | is not a field of an article | did you mean `role`?',
  ])
  expect(problems(valid.replace('relation: reprint', 'relation: reprint\n  weather: fine'))).toEqual([
    '9 | source.weather | is not a field of an article | delete it, or use one of the fields listed in .github/docs',
  ])
})

test('two unknown fields are two problems', () => {
  expect(problems(`${valid}weather: fine\nwind: west\n`).map((problem) => problem.split(' | ')[1])).toEqual([
    'weather',
    'wind',
  ])
})

test('a missing field is a problem at the field around it', () => {
  expect(problems(valid.replace('headline: Ferry Stops\n', ''))).toEqual([
    '1 | headline | is missing | add it: The headline as printed.',
  ])
  expect(problems(valid.replace('  relation: reprint\n', ''))[0]).toMatch(
    /^7 \| source\.relation \| must be one of: reprint, retelling, translation, original \| correct it: What/,
  )
  expect(problems(valid.replace('name: The Harbour Ledger', 'rights: free'))).toEqual([
    '7 | source.name | is missing | add it: The newspaper or site.',
  ])
})

test.for([
  ['headline: Ferry Stops', 'headline: 12', 1, 'headline', 'must be text'],
  ['headline: Ferry Stops', 'headline:', 1, 'headline', 'has no value'],
  ['quotes: []', 'quotes: none', 9, 'quotes', 'must be a list, with a dash before each entry'],
  ['  - name: Ida Wren', '  - Ida Wren', 5, 'authors[0]', 'must be a group of fields, indented below it'],
  [
    'quotes: []',
    'quotes: []\nomitted:\n  - reason: tags\n    count: 1.5',
    12,
    'omitted[0].count',
    'must be a whole number',
  ],
  [
    'quotes: []',
    'quotes: []\nomitted:\n  - reason: tags\n    count: two',
    12,
    'omitted[0].count',
    'must be a number',
  ],
  [
    'relation: reprint',
    'relation: copy',
    8,
    'source.relation',
    'must be one of: reprint, retelling, translation, original',
  ],
  ['headline: Ferry Stops', 'headline: " "', 1, 'headline', 'is empty'],
] as const)('a value of the wrong kind is explained: %s → %s', ([from, to, line, field, message]) => {
  const [problem, ...more] = problems(valid.replace(from, to))
  expect(problem?.split(' | ').slice(0, 3)).toEqual([String(line), field, message])
  expect(problem).toMatch(/ \| (?:correct it|write one|write it|put it in quotation marks: "12")/)
  expect(more).toEqual([])
})

test('empty frontmatter lacks every required field', () => {
  expect(problems('').map((problem) => problem.split(' | ')[1])).toEqual([
    'headline',
    'language',
    'published',
    'authors',
    'source',
    'quotes',
  ])
})

test('the first YAML error is a problem at its line, in one line of text', () => {
  const found = problems('headline: "a\nlanguage: [\n')
  expect(found.length).toBeGreaterThan(0)
  for (const problem of found) {
    expect(problem).toMatch(/^\d+ \| {2}\| the frontmatter is not valid YAML: \S.* \| \S/)
    expect(problem).not.toContain('\n')
  }
  expect(problems('a: 1\nheadline: "a" b\n')[0]).toMatch(/^2 /)
})

test('an alias is refused, because it can make a small file expand without end', () => {
  expect(problems('a: &a [x]\nb: *a\n')).toEqual([
    '1 |  | the frontmatter has a YAML anchor (&a), which is not part of the text | if it is text, put the text in "double quotes"; if not, delete it',
    '2 |  | the frontmatter uses a YAML alias (*a) | if it is text, put the text in "double quotes"; if not, write the value again',
  ])
})

test('an update may be on the day of publication, but not before it', () => {
  expect(problems(`${valid}updated: 2031-11-04\n`)).toEqual([])
  expect(problems(`${valid}updated: 2031-11-03\n`)).toEqual([
    '10 | updated | is earlier than published (2031-11-04) | correct one of the two dates, or delete this one',
  ])
})

test('the fields that the quotation check reads are given if they are valid, whatever else is wrong', () => {
  const quoteFields = (yaml: string): unknown => {
    const parsed = parseFrontmatter(yaml)
    return parsed.kind === 'problems' ? parsed.quoteFields : 'valid'
  }
  expect(quoteFields(`${valid}weather: fine\nnotQuotes: [Old Tub]\n`)).toEqual({
    language: 'en',
    quotes: [],
    notQuotes: ['Old Tub'],
  })
  expect(quoteFields(`${valid}updated: 2031-11-03\n`)).toMatchObject({ language: 'en', quotes: [] })
  expect(quoteFields(valid.replace('quotes: []', 'quotes: none'))).toBeUndefined()
  expect(quoteFields('a: [')).toBeUndefined()
})

test('the line of a field is that of its value, or of the nearest field around it', () => {
  const { lineOf } = parseFrontmatter(valid)
  expect(lineOf(['authors', 0, 'name'])).toBe(5)
  expect(lineOf(['source', 'relation'])).toBe(8)
  expect(lineOf(['source', 'agency'])).toBe(7)
  expect(lineOf(['image', 'src'])).toBe(1)
  expect(lineOf([])).toBe(1)
})
