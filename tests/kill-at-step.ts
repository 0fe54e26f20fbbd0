/** Preloaded into a command with `node --import`: kills the process before step KILL_AT_STEP of its writing. */
import { watchSteps } from './watch-steps.ts'

let steps = 0
watchSteps(() => {
  steps += 1
  if (steps === Number(process.env['KILL_AT_STEP'])) process.kill(process.pid, 'SIGKILL')
})
