import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Problem } from '../article/problem.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { parseLedger } from '../ledger/parse-ledger.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The ledgers of a site, by slug, and what is wrong with the others. */
export interface ReadLedgers {
  ledgers: Map<string, Ledger>
  problems: Problem[]
  /** Whether articles may be older than their ledgers: nothing was recorded yet, or the first recording was not finished. */
  isFirst: boolean
}

const extension = '.json'

/** The name of a file in the folder while its first recording is not finished. */
export const firstRecordingMark = '.first-recording'

/**
 * Reads all ledgers of a folder.
 *
 * @param shown how messages name the folder
 */
export async function readLedgers(folder: string, shown = folder): Promise<ReadLedgers> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const ledgers = new Map<string, Ledger>()
  const problems: Problem[] = []
  for (const name of (names ?? []).sort()) {
    if (!name.endsWith(extension) || name.startsWith('.')) continue
    const parsed = await readLedger(path.join(folder, name), path.join(shown, name))
    if (parsed?.kind === 'ledger') ledgers.set(name.slice(0, -extension.length), parsed.ledger)
    else if (parsed) problems.push(parsed.problem)
  }
  return { ledgers, problems, isFirst: isFirst(names ?? []) }
}

/** Of a recording that was killed there may be only temporary files. */
function isFirst(names: readonly string[]): boolean {
  return names.includes(firstRecordingMark) || names.every((name) => /^\..+\.part$/.test(name))
}

/**
 * Reads a ledger. Returns `undefined` if there is no such file.
 *
 * @param shown how messages name the file
 */
export async function readLedger(file: string, shown = file) {
  const read = await readUtf8File(file)
  if (read.kind === 'missing') return undefined
  if (read.kind === 'text') return parseLedger(read.text, shown)
  const { message, remedy } = read
  return { kind: 'problem', problem: { file: shown, line: 1, message, remedy } } as const
}
