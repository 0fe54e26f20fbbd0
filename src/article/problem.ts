/** Something wrong with an article, explained to the person who writes it. */
export interface Problem {
  /** The file, as the writer would name it. */
  file: string
  /** Line in the file, counted from 1. */
  line: number
  /** Path of the frontmatter field: `quotes[3].text`. */
  field?: string
  /** What is wrong, in one line. */
  message: string
  /** What to do, in one line. */
  remedy: string
  /** Lines that help: the passage compared with the quotation, YAML to paste. */
  details?: string[]
}

/** A problem before the file name is added. */
export type UnnamedFileProblem = Omit<Problem, 'file'>

/** Formats a problem for the terminal: its place, message, details and remedy, each on lines of their own. */
export function formatProblem({ file, line, field, message, remedy, details = [] }: Problem): string {
  const place = field === undefined ? `${file}:${line}` : `${file}:${line}  ${field}`
  return [place, `  ${message}`, ...details.map((detail) => `    ${detail}`), `  → ${remedy}`].join('\n')
}

/** The largest number of problems that are printed. The others are only counted. */
const maxPrinted = 200

/** Formats problems for the terminal: for each the place, message, details and remedy; then how many in how many files. */
export function formatProblems(problems: readonly Problem[]): string {
  return formatList(problems, ['problem', 'problems'])
}

/** Formats warnings for the terminal, as `formatProblems` does. */
export function formatWarnings(warnings: readonly Problem[]): string {
  return formatList(warnings, ['warning', 'warnings'])
}

function formatList(problems: readonly Problem[], [one, many]: readonly [string, string]): string {
  const files = new Set(problems.map((problem) => problem.file)).size
  const count = `${problems.length} ${problems.length === 1 ? one : many} in ${files} ${files === 1 ? 'file' : 'files'}`
  const left = problems.length - maxPrinted
  const more = left > 0 ? [`… and ${left} more`] : []
  return [...problems.slice(0, maxPrinted).map(formatProblem), ...more, count].join('\n\n')
}
