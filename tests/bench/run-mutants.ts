import path from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'

/** Whether the tests noticed a mutant. */
export interface MutantResult {
  kind: 'killed' | 'timeout' | 'survived'
}

/*
 * The process in which mutate.ts runs tests. One Vitest server and worker stay for all mutants, so that a run costs only
 * the tests, not the start of Vitest. The mutant is served in place of the file: nothing is written to disk.
 */

let mutant: { file: string; source: string } | undefined

const vitest = await createVitest(
  'test',
  {
    config: 'tests/vitest.config.ts',
    watch: false,
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    // Vitest would otherwise serve the unchanged file from its cache on disk.
    fsModuleCache: false,
    // mutate.ts has the time limit. A busy machine must not make a slow test look like a failed one.
    testTimeout: 0,
    reporters: [{}],
  },
  {
    plugins: [
      {
        name: 'serve-mutant',
        enforce: 'pre',
        load: (id) => (mutant && id.split('?')[0] === mutant.file ? mutant.source : undefined),
      },
    ],
  },
)
await vitest.standalone()
const specifications = await vitest.globTestSpecifications(process.argv.slice(2))

async function pass(some: TestSpecification[]): Promise<boolean> {
  if (some.length === 0) return true
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(some)
  // The result also has test files of earlier runs, with what they reported then.
  const files = new Set(some.map(({ moduleId }) => moduleId))
  return (
    unhandledErrors.length === 0 && testModules.every((module) => !files.has(module.moduleId) || module.ok())
  )
}

/** Runs the test file that is named like the mutant's file first: it notices most mutants. */
async function runTests(): Promise<MutantResult['kind']> {
  const name = mutant && path.basename(mutant.file, '.ts')
  const isOwn = ({ moduleId }: TestSpecification): boolean => path.basename(moduleId, '.test.ts') === name
  const own = specifications.filter(isOwn)
  const others = specifications.filter((specification) => !isOwn(specification))
  return (await pass(own)) && (await pass(others)) ? 'survived' : 'killed'
}

process.on('message', async (next: { file?: string; source?: string }) => {
  if (mutant) vitest.invalidateFile(mutant.file)
  mutant = next.file === undefined ? undefined : { file: next.file, source: next.source ?? '' }
  if (mutant) vitest.invalidateFile(mutant.file)
  process.send?.({ kind: await runTests() } satisfies MutantResult)
})
