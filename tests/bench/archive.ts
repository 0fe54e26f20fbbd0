import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { clippingKinds, type MadeClipping, makeClipping, writeTable } from './make-clippings.ts'
import { measureScript } from './measure-command.ts'

/*
 * `npm run bench:archive -- 300`: takes in clippings of ten kinds with a table, reviews their unsure speakers with scripted
 * keys, checks and exports the archive, takes it in again, and prints the time of each step. `--build` builds the site too.
 */

const root = path.resolve(import.meta.dirname, '../..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { build: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
})
const count = Number(positionals[0] ?? 300)
if (!Number.isInteger(count) || count < 1) throw new Error('give the number of clippings: 300')

// Astro builds only inside the project.
const work = values.build
  ? path.join(root, '.astro/bench/archive')
  : mkdtempSync(path.join(tmpdir(), 'fair-copy-'))
rmSync(work, { recursive: true, force: true })
const write = (name: string, content: string | Uint8Array): void => {
  const file = path.join(work, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const clippings: MadeClipping[] = []
for (let number = 0; number < count; number++) clippings.push(await makeClipping(number))
for (const { files } of clippings) for (const { name, content } of files) write(`clippings/${name}`, content)
write('clippings.csv', writeTable(clippings))
write('content/site.yaml', 'name: The Bench\n')
process.stdout.write(`${count} clippings of ${clippingKinds.length} kinds: ${clippingKinds.join(', ')}\n\n`)

async function measure(
  step: string,
  command: string,
  argv: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<void> {
  const script = path.join(root, `src/cli/bin/${command}.ts`)
  const cwd = environment['ARTICLES'] ? root : work
  // The made articles are of 2031: before, they would be scheduled.
  const all = { BUILD_TIME: '2032-01-01', ...environment }
  const { cpu, wall, memory, printed } = await measureScript([script, ...argv], cwd, all, input)
  const last = printed.trim().split('\n').at(-1) ?? ''
  process.stdout.write(
    `${step.padEnd(26)} ${wall.toFixed(1).padStart(6)} s ${cpu.toFixed(1).padStart(6)} s CPU ${memory.toFixed(0).padStart(5)} MB  ${last.slice(0, 90)}\n`,
  )
}

const archive = ['clippings', '--table', 'clippings.csv', '--dates-from-names', '--out', 'content/articles']
await measure('clip', 'clip', archive)
await measure('clip again', 'clip', archive)
await measure('review --list', 'review', ['--list'])
// Right, not named, not a quotation with an undo, skipped, and so on through the archive.
await measure('review', 'review', [], { input: 'rnxusrx'.repeat(count) })
await measure('verify', 'verify', [])
await measure('permalinks', 'permalinks', [])
await measure('export', 'export', ['export'])
if (values.build) {
  const environment = {
    ARTICLES: path.relative(root, path.join(work, 'content/articles')),
    OUT_DIR: path.join(work, 'dist'),
  }
  await measure('build', 'build', [], { environment })
}

const articles = readdirSync(path.join(work, 'content/articles')).filter((name) => name.endsWith('.md'))
const unsure = articles.filter((name) =>
  readFileSync(path.join(work, 'content/articles', name), 'utf8').includes('confirmed: false'),
)
process.stdout.write(`\n${articles.length} articles, ${unsure.length} with speakers that are still unsure\n`)
if (!values.keep) rmSync(work, { recursive: true })
else process.stdout.write(`${work}\n`)
