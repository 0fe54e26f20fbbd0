import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { explainSchemaIssue } from '../../../src/yaml/explain-schema-issue.ts'
import { toFieldSchema } from '../../../src/yaml/field-schema.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'

const schema = z.strictObject({
  name: z.string().describe('What it is called.'),
  kind: z.enum(['boat', 'bridge']).optional(),
  crew: z.array(z.strictObject({ name: z.string(), age: z.int().optional() })).optional(),
})

function explain(yaml: string): string[] {
  const parsed = parseYaml(yaml, 'the log')
  if (parsed.kind === 'problems')
    return parsed.problems.map(({ line, message, remedy }) => `${line} ${message} → ${remedy}`)
  const { value, lineOf } = parsed
  const result = schema.safeParse(value)
  const checked = { value, lineOf, schema: toFieldSchema(schema), owner: 'a boat' }
  return (result.error?.issues ?? [])
    .flatMap((issue) => explainSchemaIssue(issue, checked))
    .map(({ line, field, message, remedy }) => `${line} ${field}: ${message} → ${remedy}`)
}

test('a value of the wrong kind is named by line, path and what the schema says about it', () => {
  expect(explain('name: [Gull]\ncrew:\n  - name: Jun\n    age: old\n  - age: 4\n')).toEqual([
    '1 name: must be text → correct it: What it is called.',
    '4 crew[0].age: must be a number → correct it',
    '5 crew[1].name: is missing → add it',
  ])
})

test('a choice that does not exist is answered with those that do', () => {
  expect(explain('name: Gull\nkind: balloon\n')).toEqual([
    '2 kind: must be one of: boat, bridge → correct it',
  ])
})

test('a misspelt field is recognised in its own group, and others are only refused', () => {
  expect(explain('name: Gull\ncrw: []\ncrew:\n  - nmae: Jun\n    name: Jun\n    port: Saltmere\n')).toEqual([
    '4 crew[0].nmae: is not a field of a boat → did you mean `name`?',
    '6 crew[0].port: is not a field of a boat → delete it, or use one of the fields listed in .github/docs',
    '2 crw: is not a field of a boat → did you mean `crew`?',
  ])
})

test('a text that YAML takes for a number is to be put in quotation marks', () => {
  expect(explain('name: 1984\n')).toEqual(['1 name: must be text → put it in quotation marks: "1984"'])
})

test('a field without a value may be deleted if it is optional', () => {
  expect(explain('name:\nkind:\n')).toEqual([
    '1 name: has no value → write one: What it is called.',
    '2 kind: must be one of: boat, bridge → correct it',
  ])
  expect(explain('name: Gull\ncrew:\n')).toEqual(['2 crew: has no value → write one, or delete the field'])
})

test('each error of the YAML itself is reported, and its line', () => {
  expect(explain('name: Gull\nkind: "boat\n')).toHaveLength(1)
  expect(explain('name: Gull\nkind: "boat\n')[0]).toMatch(/^\d the log is not valid YAML: \S/)
})
