import { enableCompileCache } from 'node:module'
import path from 'node:path'
import type { Command } from '../command.ts'

/**
 * Runs a command in this process: its arguments, streams, folder and exit code. The command is loaded by a function,
 * so that the compile cache is on before its modules are read.
 */
export async function runCommand(load: () => Promise<Command>): Promise<void> {
  // Measured: `verify` with one article takes 0.7 instead of 1.2 seconds of CPU. Without write access there is no cache.
  const codeRoot = path.join(import.meta.dirname, '../../..')
  const folder = path.join(codeRoot, 'node_modules/.cache/fair-copy')
  enableCompileCache(folder)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  const command = await load()
  const { stdin, stdout, stderr } = process
  process.exitCode = await command(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    cwd: process.cwd(),
    cache: { folder, codeRoot },
  })
}

/** `npm run quotes -- FILE | head` closes the pipe early: that is no error. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
