import { z } from 'astro/zod'
import { frontmatterSchema } from './frontmatter-schema.ts'

/** The part of JSON Schema that describes a field of the frontmatter. */
export interface FieldSchema {
  description?: string
  type?: string
  enum?: string[]
  /** The fields of a group. */
  properties?: Record<string, FieldSchema>
  required?: string[]
  /** The entries of a list. */
  items?: FieldSchema
}

/** The frontmatter's schema as JSON Schema (draft 2020-12), for editors and other programs. */
export const frontmatterJsonSchema = z.toJSONSchema(frontmatterSchema, { io: 'input' }) as FieldSchema

/** Finds the schema of a field by its path, such as `['quotes', 3, 'text']`. Returns `undefined` if there is no such field. */
export function findFieldSchema(path: readonly PropertyKey[]): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>(
    (schema, key) => (typeof key === 'number' ? schema?.items : schema?.properties?.[String(key)]),
    frontmatterJsonSchema,
  )
}

/** Writes the schema as the text of a `.json` file. */
export function writeFrontmatterJsonSchema(): string {
  return `${JSON.stringify(frontmatterJsonSchema, undefined, 2)}\n`
}
