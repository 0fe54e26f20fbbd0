import type { Ledger } from './ledger.ts'

/** Adds the slug that an article has from now on to its ledger. The earlier ones stay, so that they lead to it. */
export function renameLedger(ledger: Ledger, slug: string, date: string): Ledger {
  return Object.hasOwn(ledger.slugs, slug) ? ledger : { ...ledger, slugs: { ...ledger.slugs, [slug]: date } }
}
