/**
 * Runs the laws of the parsers on random inputs: text, HTML, Markdown, the styles of YAML with `--fix`, quotations and
 * addresses. Prints each case that crashes, breaks a law or takes more than two seconds of CPU, and fails if there is one.
 *
 *   npm run fuzz -- [cases] [seed] [law …]      100,000 cases over all laws by default
 */
import fc from 'fast-check'
import { fuzzLaws } from '../fuzz-laws.ts'

const [givenCases, givenSeed, ...names] = process.argv.slice(2)
const cases = Number(givenCases ?? 100_000)
const seed = Number(givenSeed ?? Date.now())
/** In milliseconds of CPU. */
const maxTime = 2000
/** In milliseconds. A guess: most inputs are as short as they get within seconds. */
const maxShrinking = 60_000

let failures = 0
const laws = Object.entries(fuzzLaws).filter(([name]) => names.length === 0 || names.includes(name))
console.log(`${cases.toLocaleString('en')} cases, seed ${seed}`)
for (const [name, { inputs, check }] of laws) {
  let slowest = 0
  let checked = 0
  const count = Math.ceil(cases / laws.length)
  const started = process.cpuUsage()
  const property = fc.property(inputs, (input) => {
    const before = process.cpuUsage()
    check(input)
    const { user, system } = process.cpuUsage(before)
    const time = (user + system) / 1000
    slowest = Math.max(slowest, time)
    checked++
    // On a busy machine a law takes many minutes: without these lines it seems to hang.
    if (checked % 1000 === 0) process.stderr.write(`${name.padEnd(12)} ${checked} of ${count}\n`)
    if (time > maxTime) throw new Error(`took ${Math.round(time)} ms`)
  })
  let result = fc.check(property, { numRuns: count, seed, endOnFailure: true })
  const numRuns = result.numRuns
  // The search for the shortest failing input has no end of its own that one would wait for.
  if (result.failed && result.counterexamplePath !== null) {
    result = fc.check(property, {
      seed,
      path: result.counterexamplePath,
      interruptAfterTimeLimit: maxShrinking,
    })
  }
  const { user, system } = process.cpuUsage(started)
  const seconds = ((user + system) / 1e6).toFixed(0)
  console.log(`${name.padEnd(12)} ${numRuns} cases, slowest ${Math.round(slowest)} ms, ${seconds} s`)
  if (!result.failed) continue
  failures++
  console.log(`  FAILED: ${String(result.errorInstance).split('\n').slice(0, 8).join('\n  ')}`)
  console.log(`  input: ${JSON.stringify(result.counterexample)}`)
}
process.exitCode = failures > 0 ? 1 : 0
