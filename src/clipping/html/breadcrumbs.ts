import type { HtmlBlock } from './html-block.ts'
import type { PageElement } from './page-tree.ts'

/** Names of breadcrumbs: the links to the sections that contain a page. */
const breadcrumbNames = /(?<![a-z])(?:bread-?crumb|pfadnavigation|rootline)/i
/** The name of an entry of breadcrumbs: "breadcrumb__item--last". */
const ownEntry = /(?<![a-z])bread-?crumbs?[-_]+(?:item|title|last|active|current)/i
/** In elements. A guess: an entry of breadcrumbs is in no more of them. */
const maxDistance = 4
/** The share of a line or an entry that has to be in links. A guess: signs and words for screen readers are beside them. */
const minLinked = 0.8
/** A guess: one link above a headline is its section; a trail has more. */
const minLinks = 2

/**
 * Whether an h1 is the last entry of a page's breadcrumbs. Some pages put their title for search engines there, and print their
 * headline as an h2 below.
 */
export function isEntryOfBreadcrumbs(head: Element): boolean {
  if (head.closest('li')?.closest('[class*="breadcrumb"]')) return true
  if (ownEntry.test(head.getAttribute('class') ?? '')) return true
  const list = head.closest('nav, ol, ul')
  if (breadcrumbNames.test(list?.getAttribute('class') ?? '')) return true
  const entry = head.closest('li')
  if (!entry || entry.nextElementSibling !== null) return false
  const before = [...(entry.parentElement?.children ?? [])].slice(0, -1)
  return before.length >= minLinks && before.every(isOnlyLink)
}

function isOnlyLink(entry: Element): boolean {
  const letters = (entry.textContent ?? '').replace(/[^\p{L}\p{N}]/gu, '')
  const linked = [...entry.querySelectorAll('a')].map(({ textContent }) => textContent ?? '').join('')
  return letters !== '' && linked.replace(/[^\p{L}\p{N}]/gu, '').length >= letters.length * minLinked
}

/** Whether a line is an entry of the breadcrumbs, by the names of its elements or because the list has only links before it. */
export function isInBreadcrumbs(line: HtmlBlock, blocks: readonly HtmlBlock[]): boolean {
  const near = line.around.slice(0, maxDistance)
  if (ownEntry.test(near[0]?.hints ?? '')) return true
  const entry = near.findIndex(({ tag }) => /^(?:li|nav)$/.test(tag))
  const isOf = ({ hints }: PageElement): boolean => breadcrumbNames.test(hints)
  // The breadcrumbs of some pages are no list: then only the headline may be beside their links.
  if (entry >= 0 && line.around.slice(entry, entry + maxDistance).some(isOf)) return true
  const list = near.find((element) => /^(?:ol|ul|nav)$/.test(element.tag) || isOf(element))
  return list !== undefined && endsLinks(line, list, blocks)
}

/**
 * Whether a heading is the last line of an element that otherwise has only links, and not in the main part of the page that
 * another line is in.
 */
export function isAboveMain(line: HtmlBlock, other: HtmlBlock, blocks: readonly HtmlBlock[]): boolean {
  const main = other.around.find(({ tag }) => /^(?:article|main)$/.test(tag))
  if (main === undefined || line.around.includes(main)) return false
  return line.around.slice(0, maxDistance).some((element) => endsLinks(line, element, blocks))
}

function endsLinks(line: HtmlBlock, element: PageElement, blocks: readonly HtmlBlock[]): boolean {
  const lines = blocks.filter(({ around }) => around.includes(element))
  const before = lines.slice(0, -1)
  const words = before.flatMap(({ pieces }) => pieces.filter((piece) => /\p{L}/u.test(piece)))
  return (
    lines.at(-1) === line && words.length >= minLinks && before.every(({ linked }) => linked >= minLinked)
  )
}
