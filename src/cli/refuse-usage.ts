import { type CommandIo, type ExitCode, exitCodes } from './command.ts'

/** Reports a wrong command line and returns its exit code. Two lines: the help itself would hide the message. */
export function refuseUsage(command: string, message: string, { stderr }: CommandIo): ExitCode {
  stderr.write(`${message}\nnpm run ${command} -- --help lists the options\n`)
  return exitCodes.wrongUsage
}
