/** Something wrong with an article, for the person who writes it. */
export interface Problem {
  /** The file, as the writer would name it. */
  file: string
  /** Line in the file, counted from 1. */
  line: number
  /** The field of the frontmatter, as a path: `quotes[3].text`. */
  field?: string
  /** What is wrong, one line. */
  message: string
  /** What to do, one line. */
  remedy: string
  /** Lines that help: the passage compared, YAML to paste. */
  details?: string[]
}

/** A problem as the terminal shows it: where, what, details, remedy. */
function formatProblem({ file, line, field, message, remedy, details = [] }: Problem): string {
  const where = field === undefined ? `${file}:${line}` : `${file}:${line}  ${field}`
  return [where, `  ${message}`, ...details.map((detail) => `    ${detail}`), `  → ${remedy}`].join('\n')
}

/** All problems, and how many in how many files. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map((problem) => problem.file)).size
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}`
  return [...problems.map(formatProblem), count].join('\n\n')
}
