import { findExactWords, findPassageAt, foldWords, joinPassages } from './find-words.ts'
import type { AddressKind, Ledger, LedgerVersion } from './ledger.ts'
import { matchBlocks } from './match-blocks.ts'
import { matchQuotations } from './match-quotes.ts'
import type { Snapshot } from './snapshot.ts'

/** A passage of an article, by its index in a snapshot or version. */
export type Passage = { kind: 'block'; index: number } | { kind: 'quote'; index: number }

/** Where an address leads in the present text. */
export type AddressTarget =
  | Passage
  | {
      kind: 'removed'
      /** Index of the block that comes before the place where the words were; -1 at the beginning. */
      after: number
      /** Date of the first version without the words; `undefined` if that is the present text, which is not recorded yet. */
      date: string | undefined
    }

/**
 * Finds where every address that an article has ever had leads in its present text. An address leads to its own words if
 * they are still there; else to what the passage it led to has become; else to where the words were.
 */
export function resolveAddresses(ledger: Ledger, present: Snapshot): Map<string, AddressTarget> {
  const last = ledger.versions.at(-1)
  if (!last) return new Map()
  const follow = isSameText(ledger, last, present)
    ? (passage: Passage) => passage
    : matchPassages(ledger, last, present)
  const blocks = present.blocks.map(({ text }) => foldWords(text))
  const quotes = present.quotes.map(({ text }) => foldWords(text))
  const joined = joinPassages(blocks)
  const targets = new Map<string, AddressTarget>()
  for (const [address, { kind, texts }] of Object.entries(ledger.addresses)) {
    const words = ledger.texts[texts.at(-1) ?? ''] ?? ''
    const known = findInVersion(address, last)
    const followed = known && follow(known)
    const folded = foldWords(words)
    const isThere =
      followed && hasWords((followed.kind === 'block' ? blocks : quotes)[followed.index], folded)
    const found = isThere ? followed : (findOwnWords(kind, folded, followed) ?? followed)
    if (found) targets.set(address, found)
  }
  for (const address of Object.keys(ledger.addresses)) {
    if (!targets.has(address)) targets.set(address, locateRemoved(address, ledger, targets))
  }
  return targets

  /** The present passage with an address's own words. A quotation that is no longer one is found in the text. */
  function findOwnWords(
    kind: AddressKind,
    words: string,
    followed: Passage | undefined,
  ): Passage | undefined {
    if (kind === 'quotation') {
      const index = quotes.indexOf(words)
      if (index !== -1) return { kind: 'quote', index }
      if (followed) return undefined
    }
    const index = findBlockWithWords(words)
    return index === undefined ? undefined : { kind: 'block', index }
  }

  /** The block in which words begin. Words that fill a block are preferred to words that are part of one. */
  function findBlockWithWords(words: string): number | undefined {
    const isAddressed = (index: number): boolean => present.blocks[index]?.kind !== 'cell'
    const whole = blocks.findIndex((text, index) => text === words && isAddressed(index))
    if (whole !== -1) return whole
    // A short text such as “Yes” is part of many passages.
    if (words.length < minPartLength) return undefined
    return findExactWords(joined, words)
      .map(({ start }) => findPassageAt(joined, start))
      .find(isAddressed)
  }
}

/** Whether a version has the words that an article has now. Their addresses may differ. */
export function isSameText(ledger: Ledger, version: LedgerVersion, present: Snapshot): boolean {
  const describe = (texts: readonly string[]): string => JSON.stringify(texts)
  return (
    describe(version.blocks.map(({ text }) => ledger.texts[text] ?? '')) ===
      describe(present.blocks.map(({ text }) => text)) &&
    describe(version.quotes.map(({ text, block }) => `${block} ${ledger.texts[text]}`)) ===
      describe(present.quotes.map(({ text, block }) => `${block} ${text}`))
  )
}

/** Returns a function that gives for each passage of a version the present one that it has become. */
function matchPassages(
  ledger: Ledger,
  last: LedgerVersion,
  present: Snapshot,
): (passage: Passage) => Passage | undefined {
  const blocks = matchBlocks(
    last.blocks.map(({ text }) => foldWords(ledger.texts[text] ?? '')),
    present.blocks.map(({ text }) => foldWords(text)),
  )
  const quotes = matchQuotations(
    last.quotes.map(({ text, block, speaker }) => ({
      text: foldWords(ledger.texts[text] ?? ''),
      block: blocks[block],
      ...(speaker === undefined ? {} : { speaker }),
    })),
    present.quotes.map((quote) => ({ ...quote, text: foldWords(quote.text) })),
  )
  return ({ kind, index }) => {
    const match = kind === 'block' ? blocks[index] : quotes[index]
    if (match !== undefined) return { kind, index: match }
    if (kind === 'block') return undefined
    // The quotation marks are gone: its words may still be in its paragraph.
    const { text = '', block = -1 } = last.quotes[index] ?? {}
    const around = blocks[block]
    if (around === undefined) return undefined
    const isThere = hasWords(
      foldWords(present.blocks[around]?.text ?? ''),
      foldWords(ledger.texts[text] ?? ''),
    )
    return isThere ? { kind: 'block', index: around } : undefined
  }
}

/** The passage that an address leads to in a version; `undefined` if it leads to none. */
export function findInVersion(
  address: string,
  { blocks, quotes, former }: LedgerVersion,
): Passage | undefined {
  const id = former[address] ?? address
  const block = blocks.findIndex((passage) => passage.id === id)
  if (block !== -1) return { kind: 'block', index: block }
  const quote = quotes.findIndex((passage) => passage.id === id)
  return quote === -1 ? undefined : { kind: 'quote', index: quote }
}

/** Both texts are folded. */
function hasWords(text: string | undefined, words: string): boolean {
  return findExactWords({ text: text ?? '', starts: [0] }, words).length > 0
}

/** Shorter words are not looked for inside other passages. A guess: three or four words. */
const minPartLength = 16

/** Finds where removed words were: after the nearest block before them that is still there. */
function locateRemoved(
  address: string,
  { versions }: Ledger,
  targets: ReadonlyMap<string, AddressTarget>,
): AddressTarget {
  const lastWith = versions.findLastIndex((version) => findInVersion(address, version) !== undefined)
  const version = versions[lastWith]
  const date = versions[lastWith + 1]?.date
  const passage = version && findInVersion(address, version)
  if (!version || !passage) return { kind: 'removed', after: -1, date }
  const own = passage.kind === 'block' ? passage.index - 1 : (version.quotes[passage.index]?.block ?? 0)
  for (let index = own; index >= 0; index--) {
    const id = version.blocks[index]?.id
    const target = id === undefined ? undefined : targets.get(id)
    if (target?.kind === 'block') return { kind: 'removed', after: target.index, date }
  }
  return { kind: 'removed', after: -1, date }
}
