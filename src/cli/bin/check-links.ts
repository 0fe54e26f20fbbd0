import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../check-links.ts')).checkLinks)
