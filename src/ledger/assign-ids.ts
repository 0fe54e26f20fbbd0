import { formatBlockAddresses } from '../article/add-block-ids.ts'
import { type CandidateAddresses, formatQuoteAddresses } from '../article/permalinks.ts'
import { foldWords } from './find-words.ts'
import type { Ledger } from './ledger.ts'
import { type AddressTarget, findInVersion, type Passage } from './resolve-addresses.ts'
import type { Snapshot } from './snapshot.ts'

/** The addresses of a passage: its own, and those that led to it before. */
export interface PassageIds {
  id: string
  former: string[]
}

/** The addresses of all passages of a snapshot. */
export interface AssignedIds {
  /** `undefined` for a block that has no address. */
  blocks: (PassageIds | undefined)[]
  quotes: PassageIds[]
}

/**
 * Gives each passage its address. A passage whose words are unchanged keeps the one it had. Any other gets the one that its
 * words make, unless that has ever led to another passage: then it gets a longer one.
 */
export function assignIds(
  ledger: Ledger,
  present: Snapshot,
  targets: ReadonlyMap<string, AddressTarget>,
): AssignedIds {
  const inherited = new Map<string, string[]>()
  for (const [address, target] of targets) {
    if (target.kind === 'removed') continue
    const key = formatPassage(target)
    inherited.set(key, [...(inherited.get(key) ?? []), address])
  }
  const taken = new Set<string>()
  const chosen = new Map<string, string>()
  const passages = listPassages(present)
  const choose = (passage: ListedPassage, id: string): void => {
    chosen.set(formatPassage(passage), id)
    taken.add(id)
  }
  for (const passage of passages) {
    const kept = (inherited.get(formatPassage(passage)) ?? []).find((address) =>
      isUnchanged(address, passage),
    )
    if (kept !== undefined) choose(passage, kept)
  }
  for (const passage of passages) {
    if (chosen.has(formatPassage(passage))) continue
    const own = inherited.get(formatPassage(passage)) ?? []
    const isFree = (id: string): boolean =>
      !taken.has(id) && (ledger.addresses[id] === undefined || own.includes(id))
    choose(passage, findFreeAddress([passage.id, ...passage.listLonger()], isFree))
  }
  const describe = (passage: Passage): PassageIds => {
    const key = formatPassage(passage)
    const id = chosen.get(key) ?? ''
    return { id, former: (inherited.get(key) ?? []).filter((address) => address !== id).sort() }
  }
  return {
    blocks: present.blocks.map(({ id }, index) =>
      id === undefined ? undefined : describe({ kind: 'block', index }),
    ),
    quotes: present.quotes.map((_, index) => describe({ kind: 'quote', index })),
  }

  /** Whether an address is the one of this passage in the last version, and the words are the same. */
  function isUnchanged(address: string, { kind, text }: ListedPassage): boolean {
    const last = ledger.versions.at(-1)
    const passage = last && findInVersion(address, last)
    if (!passage || passage.kind !== kind || last.former[address] !== undefined) return false
    const key = (kind === 'block' ? last.blocks : last.quotes)[passage.index]?.text ?? ''
    return foldWords(ledger.texts[key] ?? '') === foldWords(text)
  }
}

type ListedPassage = Passage & { id: string; text: string; listLonger: () => CandidateAddresses }

/** All passages that have an address. */
function listPassages({ blocks, quotes }: Snapshot): ListedPassage[] {
  return [
    ...blocks.flatMap(({ id, kind, text }, index): ListedPassage[] => {
      if (id === undefined) return []
      const block = { kind: kind === 'section' ? 'heading' : 'paragraph', text } as const
      return [{ kind: 'block', index, id, text, listLonger: () => formatBlockAddresses(block) }]
    }),
    ...quotes.map(({ id, text }, index): ListedPassage => {
      return { kind: 'quote', index, id, text, listLonger: () => formatQuoteAddresses(text) }
    }),
  ]
}

function formatPassage({ kind, index }: Passage): string {
  return `${kind} ${index}`
}

function findFreeAddress(candidates: readonly string[], isFree: (id: string) => boolean): string {
  const free = candidates.find(isFree)
  if (free !== undefined) return free
  for (let number = 2; ; number++) {
    const numbered = `${candidates.at(-1)}-${number}`
    if (isFree(numbered)) return numbered
  }
}
