import { toFieldSchema } from '../yaml/field-schema.ts'
import { frontmatterSchema } from './frontmatter-schema.ts'

/** The frontmatter's schema as JSON Schema (draft 2020-12), for editors and other programs. */
export const frontmatterJsonSchema = toFieldSchema(frontmatterSchema)

/** Writes the schema as the text of a `.json` file. */
export function writeFrontmatterJsonSchema(): string {
  return `${JSON.stringify(frontmatterJsonSchema, undefined, 2)}\n`
}
