import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../report.ts')).reportArchive)
