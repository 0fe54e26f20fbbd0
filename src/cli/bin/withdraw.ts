import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../withdraw.ts')).withdraw)
