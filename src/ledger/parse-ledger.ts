import type { Problem } from '../article/problem.ts'
import { combineLedgers } from './combine-ledgers.ts'
import { type Ledger, ledgerSchema } from './ledger.ts'

/** A ledger, or what is wrong with its file. */
export type ParsedLedger = { kind: 'ledger'; ledger: Ledger } | { kind: 'problem'; problem: Problem }

/** The lines that git leaves in a file that two branches have changed in the same place. */
const conflict = /^<{7} .*\n([\s\S]*?)(?:^\|{7} .*\n[\s\S]*?)?^={7}\n([\s\S]*?)^>{7} .*(?:\n|$)/gm

/**
 * Parses the file of a ledger. If git has left a conflict in it, both sides are kept: a ledger only grows, so there is nothing
 * to choose.
 *
 * @param file the name of the file, for messages
 */
export function parseLedger(source: string, file: string): ParsedLedger {
  const sides = [...new Set([1, 2].map((side) => takeSide(source, side)))].map(parseSide)
  const ledgers: Ledger[] = []
  for (const side of sides) {
    if (typeof side === 'string') return { kind: 'problem', problem: explain(file, side) }
    ledgers.push(side)
  }
  return { kind: 'ledger', ledger: ledgers.reduce(combineLedgers) }
}

function takeSide(source: string, side: number): string {
  return source.replace(conflict, (...groups) => String(groups[side]))
}

/** Returns the ledger, or what is wrong with it in one line. */
function parseSide(source: string): Ledger | string {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    return `is not valid JSON: ${(error as Error).message}`
  }
  const result = ledgerSchema.safeParse(value)
  if (!result.success) {
    const [issue] = result.error.issues
    return `is not a record of addresses: ${issue?.path.join('.')}: ${issue?.message}`
  }
  return findDanglingKey(result.data) ?? result.data
}

function findDanglingKey({ addresses, texts, versions }: Ledger): string | undefined {
  const keys = [
    ...Object.values(addresses).flatMap((address) => address.texts),
    ...versions.flatMap(({ blocks, quotes }) => [...blocks, ...quotes].map(({ text }) => text)),
  ]
  const missing = keys.find((key) => texts[key] === undefined)
  return missing === undefined ? undefined : `refers to the text ${missing}, which it does not have`
}

function explain(file: string, message: string): Problem {
  return {
    file,
    line: 1,
    message,
    remedy: 'restore the file from version control: it records addresses that readers have kept',
  }
}
