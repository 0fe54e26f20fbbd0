import type { ParseArgsOptionsConfig } from 'node:util'
import { type CommandIo, type ExitCode, exitCodes } from './command.ts'
import { type CommandArguments, parseCommandLine } from './parse-command-line.ts'
import { refuseUsage } from './refuse-usage.ts'

/** What a command says about itself. */
export interface CommandUsage<Options extends ParseArgsOptionsConfig> {
  /** Its name in package.json: `check:links`. */
  name: string
  help: string
  options: Options
}

/**
 * Begins a command: parses its line, prints the help if that is asked for, and refuses a wrong line. Returns the arguments,
 * or the exit code if there is nothing left to do.
 */
export function startCommand<Options extends ParseArgsOptionsConfig>(
  { name, help, options }: CommandUsage<Options>,
  argv: readonly string[],
  io: CommandIo,
): CommandArguments<Options> | { kind: 'done'; code: ExitCode } {
  const line = parseCommandLine(argv, options)
  if (line.kind === 'arguments') return line
  if (line.kind === 'wrong') return { kind: 'done', code: refuseUsage(name, line.message, io) }
  io.stdout.write(help)
  return { kind: 'done', code: exitCodes.ok }
}
