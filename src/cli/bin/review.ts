import { runCommand } from './run-command.ts'

await runCommand(async () => (await import('../review.ts')).review)
