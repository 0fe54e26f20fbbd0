import type { FieldPath } from '../yaml/yaml-problem.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import { findDay, isSurelyEarlier } from './article-date.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

type LineOf = (path: FieldPath) => number

/** Reports fields that are valid one by one and contradict each other: dates in the wrong order, entries written twice. */
export function checkFields(frontmatter: Frontmatter, lineOf: LineOf): UnnamedFileProblem[] {
  return [...findDateProblems(frontmatter, lineOf), ...findRepeated(frontmatter, lineOf)]
}

/** A date that may not be earlier than another one: its field, and the name and value of the other. */
interface DateOrder {
  path: FieldPath
  date: string | undefined
  after: string
  earliest: string | undefined
}

function findDateProblems(frontmatter: Frontmatter, lineOf: LineOf): UnnamedFileProblem[] {
  const { published, updated, withdrawn, source, corrections = [] } = frontmatter
  // A reprint may have corrections of its source, which are older than the reprint.
  const isReprint = source.published !== undefined && isSurelyEarlier(source.published, published)
  const orders: DateOrder[] = [
    { path: ['updated'], date: updated, after: 'published', earliest: published },
    { path: ['withdrawn', 'date'], date: withdrawn?.date, after: 'published', earliest: published },
    { path: ['published'], date: published, after: 'source.published', earliest: source.published },
    {
      path: ['source', 'retrieved'],
      date: source.retrieved,
      after: 'source.published',
      earliest: source.published,
    },
    ...corrections.map(({ date }, index) => ({
      path: ['corrections', index, 'date'],
      date,
      after: isReprint ? 'source.published' : 'published',
      earliest: isReprint ? source.published : published,
    })),
  ]
  const problems = orders.flatMap(({ path, date, after, earliest }) =>
    date === undefined || earliest === undefined || !isSurelyEarlier(date, earliest)
      ? []
      : [
          {
            line: lineOf(path),
            field: formatPath(path),
            message: `is earlier than ${after} (${earliest})`,
            remedy: `correct one of the two dates${path[0] === 'published' ? '' : ', or delete this one'}`,
          },
        ],
  )
  return [...problems, ...findDatelineProblems(frontmatter, lineOf)]
}

/** Reports a date of the dateline that is later than the article, or that is not the one its text has. */
function findDatelineProblems(
  { dateline, published, updated }: Frontmatter,
  lineOf: LineOf,
): UnnamedFileProblem[] {
  const { text = '', date } = dateline ?? {}
  if (date === undefined) return []
  const report = (message: string): UnnamedFileProblem[] => [
    {
      line: lineOf(['dateline', 'date']),
      field: 'dateline.date',
      message,
      remedy: 'correct the date, or leave it out',
    },
  ]
  const latest = updated ?? published
  // In Tokyo it can be the next day already.
  if (isSurelyEarlier(findNextDay(findDay(latest)), date))
    return report(`is later than the article (${latest})`)
  return hasOtherDate(text, date) ? report(`the dateline has another date: ${text}`) : []
}

function findNextDay(day: string): string {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** Years this far apart are of two calendars. */
const maxYearsApart = 100

/** Whether the numbers of a dateline are those of another day or year. A dateline without numbers has none. */
function hasOtherDate(text: string, date: string): boolean {
  const numbers = (text.match(/(?<![\p{L}\d])\d{1,4}(?:st|nd|rd|th|er)?(?![\p{L}\d])/gu) ?? []).map(
    (number) => Number.parseInt(number, 10),
  )
  const [year = 0, , day = 0] = date.split('-').map(Number)
  const years = numbers.filter((number) => number >= 1000)
  if (years.some((other) => Math.abs(other - year) > maxYearsApart)) return false
  const days = numbers.filter((number) => number >= 1 && number <= 31)
  return (years.length > 0 && !years.includes(year)) || (days.length > 0 && !days.includes(day))
}

/** Reports authors and topics that are listed twice. */
function findRepeated({ authors, topics = [] }: Frontmatter, lineOf: LineOf): UnnamedFileProblem[] {
  const lists = {
    authors: authors.map(({ name, role }) => `${name}, ${role}`),
    topics: topics.map((topic) => topic.toLowerCase()),
  }
  return Object.entries(lists).flatMap(([list, keys]) => {
    const known = new Set<string>()
    return keys.flatMap((key, index) => {
      if (!known.has(key)) {
        known.add(key)
        return []
      }
      const path = [list, index]
      return [
        {
          line: lineOf(path),
          field: formatPath(path),
          message: 'is listed twice',
          remedy: 'delete one of the two',
        },
      ]
    })
  })
}
