import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'fixtures')

/** A case: a folder in `tests/fixtures/<kind>/` that is named after a fact and holds an input and expected outputs. */
export interface FixtureCase {
  /** The folder's name with spaces for hyphens. */
  fact: string
  /** Returns the text of a file of the case, or `undefined` if there is no such file. */
  read: (file: string) => string | undefined
  /**
   * Returns the expected text of a file, or `''` if the file is missing, so that the comparison fails. With `UPDATE=1` it
   * writes `actual` to the file first: read the difference before you commit it.
   */
  expected: (file: string, actual: string) => string
}

/** Lists the cases of a kind. */
export function listFixtureCases(kind: string): FixtureCase[] {
  return readdirSync(path.join(folder, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const at = (file: string): string => path.join(folder, kind, name, file)
      const read = (file: string): string | undefined =>
        existsSync(at(file)) ? readFileSync(at(file), 'utf8') : undefined
      const expected = (file: string, actual: string): string => {
        if (process.env['UPDATE'] === '1') writeFileSync(at(file), actual)
        return read(file) ?? ''
      }
      return { fact: name.replaceAll('-', ' '), read, expected }
    })
}
