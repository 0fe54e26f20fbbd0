import { z } from 'astro/zod'
import type { FieldPath } from './yaml-problem.ts'

/** The part of JSON Schema that describes a field. */
export interface FieldSchema {
  description?: string
  type?: string
  enum?: string[]
  /** The fields of a group. */
  properties?: Record<string, FieldSchema>
  /** The fields of a group that must be there. */
  required?: string[]
  /** The entries of a list. */
  items?: FieldSchema
}

/** Turns a Zod schema into JSON Schema (draft 2020-12) of what a writer writes, before defaults are filled in. */
export function toFieldSchema(schema: z.ZodType): FieldSchema {
  return z.toJSONSchema(schema, { io: 'input' }) as FieldSchema
}

/** Finds a field by its path, such as `['quotes', 3, 'text']`. Returns `undefined` if there is no such field. */
export function findFieldSchema(schema: FieldSchema, path: FieldPath): FieldSchema | undefined {
  return path.reduce<FieldSchema | undefined>(
    (group, key) => (typeof key === 'number' ? group?.items : group?.properties?.[String(key)]),
    schema,
  )
}
