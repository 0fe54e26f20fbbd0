import { createHash } from 'node:crypto'
import { formatFingerprint } from '../ledger/fingerprint.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type PublishedWords, readVersionWords, writeNormalForm } from '../ledger/normal-form.ts'

/** Returns the fingerprint of an article's words: 12 letters and digits. */
export function fingerprintWords(words: PublishedWords): string {
  return formatFingerprint(createHash('sha256').update(writeNormalForm(words).join('\n'), 'utf8').digest())
}

/** A version that a ledger has recorded. */
export interface DatedFingerprint {
  /** A date, or a date and time in UTC. */
  date: string
  fingerprint: string
}

/** Lists the fingerprints of all versions of a ledger, oldest first. */
export function listFingerprints(ledger: Ledger): DatedFingerprint[] {
  return ledger.versions.map((version) => ({
    date: version.date,
    fingerprint: fingerprintWords(readVersionWords(ledger, version)),
  }))
}
