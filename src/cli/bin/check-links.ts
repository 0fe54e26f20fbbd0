import { checkLinks } from '../check-links.ts'

const { stdout, stderr } = process
process.exitCode = await checkLinks(process.argv.slice(2), { stdout, stderr, cwd: process.cwd() })
