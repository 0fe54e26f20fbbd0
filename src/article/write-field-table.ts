import { type FieldSchema, frontmatterJsonSchema } from './frontmatter-json-schema.ts'

/** Longer lists of choices are left out of the table: the editor and `verify` name them. */
const maxListedChoices = 5

/**
 * Writes the README's table of frontmatter fields: a row for each field, with its description and the fields inside it.
 * `?` marks an optional field, `[]` a list.
 */
export function writeFieldTable(): string {
  const rows = listFields(frontmatterJsonSchema).map(([name, field]) => {
    const parts = listFields(field.items ?? field).map(([part, schema]) => {
      const inside = listFields(schema).map(([inner]) => `\`${inner}\``)
      return `\`${part}\`${inside.length > 0 ? ` (${inside.join(', ')})` : ''}: ${describe(schema)}`
    })
    return `| \`${name}\` | ${[describe(field), ...parts].join(' ')} |`
  })
  return ['| field | meaning |', '|---|---|', ...rows].join('\n')
}

/**
 * Replaces the table between the two marker comments of a README.
 *
 * @throws if the markers are missing
 */
export function replaceFieldTable(readme: string, table: string): string {
  const marked = /(<!-- fields[^>]*-->\n)[\s\S]*?(\n<!-- \/fields -->)/
  if (!marked.test(readme)) throw new Error('README.md has no <!-- fields --> … <!-- /fields --> comments')
  return readme.replace(marked, (_, opening: string, closing: string) => opening + table + closing)
}

function listFields({ properties = {}, required = [] }: FieldSchema): [string, FieldSchema][] {
  return Object.entries(properties).map(([name, schema]) => [
    `${name}${schema.items ? '[]' : ''}${required.includes(name) ? '' : '?'}`,
    schema,
  ])
}

function describe({ description = '', enum: choices = [] }: FieldSchema): string {
  if (choices.length === 0 || choices.length > maxListedChoices) return description
  return `${description.replace(/\.$/, '')} (${choices.join(', ')}).`
}
