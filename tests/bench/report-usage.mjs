import { readFileSync, writeFileSync } from 'node:fs'

/* Loaded into a measured process with `--import`: writes the seconds of CPU that it and its processes have used when it ends. */
process.on('exit', () => {
  const file = process.env.FAIR_COPY_USAGE
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  if (file)
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6 + readChildrenTime() }))
})

/** Seconds of CPU of the processes that this one has waited for, and of theirs. Only Linux has them as a file. */
function readChildrenTime() {
  if (process.platform !== 'linux') return 0
  // The name of the program, in parentheses, may have spaces. The time is in hundredths of a second.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}
