import type { CheckCache } from '../site/check-article-files.ts'

/** Where a command writes. `process.stdout` is one. */
export interface TextOutput {
  write(text: string): unknown
}

/** What a command may use of its surroundings. Tests pass their own, so that they need no process. */
export interface CommandIo {
  stdin: NodeJS.ReadableStream
  stdout: TextOutput
  stderr: TextOutput
  /** The folder that relative paths start from. */
  cwd: string
  /** Where the command may keep what it has checked. Without it, everything is checked again. */
  cache?: CheckCache
}

/** Exit codes of all commands. The help of each says when it returns which. */
export const exitCodes = { ok: 0, failed: 1, wrongUsage: 2 } as const

/** The code a command exits with. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A command without its process: arguments in, exit code out. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<ExitCode>
