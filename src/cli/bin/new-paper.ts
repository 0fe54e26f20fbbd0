import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../new-paper.ts')).newPaper)
