import type { Problem } from '../article/problem.ts'
import { findLostAddresses } from './find-lost-addresses.ts'
import { findRenames } from './find-renames.ts'
import type { Ledger } from './ledger.ts'
import type { Snapshot } from './snapshot.ts'

/** The articles and ledgers of a site, by slug. */
export interface CheckedSite {
  articles: ReadonlyMap<string, Snapshot>
  ledgers: ReadonlyMap<string, Ledger>
  /** The slugs of drafts and of scheduled articles, which have no page. */
  unseen: ReadonlySet<string>
  /** Formats the name of an article's file, for messages. */
  nameArticle: (slug: string) => string
  /** Formats the name of a ledger's file, for messages. */
  nameLedger: (slug: string) => string
}

/** Returns what is wrong with a draft or a scheduled article whose addresses are recorded, and what to do. */
export function describeUnseen(ledgerFile: string): { message: string; remedy: string } {
  return {
    message: 'is a draft or scheduled, but its addresses are recorded as published',
    remedy: `to take it back, run \`npm run withdraw\`; if it was never online, delete ${ledgerFile}`,
  }
}

/** How many lost addresses a message lists. */
const maxListed = 5

/**
 * Finds addresses that readers have kept and that a build would break: articles that are gone, passages that are gone
 * without a record, and short or former addresses that two articles have.
 */
export function checkLedgers({ articles, ledgers, unseen, nameArticle, nameLedger }: CheckedSite): Problem[] {
  const problems: Problem[] = []
  const lost = new Map([...ledgers].filter(([slug]) => !articles.has(slug)))
  const found = new Map([...articles].filter(([slug]) => !ledgers.has(slug)))
  const renames = findRenames(lost, found)
  for (const slug of lost.keys()) {
    if (unseen.has(slug)) {
      const { message, remedy } = describeUnseen(nameLedger(slug))
      problems.push({
        file: nameArticle(slug),
        line: 1,
        message: `has no page now, because it ${message}`,
        remedy,
      })
      continue
    }
    const renamed = renames.get(slug)
    problems.push({
      file: nameLedger(slug),
      line: 1,
      message:
        renamed === undefined
          ? `its article ${nameArticle(slug)} is gone, and its addresses would lead nowhere`
          : `its article is now ${nameArticle(renamed)}, and its old address would lead nowhere`,
      remedy:
        renamed === undefined
          ? 'restore the file; to take an article back, set `status: withdrawn`; if it has another name now, move this file to that name'
          : '`npm run permalinks` records the new name and keeps the old address',
    })
  }
  for (const [slug, ledger] of ledgers) {
    const present = articles.get(slug)
    const ids = present ? findLostAddresses(ledger, present) : []
    if (ids.length === 0) continue
    const more = ids.length > maxListed ? [`and ${ids.length - maxListed} more`] : []
    problems.push({
      file: nameArticle(slug),
      line: 1,
      message: `${ids.length} ${ids.length === 1 ? 'address' : 'addresses'} that readers may have kept would lead nowhere, because the words are gone`,
      details: [...ids.slice(0, maxListed).map((id) => `#${id}`), ...more],
      remedy: 'put the words back, or run `npm run permalinks`, which records that they were removed',
    })
  }
  return [...problems, ...findShared(ledgers, nameLedger)]
}

function findShared(ledgers: CheckedSite['ledgers'], nameLedger: CheckedSite['nameLedger']): Problem[] {
  const owners = new Map<string, string>()
  const problems: Problem[] = []
  for (const [slug, { short, slugs }] of ledgers) {
    const former = Object.keys(slugs).filter((own) => own !== slug)
    for (const address of [`/a/${short}/`, ...former.map((own) => `/articles/${own}/`)]) {
      const other = owners.get(address)
      owners.set(address, slug)
      if (other === undefined) continue
      problems.push({
        file: nameLedger(slug),
        line: 1,
        message: `the address ${address} belongs to ${nameLedger(other)} too`,
        remedy: 'restore both files from version control; one of them was copied or edited by hand',
      })
    }
  }
  return problems
}
