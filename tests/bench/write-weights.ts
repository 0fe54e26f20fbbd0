import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** What is written above a table of weights, so that a reader knows where it comes from. */
export interface WeightsHeader {
  /** What the weights were fitted to. */
  data: string
  /** The command that writes the file. */
  command: string
  /** When the weights last changed, as a date. */
  date: string
  /** What was measured when they were fitted. */
  scores: Record<string, string>
}

/** Returns weights as they are written: rounded, without those that round to zero. */
export function roundWeights(weights: ReadonlyMap<string, number>, digits: number): Map<string, number> {
  const scale = 10 ** digits
  return new Map(
    [...weights]
      .map(([feature, weight]) => [feature, Math.round(weight * scale) / scale] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )
}

/**
 * Writes a table of weights as JSON with its header. Returns a line that says what was written. Weights are rounded to two
 * digits, likelihoods to three; those that round to zero are left out. The date changes only if something else does.
 *
 * @param file path below the root of the checkout
 */
export function writeWeights(
  file: string,
  header: Omit<WeightsHeader, 'date'>,
  weights: ReadonlyMap<string, number>,
  digits: number,
): string {
  const entries = [...roundWeights(weights, digits)]
  const at = path.join(root, file)
  const write = (date: string): string =>
    `${JSON.stringify({ ...header, date, weights: Object.fromEntries(entries) }, undefined, 2)}\n`
  const before = existsSync(at) ? readFileSync(at, 'utf8') : ''
  const lastDate = /"date": "([\d-]+)"/.exec(before)?.[1] ?? ''
  const isSame = write(lastDate) === before
  if (!isSame) writeFileSync(at, write(new Date().toISOString().slice(0, 10)))
  return `${file}: ${entries.length} weights, ${isSame ? 'unchanged' : 'written'}\n`
}
