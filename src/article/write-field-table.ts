import type { FieldSchema } from '../yaml/field-schema.ts'
import { frontmatterJsonSchema } from './frontmatter-json-schema.ts'

/** Longer lists of choices are left out of the table, which has to stay short. `verify` and the editor name them. */
const maxListedChoices = 5

/**
 * Writes the documents' table of frontmatter fields: a row for each field, with its description and the names of the fields
 * inside it. `?` marks an optional field, `[]` a list.
 */
export function writeFieldTable(): string {
  const rows = listFields(frontmatterJsonSchema).map(([name, field]) => {
    const parts = listFields(field.items ?? field).map(formatPart)
    const fields = parts.length > 0 ? ` Fields: ${parts.join(', ')}.` : ''
    return `| \`${name}\` | ${field.description}${fields} |`
  })
  return ['| field | meaning |', '|---|---|', ...rows].join('\n')
}

/**
 * Replaces the table between the two marker comments of a document.
 *
 * @throws if the markers are missing
 */
export function replaceFieldTable(document: string, table: string): string {
  const marked = /(<!-- fields[^>]*-->\n)[\s\S]*?(\n<!-- \/fields -->)/
  if (!marked.test(document))
    throw new Error('the document has no <!-- fields --> … <!-- /fields --> comments')
  return document.replace(marked, (_, opening: string, closing: string) => opening + table + closing)
}

/** The fields of a group with their names as the table shows them, in the order of the schema. */
function listFields({ properties = {}, required }: FieldSchema): [string, FieldSchema][] {
  return Object.entries(properties).map(([name, field]) => [
    `${name}${field.items ? '[]' : ''}${required?.includes(name) ? '' : '?'}`,
    field,
  ])
}

function formatPart([name, field]: [string, FieldSchema]): string {
  const choices = field.enum && field.enum.length <= maxListedChoices ? field.enum : []
  const inside = [...choices, ...listFields(field).map(([inner]) => `\`${inner}\``)]
  return `\`${name}\`${inside.length > 0 ? ` (${inside.join(', ')})` : ''}`
}
