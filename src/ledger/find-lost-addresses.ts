import type { Ledger } from './ledger.ts'
import { resolveAddresses } from './resolve-addresses.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Finds the addresses that would no longer lead to a passage if an article were published as it is, and whose removal is
 * not recorded. Empty if the present text is recorded.
 */
export function findLostAddresses(ledger: Ledger, present: Snapshot): string[] {
  return [...resolveAddresses(ledger, present)].flatMap(([id, target]) =>
    target.kind === 'removed' && target.date === undefined ? [id] : [],
  )
}
