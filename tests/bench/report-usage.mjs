import { writeFileSync } from 'node:fs'

/* Loaded into a measured process with `--import`: writes what it has used when it ends. */
process.on('exit', () => {
  const file = process.env.FAIR_COPY_USAGE
  if (file) writeFileSync(file, JSON.stringify(process.resourceUsage()))
})
