/** Something wrong in a YAML text. The file is not named here: it may be a part of one, as frontmatter is. */
export interface YamlProblem {
  /** Line of the YAML, counted from 1. */
  line: number
  /** The field, as a path: `quotes[3].text`. */
  field?: string
  /** What is wrong, one line. */
  message: string
  /** What to do, one line. */
  remedy: string
}

/** The keys and list positions that lead to a field. */
export type FieldPath = readonly PropertyKey[]

/** Formats a path as a writer would read it: `quotes[3].text`. The path of the whole text is empty. */
export function formatPath(path: FieldPath): string {
  return path.reduce<string>(
    (shown, key) =>
      typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? String(key) : `${shown}.${String(key)}`,
    '',
  )
}
