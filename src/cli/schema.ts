import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeFrontmatterJsonSchema } from '../article/frontmatter-json-schema.ts'
import { replaceFieldTable, writeFieldTable } from '../article/write-field-table.ts'

// Writes what is made from the frontmatter's schema: the JSON Schema, and the table of fields in the README.

const root = path.resolve(import.meta.dirname, '../..')
const readme = path.join(root, 'README.md')

await writeFile(path.join(root, 'src/article/frontmatter.schema.json'), writeFrontmatterJsonSchema())
await writeFile(readme, replaceFieldTable(await readFile(readme, 'utf8'), writeFieldTable()))
