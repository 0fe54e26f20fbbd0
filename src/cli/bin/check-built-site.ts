import { checkBuiltSite } from '../check-built-site.ts'

const { stdout, stderr } = process
process.exitCode = await checkBuiltSite(process.argv.slice(2), { stdout, stderr, cwd: process.cwd() })
