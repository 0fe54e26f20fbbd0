import { type AssignedIds, assignIds } from './assign-ids.ts'
import type { EarlierAddresses } from './earlier-addresses.ts'
import type { AddressKind, Ledger, LedgerVersion } from './ledger.ts'
import { isSameText, resolveAddresses } from './resolve-addresses.ts'
import type { Snapshot } from './snapshot.ts'
import { addText } from './text-key.ts'

/** What is recorded of an article besides its text. */
export interface Recording {
  slug: string
  /** When: a date, or a date and time in UTC. */
  date: string
  /** Used for an article that has no ledger yet. */
  short: string
  /** Addresses that its page had before it had a ledger. */
  earlier?: EarlierAddresses
  /** Whether its quotations have pages of their own. */
  hasQuotationPages?: boolean
}

/**
 * Records the present text of an article. Returns the ledger itself if it has nothing new. Everything that was in the
 * ledger stays in it.
 */
export function recordVersion(ledger: Ledger | undefined, present: Snapshot, recording: Recording): Ledger {
  const recorded = recordText(ledger, present, recording)
  const hasQuotations = Object.values(recorded.addresses).some(({ kind }) => kind === 'quotation')
  const isNew = recording.hasQuotationPages && hasQuotations && !recorded.quotationPages
  return isNew ? { ...recorded, quotationPages: true } : recorded
}

function recordText(ledger: Ledger | undefined, present: Snapshot, recording: Recording): Ledger {
  if (!ledger) return beginLedger(present, recording)
  const slugs =
    ledger.slugs[recording.slug] === undefined
      ? { ...ledger.slugs, [recording.slug]: recording.date }
      : ledger.slugs
  const last = ledger.versions.at(-1)
  if (last && isRecorded(ledger, last, present)) return slugs === ledger.slugs ? ledger : { ...ledger, slugs }
  const ids = assignIds(ledger, present, resolveAddresses(ledger, present))
  return addVersion({ ...ledger, slugs }, present, ids, recording.date)
}

/** Whether the last version of a ledger is the present text. */
export function isRecorded(ledger: Ledger, last: LedgerVersion, present: Snapshot): boolean {
  const describeSpeakers = (quotes: readonly { speaker?: string | undefined; role?: string | undefined }[]) =>
    JSON.stringify(quotes.map(({ speaker = '', role = '' }) => [speaker, role]))
  return (
    last.headline === present.headline &&
    last.dek === present.dek &&
    isSameText(ledger, last, present) &&
    describeSpeakers(last.quotes) === describeSpeakers(present.quotes)
  )
}

function beginLedger(present: Snapshot, { slug, date, short, earlier }: Recording): Ledger {
  const empty: Ledger = { format: 1, short, slugs: { [slug]: date }, addresses: {}, texts: {}, versions: [] }
  const withFormer = (id: string, former: string | undefined) => ({
    id,
    former: former === undefined || former === id ? [] : [former],
  })
  const ids: AssignedIds = {
    blocks: present.blocks.map(({ id }, index) =>
      id === undefined ? undefined : withFormer(id, earlier?.blocks[index]),
    ),
    quotes: present.quotes.map(({ id }, index) => withFormer(id, earlier?.quotes[index])),
  }
  return addVersion(empty, present, ids, date)
}

function addVersion(ledger: Ledger, present: Snapshot, ids: AssignedIds, date: string): Ledger {
  const texts = { ...ledger.texts }
  const addresses = { ...ledger.addresses }
  const former: Record<string, string> = {}
  const addAddress = (id: string, kind: AddressKind, key: string): void => {
    const known = addresses[id]
    if (!known) addresses[id] = { kind, texts: [key] }
    else if (known.texts.at(-1) !== key)
      addresses[id] = { ...known, texts: [...known.texts.filter((text) => text !== key), key] }
  }
  const addFormer = (id: string, own: readonly string[], kind: AddressKind, key: string): void => {
    for (const address of own) {
      former[address] = id
      // An address that was never recorded was published for the words that are there now.
      if (!addresses[address]) addAddress(address, kind, key)
    }
  }
  const blocks = present.blocks.map(({ kind, text }, index) => {
    const key = addText(texts, text)
    const own = ids.blocks[index]
    if (!own || kind === 'cell') return { text: key }
    addAddress(own.id, kind, key)
    addFormer(own.id, own.former, kind, key)
    return { id: own.id, text: key }
  })
  const quotes = present.quotes.map(({ text, block, speaker, role }, index) => {
    const key = addText(texts, text)
    const own = ids.quotes[index] ?? { id: '', former: [] }
    addAddress(own.id, 'quotation', key)
    addFormer(own.id, own.former, 'quotation', key)
    return {
      id: own.id,
      text: key,
      block,
      ...(speaker === undefined ? {} : { speaker }),
      ...(role === undefined ? {} : { role }),
    }
  })
  const version: LedgerVersion = {
    date,
    headline: present.headline,
    ...(present.dek === undefined ? {} : { dek: present.dek }),
    blocks,
    quotes,
    former,
  }
  return { ...ledger, texts, addresses, versions: [...ledger.versions, version] }
}
