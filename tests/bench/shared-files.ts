import { existsSync } from 'node:fs'
import path from 'node:path'

/** Finds a file of the evaluation data, next to the checkout or in `FAIR_COPY_SHARED`. Returns `undefined` if it is missing. */
export function sharedFile(name: string): string | undefined {
  const folder = process.env['FAIR_COPY_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared')
  const file = path.join(folder, name)
  return existsSync(file) ? file : undefined
}
