import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../clip.ts')).clip)
