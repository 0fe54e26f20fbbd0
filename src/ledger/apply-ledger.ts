import type { Article, FormerAddress } from '../article/article.ts'
import { assignIds, type PassageIds } from './assign-ids.ts'
import { foldWords } from './find-words.ts'
import type { Ledger } from './ledger.ts'
import { findInVersion, resolveAddresses } from './resolve-addresses.ts'
import { takeSnapshot } from './snapshot.ts'

/**
 * Gives an article the addresses that its ledger says: each passage its own and its former ones, and where passages were
 * removed, theirs.
 */
export function applyLedger(article: Article, ledger: Ledger): Article {
  const present = takeSnapshot(article)
  const targets = resolveAddresses(ledger, present)
  const ids = assignIds(ledger, present, targets)
  const addAddresses = <Passage extends { text: string }>(passage: Passage, own: PassageIds | undefined) => {
    if (!own) return passage
    const former = own.former.map((id) => describeFormer(id, passage.text, ledger))
    const changed = describeFormer(own.id, passage.text, ledger).changed
    return {
      ...passage,
      id: own.id,
      ...(former.length > 0 ? { former } : {}),
      ...(changed === undefined ? {} : { changed }),
    }
  }
  const removed = [...targets].flatMap(([id, target]) => {
    if (target.kind !== 'removed' || target.date === undefined) return []
    const words = ledger.texts[ledger.addresses[id]?.texts.at(-1) ?? ''] ?? ''
    return [{ id, after: target.after, date: target.date, words }]
  })
  return {
    ...article,
    short: ledger.short,
    ...(ledger.quotationPages ? { hadQuotationPages: true } : {}),
    formerSlugs: Object.keys(ledger.slugs).filter((slug) => slug !== article.slug),
    blocks: article.blocks.map((block, index) => addAddresses(block, ids.blocks[index])),
    quotes: article.quotes.map((quote, index) => addAddresses(quote, ids.quotes[index])),
    ...(removed.length > 0 ? { removed } : {}),
  }
}

/** Describes an address of earlier versions: with the words it was published for, if they are not the present ones. */
function describeFormer(id: string, text: string, { addresses, texts, versions }: Ledger): FormerAddress {
  const folded = foldWords(text)
  const words = (addresses[id]?.texts ?? [])
    .map((key) => texts[key] ?? '')
    .findLast((earlier) => foldWords(earlier) !== folded)
  if (words === undefined) return { id }
  const hadWords = versions.findLastIndex((version) => {
    const passage = findInVersion(id, version)
    if (!passage) return false
    const { text: key = '' } =
      (passage.kind === 'block' ? version.blocks : version.quotes)[passage.index] ?? {}
    return texts[key] === words
  })
  const date = versions[hadWords + 1]?.date
  return date === undefined ? { id } : { id, changed: { words, date } }
}
