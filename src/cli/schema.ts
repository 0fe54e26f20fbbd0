import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeFrontmatterJsonSchema } from '../article/frontmatter-json-schema.ts'
import { replaceFieldTable, writeFieldTable } from '../article/write-field-table.ts'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { startCommand } from './start-command.ts'

const help = `Writes what is made from the schema of the frontmatter: the JSON Schema for editors, and the
table of fields in .github/docs/frontmatter.md.

Usage
  npm run schema

Options
  -h, --help         print this help

Exit codes
  0  the files are written
  1  not used
  2  the command line is wrong
`

/** The command `npm run schema`: writes the JSON Schema and the table of fields. */
export async function schema(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const line = startCommand({ name: 'schema', help, options: {} }, argv, io)
  if (line.kind === 'done') return line.code
  const document = path.resolve(io.cwd, '.github/docs/frontmatter.md')
  await writeFile(path.resolve(io.cwd, 'src/article/frontmatter.schema.json'), writeFrontmatterJsonSchema())
  await writeFile(document, replaceFieldTable(await readFile(document, 'utf8'), writeFieldTable()))
  return exitCodes.ok
}
