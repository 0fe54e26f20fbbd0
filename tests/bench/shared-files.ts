import { existsSync } from 'node:fs'
import path from 'node:path'

/** A file of the evaluation data beside the checkout (or where FAIR_COPY_SHARED says); nothing where it is not there. */
export function sharedFile(name: string): string | undefined {
  const folder = process.env['FAIR_COPY_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared')
  const file = path.join(folder, name)
  return existsSync(file) ? file : undefined
}
