import type { EarlierAddresses } from './earlier-addresses.ts'
import { findRenames } from './find-renames.ts'
import type { Ledger } from './ledger.ts'
import { recordVersion } from './record-version.ts'
import { chooseShortAddress } from './short-address.ts'
import type { Snapshot } from './snapshot.ts'

/** An article to be recorded. */
export interface RecordedArticle {
  snapshot: Snapshot
  /** Addresses that its page had before there were ledgers. */
  earlier?: EarlierAddresses
}

/** What recording a site changes. */
export interface RecordedSite {
  /** Ledgers that are new or have changed, by slug. */
  changed: Map<string, Ledger>
  /** The new slug of each renamed article, by its old one. The ledger of the old slug has moved. */
  renames: Map<string, string>
  /** Slugs of ledgers whose articles are gone. They are left as they are. */
  lost: string[]
}

/**
 * Records all articles of a site.
 *
 * @param date a date, or a date and time in UTC
 * @param hasQuotationPages whether quotations have pages of their own
 */
export function recordSite(
  articles: ReadonlyMap<string, RecordedArticle>,
  ledgers: ReadonlyMap<string, Ledger>,
  date: string,
  hasQuotationPages = false,
): RecordedSite {
  const leftOver = findHalfRenamed(articles, ledgers)
  const lost = new Map([...ledgers].filter(([slug]) => !articles.has(slug) && !leftOver.has(slug)))
  const found = new Map([...articles].filter(([slug]) => !ledgers.has(slug)))
  const renames = findRenames(lost, new Map([...found].map(([slug, { snapshot }]) => [slug, snapshot])))
  const known = new Map([...ledgers].filter(([slug]) => !leftOver.has(slug)))
  for (const [from, to] of renames) {
    const ledger = known.get(from)
    known.delete(from)
    if (ledger) known.set(to, ledger)
  }
  const changed = new Map<string, Ledger>()
  const shorts = new Set([...known.values()].map(({ short }) => short))
  for (const [slug, { snapshot, earlier }] of articles) {
    const before = known.get(slug)
    const short = before?.short ?? chooseShortAddress(slug, shorts)
    shorts.add(short)
    const recording = { slug, date, short, hasQuotationPages, ...(earlier && { earlier }) }
    const ledger = recordVersion(before, snapshot, recording)
    if (ledger !== before) changed.set(slug, ledger)
  }
  return {
    changed,
    renames: new Map([...leftOver, ...renames]),
    lost: [...lost.keys()].filter((slug) => !renames.has(slug)),
  }
}

/** Finds ledgers that a run left under their old slug when it was ended in the middle of a renaming, with the new slug. */
function findHalfRenamed(
  articles: ReadonlyMap<string, RecordedArticle>,
  ledgers: ReadonlyMap<string, Ledger>,
): Map<string, string> {
  const slugOfShort = new Map(
    [...ledgers].filter(([slug]) => articles.has(slug)).map(([slug, { short }]) => [short, slug]),
  )
  return new Map(
    [...ledgers].flatMap(([slug, { short }]) => {
      const to = articles.has(slug) ? undefined : slugOfShort.get(short)
      return to !== undefined && Object.hasOwn(ledgers.get(to)?.slugs ?? {}, slug) ? [[slug, to]] : []
    }),
  )
}
