import { type ParseArgsConfig, type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { editDistance } from '../yaml/edit-distance.ts'

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>

/** The options and files of a command line. */
export interface CommandArguments<Options extends ParseArgsOptionsConfig> {
  kind: 'arguments'
  values: Parsed<Options>['values']
  files: string[]
}

/** What a command line asks for, or what is wrong with it in one line. */
export type CommandLine<Options extends ParseArgsOptionsConfig> =
  | CommandArguments<Options>
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }

/** The option that every command has. */
const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/**
 * Parses a command line. `--help` wins over everything else on the line, errors included. Only the first error is
 * reported: later ones are often its consequence.
 */
export function parseCommandLine<Options extends ParseArgsOptionsConfig>(
  argv: readonly string[],
  options: Options,
): CommandLine<Options> {
  const known: ParseArgsOptionsConfig = { ...options, ...helpOption }
  const config = { args: [...argv], options: known, allowPositionals: true } satisfies ParseArgsConfig
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true })
  const given = tokens.filter((token) => token.kind === 'option')
  if (given.some(({ name }) => name === 'help')) return { kind: 'help' }
  for (const { name, rawName, value } of given) {
    const option = known[name]
    if (!option) return { kind: 'wrong', message: explainUnknown(rawName, Object.keys(known)) }
    if (option.type === 'string' && (value === undefined || isOption(value, known))) {
      return { kind: 'wrong', message: `${rawName} needs a value after it` }
    }
    if (option.type === 'boolean' && value !== undefined) {
      return { kind: 'wrong', message: `${rawName} takes no value` }
    }
  }
  const { values, positionals } = parseArgs({ ...config, strict: false })
  return { kind: 'arguments', values: values as Parsed<Options>['values'], files: positionals }
}

/** Whether a value is the next option, because its own was forgotten: `--source --date 2031-11-04`. */
function isOption(value: string, known: ParseArgsOptionsConfig): boolean {
  return value.startsWith('--') && (value.slice(2).split('=')[0] ?? '') in known
}

/** Two letters swapped are two edits. With three, short options such as --out and --url suggest each other. */
const maxEdits = 2

function explainUnknown(rawName: string, known: readonly string[]): string {
  const name = rawName.replace(/^-+/, '').toLowerCase()
  const nearest = known
    .map((option) => ({ option, edits: editDistance(option, name) }))
    .filter(({ option, edits }) => edits <= maxEdits && edits < option.length)
    .toSorted((one, other) => one.edits - other.edits)[0]
  return `${rawName} is not an option${nearest ? `: did you mean --${nearest.option}?` : ''}`
}
