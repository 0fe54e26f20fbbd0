import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Writes a table of weights as a TypeScript file and formats it. Returns a line that says what was written. Weights are
 * rounded to two digits; those that round to zero are left out.
 *
 * @param file path below the root of the checkout
 * @param comment the doc comment of the export, one line per entry
 */
export function writeWeights(
  file: string,
  exportName: string,
  comment: readonly string[],
  weights: readonly (readonly [feature: string, weight: number])[],
): string {
  const entries = weights
    .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
    .filter(([, weight]) => weight !== 0)
  const lines = entries.map(([feature, weight]) => `  ${JSON.stringify(feature)}: ${weight},\n`)
  const source = [
    '/**\n',
    ...comment.map((line) => ` * ${line}\n`),
    ' */\n',
    `export const ${exportName}: Readonly<Record<string, number>> = {\n`,
    ...lines,
    '}\n',
  ]
  writeFileSync(path.join(root, file), source.join(''))
  const biome = path.join(root, 'node_modules/.bin/biome')
  const formatted = spawnSync(biome, ['check', '--write', file], { cwd: root, encoding: 'utf8' })
  const note = formatted.status === 0 ? '' : '; biome could not format it, run npm run fix'
  return `${entries.length} weights written to ${file}${note}\n`
}
