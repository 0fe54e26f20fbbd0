import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../check-built-site.ts')).checkBuiltSite)
