import type { Ledger } from './ledger.ts'

/**
 * Combines two records of one article that were continued apart from each other, as on two branches. Nothing of either is
 * lost, because ledgers only grow. Versions are sorted by date.
 */
export function combineLedgers(one: Ledger, other: Ledger): Ledger {
  const slugs = { ...other.slugs }
  for (const [slug, date] of Object.entries(one.slugs)) {
    const known = slugs[slug]
    slugs[slug] = known === undefined || date < known ? date : known
  }
  const addresses = { ...other.addresses }
  for (const [id, { kind, texts }] of Object.entries(one.addresses))
    addresses[id] = { kind, texts: [...new Set([...texts, ...(other.addresses[id]?.texts ?? [])])] }
  const versions = new Map(
    [...one.versions, ...other.versions].map((version) => [JSON.stringify(version), version]),
  )
  return {
    format: 1,
    short: one.short,
    slugs,
    ...(one.quotationPages || other.quotationPages ? { quotationPages: true } : {}),
    addresses,
    texts: { ...other.texts, ...one.texts },
    versions: [...versions.values()].sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date)),
  }
}
