import type { z } from 'astro/zod'
import { editDistance } from './edit-distance.ts'
import { findFieldSchema } from './frontmatter-json-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

type Path = readonly PropertyKey[]

/** A misspelt field differs from the real one by at most this many letters. A guess: `headlien` differs by two. */
const maxMisspeltLetters = 2

/**
 * Explains what the schema found wrong, in words for the writer of the article.
 *
 * @param value the frontmatter that was checked
 * @param lineOf finds the line of a field
 * @returns one problem; several if the issue is about several unknown fields
 */
export function explainSchemaIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  lineOf: (path: Path) => number,
): UnnamedFileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const meant = findSimilarField(key, issue.path)
      return {
        line: lineOf([...issue.path, key]),
        field: formatPath([...issue.path, key]),
        message: 'is not a field of an article',
        remedy:
          meant === undefined
            ? 'delete it, or use one of the fields listed in the README'
            : `did you mean \`${meant}\`?`,
      }
    })
  }
  const description = findFieldSchema(issue.path)?.description
  const missing = issue.code === 'invalid_type' && findValue(value, issue.path) === undefined
  const correction = missing ? 'add it' : 'correct it'
  return [
    {
      line: lineOf(issue.path),
      field: formatPath(issue.path),
      message: missing ? 'is missing' : explainInvalidValue(issue),
      remedy: description === undefined ? correction : `${correction}: ${description}`,
    },
  ]
}

function explainInvalidValue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${typeNames[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `must be one of: ${issue.values.join(', ')}`
  return issue.message
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list, with a dash before each entry',
  object: 'a group of fields, indented below it',
  number: 'a number',
  int: 'a whole number',
}

/** A path as a writer would read it: `quotes[3].text`. */
function formatPath(path: Path): string {
  return path.reduce<string>(
    (formatted, key) =>
      typeof key === 'number'
        ? `${formatted}[${key}]`
        : formatted === ''
          ? String(key)
          : `${formatted}.${String(key)}`,
    '',
  )
}

function findValue(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
}

function findSimilarField(key: string, path: Path): string | undefined {
  const fields = Object.keys(findFieldSchema(path)?.properties ?? {})
  return fields.find((field) => editDistance(field.toLowerCase(), key.toLowerCase()) <= maxMisspeltLetters)
}
