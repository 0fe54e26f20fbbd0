import type { z } from 'astro/zod'
import { editDistance } from './edit-distance.ts'
import { type FieldSchema, findFieldSchema } from './field-schema.ts'
import { maxYamlProblems } from './parse-yaml.ts'
import { type FieldPath, formatPath, type YamlProblem } from './yaml-problem.ts'

/** What an explanation needs besides the issue. */
export interface CheckedYaml {
  /** The value that the schema refused. */
  value: unknown
  lineOf: (path: FieldPath) => number
  schema: FieldSchema
  /** What the fields belong to: `an article`. */
  owner: string
}

/** A misspelt field differs from the real one by at most this many letters. A guess: `headlien` differs by two. */
const maxMisspeltLetters = 2

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list, with a dash before each entry',
  object: 'a group of fields, indented below it',
  number: 'a number',
  int: 'a whole number',
}

/**
 * Explains what a schema found wrong, in words for the writer of the file.
 *
 * @returns one problem; several if the issue is about several unknown fields
 */
export function explainSchemaIssue(issue: z.core.$ZodIssue, checked: CheckedYaml): YamlProblem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, maxYamlProblems).map((key) => explainUnknownField(key, issue.path, checked))
  const field = formatPath(issue.path)
  const at = { line: checked.lineOf(issue.path), ...(field === '' ? {} : { field }) }
  return [
    {
      ...at,
      ...(issue.code === 'invalid_type' ? explainType(issue, checked) : explainValue(issue, checked)),
    },
  ]
}

function explainUnknownField(
  key: string,
  path: FieldPath,
  { lineOf, schema, owner }: CheckedYaml,
): YamlProblem {
  const known = Object.keys(findFieldSchema(schema, path)?.properties ?? {})
  const meant = known.find(
    (field) => editDistance(field.toLowerCase(), key.toLowerCase()) <= maxMisspeltLetters,
  )
  return {
    line: lineOf([...path, key]),
    field: formatPath([...path, key]),
    message: `is not a field of ${owner}`,
    remedy:
      meant === undefined
        ? 'delete it, or use one of the fields listed in .github/docs'
        : `did you mean \`${meant}\`?`,
  }
}

type Explanation = Pick<YamlProblem, 'message' | 'remedy'>

function explainType(issue: z.core.$ZodIssueInvalidType, { value, schema }: CheckedYaml): Explanation {
  const found = findValue(value, issue.path)
  const remedy = (advice: string): string => withDescription(advice, schema, issue.path)
  if (found === undefined) return { message: 'is missing', remedy: remedy('add it') }
  if (found === null) {
    const group = findFieldSchema(schema, issue.path.slice(0, -1))
    const optional = !group?.required?.includes(String(issue.path.at(-1)))
    return {
      message: 'has no value',
      remedy: remedy(optional ? 'write one, or delete the field' : 'write one'),
    }
  }
  const message = `must be ${typeNames[issue.expected] ?? issue.expected}`
  if (issue.expected === 'boolean') return { message: 'must be true or false', remedy: remedy('correct it') }
  // YAML reads 1984 as a number and true as a truth value; quotation marks make them text.
  if (issue.expected === 'string' && typeof found !== 'object')
    return { message, remedy: `put it in quotation marks: "${String(found)}"` }
  return { message, remedy: remedy('correct it') }
}

function explainValue(issue: z.core.$ZodIssue, { value, schema }: CheckedYaml): Explanation {
  const found = findValue(value, issue.path)
  if (typeof found === 'string' && found.trim() === '') {
    const group = findFieldSchema(schema, issue.path.slice(0, -1))
    const isRequired = group?.required?.includes(String(issue.path.at(-1))) ?? false
    const advice = isRequired ? 'write it' : 'write it, or leave it out'
    return { message: 'is empty', remedy: withDescription(advice, schema, issue.path) }
  }
  const message =
    issue.code === 'invalid_value' ? `must be one of: ${issue.values.join(', ')}` : issue.message
  return { message, remedy: withDescription('correct it', schema, issue.path) }
}

function withDescription(advice: string, schema: FieldSchema, path: FieldPath): string {
  const description = findFieldSchema(schema, path)?.description
  return description === undefined ? advice : `${advice}: ${description}`
}

function findValue(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
}
