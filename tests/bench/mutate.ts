import { type ChildProcess, fork } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { listMutants, type Mutant } from './list-mutants.ts'
import type { MutantResult } from './run-mutants.ts'

/*
 * Mutation testing: makes small changes in the code, one at a time, and looks whether a test fails. A change that no test
 * notices "survives" and is printed, so that a person can write the test that is missing.
 *
 * Why not Stryker (10.1.1 was tried): with Vitest 5 it runs, but changes outside functions, such as tables and patterns,
 * never take effect and all seem to survive. It also adds 200 packages.
 */

const usage = `Checks whether the unit tests notice changes in the code.

  node tests/bench/mutate.ts src/article src/markdown           150 mutants of these folders
  node tests/bench/mutate.ts src/page --count 500 --seed 7      more of them, another sample
  node tests/bench/mutate.ts src/page --tests tests/unit/site   with these tests, besides tests/unit/page
  node tests/bench/mutate.ts src/page --limit 120               seconds a mutant may take (60)

The exit code is 1 if fewer than 80 % are killed.
`

/** Share of the sample that the tests have to notice. Below 1, because some changes make no difference. */
const minKilled = 0.8

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

function takeSample(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const random = createRandom(seed)
  return mutants
    .map((mutant) => ({ mutant, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ mutant }) => mutant)
}

/** Runs mutants in a process of its own, which is replaced if one takes too long: it may be in an endless loop. */
function createRunner(tests: readonly string[], limit: number) {
  let child: ChildProcess | undefined
  const stop = (): void => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const run = (mutant?: Mutant): Promise<MutantResult> =>
    new Promise((resolve, reject) => {
      child ??= fork(path.join(import.meta.dirname, 'run-mutants.ts'), [...tests], { cwd: root })
      const timer = mutant && setTimeout(() => finish({ kind: 'timeout' }), limit * 1000)
      const fail = (): void => reject(new Error('the process that runs the tests has ended'))
      const finish = (result: MutantResult): void => {
        clearTimeout(timer)
        child?.removeAllListeners()
        if (result.kind === 'timeout') stop()
        resolve(result)
      }
      child.on('message', finish).on('exit', fail)
      child.send(mutant ? { file: mutant.file, source: mutant.source } : {})
    })
  return { run, stop }
}

function shorten(code: string): string {
  const line = code.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 70)}…` : line
}

async function main(): Promise<number> {
  const { values, positionals: folders } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string', default: '150' },
      seed: { type: 'string', default: '1' },
      limit: { type: 'string', default: '60' },
      tests: { type: 'string', multiple: true, default: [] },
    },
  })
  if (folders.length === 0) {
    process.stderr.write(usage)
    return 1
  }
  const names = folders.map((folder) => path.relative(root, path.resolve(folder)))
  const files = names.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).sort()
  const all = files.flatMap((file) => {
    const absolute = path.join(root, file)
    return listMutants(absolute, readFileSync(absolute, 'utf8'))
  })
  const sample = takeSample(all, Number(values.count), Number(values.seed))
  const testFolders = [...names.map((folder) => folder.replace(/^src\b/, 'tests/unit')), ...values.tests]
  const runner = createRunner(testFolders, Number(values.limit))
  // A mutant that stayed in memory would make every later one look killed.
  const expectPass = async (when: string): Promise<void> => {
    const { kind } = await runner.run()
    if (kind !== 'survived') throw new Error(`the tests fail without a mutant, ${when} the run`)
  }
  try {
    await expectPass('before')
    const counts = { killed: 0, timeout: 0, survived: 0 }
    for (const [index, mutant] of sample.entries()) {
      const { kind } = await runner.run(mutant)
      counts[kind]++
      process.stderr.write(`${index + 1}/${sample.length}\r`)
      if (kind !== 'survived') continue
      const { file, line, original, replacement } = mutant
      process.stdout.write(
        `${path.relative(root, file)}:${line}\n  - ${shorten(original)}\n  + ${shorten(replacement)}\n`,
      )
    }
    await expectPass('after')
    const killed = (counts.killed + counts.timeout) / Math.max(1, sample.length)
    process.stdout.write(
      `${sample.length} of ${all.length} mutants, seed ${values.seed}: ${counts.killed} killed, ${counts.timeout} timed out, ${counts.survived} survived (${(100 * killed).toFixed(1)} % noticed)\n`,
    )
    return killed >= minKilled ? 0 : 1
  } finally {
    runner.stop()
  }
}

process.exitCode = await main()
