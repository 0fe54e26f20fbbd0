import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../build.ts')).build)
