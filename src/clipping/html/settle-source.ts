import { listWords } from '../count-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { readCopyrightHolder } from '../read-copyright-holder.ts'
import { company } from './find-author-names.ts'
import type { HtmlBlock } from './html-block.ts'
import { listHostNames, matchesHost } from './match-host.ts'
import { normalizeWords } from './normalize-words.ts'
import type { SiteNames } from './read-site-name.ts'
import { fromTitle } from './settle-headline.ts'

/** Hosts of pages of many sites: their name is that of no site. */
const sharedHosts = /(?:^|\.)(?:google|googleusercontent|archive|amazonaws|cloudfront|github)\.\p{L}+$/u

/**
 * Chooses the name of the source for a page whose data states none: that of the copyright line, if the host, the title or
 * another line has it too. Otherwise the part of the title beside the headline, the copyright line or the host itself, in
 * doubt. Returns `undefined` if the page has none of them.
 *
 * @param headline the headline of the article, if it is known: it is no name of a site
 */
export function settleSource(
  { stated, beside: besideHeadline, host }: SiteNames,
  blocks: readonly HtmlBlock[],
  headline?: string,
): FieldValue<string> | undefined {
  if (stated) return stated
  const isHeadline = normalizeWords(besideHeadline ?? '') === normalizeWords(headline ?? '')
  const beside = isHeadline ? undefined : besideHeadline
  const owner = readCopyrightHolder(blocks)
  const holder = owner && cutOwner(owner, host)
  const isPrinted = ({ text }: HtmlBlock): boolean =>
    normalizeWords(text) === normalizeWords(holder?.value ?? '')
  const isKnown = holder !== undefined && (matchesHost(holder.value, host) || blocks.some(isPrinted))
  const confirmed = 'the name of the site in the copyright line'
  if (holder && isKnown && !company.test(holder.value)) return { ...holder, from: confirmed }
  const short = holder && cutLegalForm(holder.value)
  if (holder && short !== undefined && isNamedAbove(short, blocks, headline))
    return { value: short, from: confirmed }
  if (beside !== undefined && holder && isSame(beside, holder.value))
    return { value: beside, from: fromTitle }
  if (beside !== undefined)
    return {
      value: beside,
      from: fromTitle,
      doubt: `only the page’s title has “${beside}”: it may be a section`,
    }
  if (holder)
    return isKnown ? holder : { ...holder, doubt: `“${holder.value}” is only in the copyright line` }
  const isOwn = host !== undefined && !sharedHosts.test(host) && listHostNames(host).length > 0
  const address = host?.replace(/^www\d?\./u, '')
  return isOwn && address !== undefined
    ? {
        value: address,
        from: 'the page’s address',
        doubt: 'the page has no name of its site: this is its address',
      }
    : undefined
}

/** The name in quotation marks behind that of its publisher, if the host has it: "Quay Media AG «Beacon»" at beacon.example. */
function cutOwner(holder: FieldValue<string>, host: string | undefined): FieldValue<string> {
  const name = /\s[«»„“"”](\p{Lu}[^«»„“"”]+)[«»“"”]$/u.exec(holder.value)?.[1]?.trim()
  return name !== undefined && matchesHost(name, host) ? { ...holder, value: name } : holder
}

/** "Harbour Service e. V.": the name before the legal form of who owns the site. `undefined` if it has none. */
function cutLegalForm(name: string): string | undefined {
  const legal = company.exec(name)
  const rest = legal && legal.index + legal[0].length === name.length ? name.slice(0, legal.index).trim() : ''
  return normalizeWords(rest).length >= minName ? rest : undefined
}

/** In letters. A guess: a shorter name may be in any line. */
const minName = 6
/** In words. A guess: a line with the name of the site has no more. */
const maxNameLine = 8

/** Whether a short line above the headline, or the first line of the page, has a name. */
function isNamedAbove(name: string, blocks: readonly HtmlBlock[], headline: string | undefined): boolean {
  const letters = normalizeWords(headline ?? '')
  const head = blocks.findIndex(({ text }) => normalizeWords(text) === letters)
  return blocks
    .slice(0, Math.max(head, 1))
    .some(
      ({ text }) =>
        listWords(text).length <= maxNameLine && normalizeWords(text).includes(normalizeWords(name)),
    )
}

/** Whether a name is a part of another one. */
function isSame(one: string, other: string): boolean {
  const [name, second] = [normalizeWords(one), normalizeWords(other)]
  return name.includes(second) || second.includes(name)
}
