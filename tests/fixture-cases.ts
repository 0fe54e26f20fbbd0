import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'fixtures')

/** A case is a folder of `tests/fixtures/<kind>/`: its name is a fact, its files are input and expected output. */
export interface FixtureCase {
  /** The folder's name with spaces for hyphens. */
  fact: string
  /** Text of one of its files; nothing where there is no such file. */
  read: (file: string) => string | undefined
  /** What a file of it should hold. `UPDATE=1` writes `actual` there first, so that a person can read the difference. */
  expected: (file: string, actual: string) => string
}

/** All cases of a kind. A missing expectation is an empty text, which nothing equals. */
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
