import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/*
 * Mutation testing: makes small changes in the code, one at a time, and looks whether a test fails. A change that no test
 * notices "survives" and is printed. The work is Stryker's; this script adds a sample that is the same for the same seed,
 * because all mutants of a folder take an hour.
 *
 * Stryker is not in package.json: its 200 packages are needed a few times a year. Install it for a run with
 *
 *   npm install --no-save @stryker-mutator/core@10.1.1 @stryker-mutator/vitest-runner@10.1.1
 *
 * and remove it with `npm ci`.
 */

const usage = `Checks whether the unit tests notice changes in the code.

  node tests/bench/mutate.ts src/article src/markdown           150 mutants of these folders
  node tests/bench/mutate.ts src/page --count 500 --seed 7      more of them, another sample
  node tests/bench/mutate.ts src/page --tests tests/unit/site   with these tests, besides tests/unit/page

Each mutant is run with the tests that reach it. The exit code is 1 if fewer than 80 % are killed.
`

/** Share of the sample that the tests have to notice, in percent. Below 100, because some mutants change nothing. */
const minKilled = 80

/** Milliseconds that a mutant may take in addition to 1.5 times the usual time of its tests: it may loop for ever. */
const maxExtraTime = 10_000

interface Mutant {
  id: string
  /** Set for a mutant that is not to be run. */
  status?: string
}

interface Planner {
  prototype: { makePlan: (mutants: readonly Mutant[]) => Promise<unknown> }
}

const root = path.resolve(import.meta.dirname, '../..')

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function takeSample<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  const random = createRandom(seed)
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ item }) => item)
}

/** Stryker has no option for a sample, so this replaces the list of mutants that its planner is given. */
async function limitToSample(core: string, count: number, seed: number): Promise<void> {
  const file = path.join(core, 'dist/src/mutants/mutant-test-planner.js')
  const { MutantTestPlanner } = (await import(pathToFileURL(file).href)) as { MutantTestPlanner: Planner }
  const planAll = MutantTestPlanner.prototype.makePlan
  MutantTestPlanner.prototype.makePlan = function (mutants) {
    const sample = takeSample(
      mutants.filter(({ status }) => status === undefined),
      count,
      seed,
    )
    process.stdout.write(`${sample.length} of ${mutants.length} mutants, seed ${seed}\n`)
    return planAll.call(this, sample)
  }
}

async function main(): Promise<number> {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', multiple: true, default: [] },
    },
  })
  const core = path.join(root, 'node_modules/@stryker-mutator/core')
  if (folders.length === 0 || !existsSync(core)) {
    process.stderr.write(
      folders.length === 0 ? usage : 'Stryker is not installed: see tests/bench/mutate.ts\n',
    )
    return 1
  }
  await limitToSample(realpathSync(core), Number(values.count), Number(values.seed))
  const entry = pathToFileURL(path.join(realpathSync(core), 'dist/src/index.js')).href
  const { Stryker } = (await import(entry)) as {
    Stryker: new (options: object) => { runMutationTest: () => Promise<{ status: string }[]> }
  }
  const testFolders = [
    ...folders.map((folder) => folder.replace(/^(?:\.\/)?src\//, 'tests/unit/')),
    ...values.tests,
  ]
  const results = await new Stryker({
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/vitest.config.ts' },
    mutate: folders.map((folder) => `${folder.replace(/\/$/, '')}/**/*.ts`),
    testFiles: testFolders.map((folder) => `${folder.replace(/\/$/, '')}/**/*.test.ts`),
    ignorePatterns: ['dist', 'test-results', 'playwright-report', 'tests/e2e'],
    concurrency: 1,
    timeoutMS: maxExtraTime,
    reporters: ['progress-append-only', 'clear-text'],
    clearTextReporter: { logTests: false, allowEmojis: false },
  }).runMutationTest()
  const killed = results.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const share = (100 * killed) / Math.max(1, results.length)
  process.stdout.write(`${killed} of ${results.length} mutants killed (${share.toFixed(1)} %)\n`)
  return share >= minKilled ? 0 : 1
}

process.exitCode = await main()
