import { decodeAddress } from '../../markdown/link-address.ts'
import { listWords } from '../count-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import type { HtmlBlock } from './html-block.ts'
import { normalizeWords } from './normalize-words.ts'

/** Removes the name of the site behind a headline, if the address has it: "Headline - The Ledger online" at ledger.example. */
export function cutHost(headline: FieldValue<string>, address: string | undefined): FieldValue<string> {
  const host = hostOf(URL.parse(address ?? ''))
  const [, before, tail = ''] = /^(.+)\s[|–—·•»-]\s([^|–—·•»]+)$/u.exec(headline.value) ?? []
  const isHost = host.length >= minHost && normalizeWords(tail).replace(/^the/, '').startsWith(host)
  return before !== undefined && isHost ? { ...headline, value: before.trim() } : headline
}

/** In letters. A guess: a shorter name of a host may begin the second part of a headline. */
const minHost = 6

/** The name of a site in its address: "harbourledger". */
export function hostOf(url: URL | null): string {
  return normalizeWords(url?.hostname.replace(/^www\.|\.\p{L}+$/gu, '') ?? '')
}

/** The parts of an address before its last one. */
export function listFolders(url: URL | null): string[] {
  return listParts(url).slice(0, -1)
}

/** The parts of the path of an address: "news" and "pier-opens" of "/news/pier-opens/". */
export function listParts(url: URL | null): string[] {
  return (url?.pathname ?? '').split('/').filter((part) => part !== '')
}

/** The least share of the address’s words that a heading has, and by how much it has to exceed that of the stated one. */
const [minNamed, minMore] = [0.6, 0.15]
/** In words. A guess: an address with fewer words may name a section, and so may a heading. */
const [minAddress, minHeading] = [3, 4]

/** Finds the heading whose words are in the page’s address, if clearly fewer words of the stated headline are in it. */
export function findAddressed(
  headings: readonly HtmlBlock[],
  stated: string,
  address: string | undefined,
): HtmlBlock | undefined {
  const words = listAddressWords(address)
  if (words.length < minAddress) return undefined
  const share = (text: string): number => {
    const own = new Set(listWords(text).map(foldAddress))
    return words.filter((word) => own.has(word)).length / words.length
  }
  const least = Math.max(minNamed, share(stated) + minMore)
  return headings.find(({ text }) => listWords(text).length >= minHeading && share(text) >= least)
}

/** The words of the last part of an address, if it has any: "/news/pier-opens-123.html" has "pier" and "opens". */
export function listAddressWords(address: string | undefined): string[] {
  const last = listParts(URL.parse(address ?? '')).at(-1) ?? ''
  return last
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+]+/)
    .filter((word) => /^\p{L}[\p{L}\d]*$/u.test(word))
    .map(foldAddress)
}

/** Reduces a text to the letters that most addresses use for it: "Über" is "uber", and so is "ueber". */
export function foldAddress(text: string): string {
  return normalizeWords(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ß', 'ss')
    .replace(/(?<=[aou])e/g, '')
}

/** Whether the last part of an address has the letters of a heading, and no others: "/saltmere/saltmereharbour.html". */
export function isNamedByAddress(heading: string, address: string | undefined): boolean {
  const name = foldAddress(
    decodeAddress(listParts(URL.parse(address ?? '')).at(-1) ?? '').replace(/\.\w{2,5}$/, ''),
  )
  return name !== '' && name === foldAddress(heading)
}
