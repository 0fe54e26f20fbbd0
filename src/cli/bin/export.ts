import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../export.ts')).exportArchive)
