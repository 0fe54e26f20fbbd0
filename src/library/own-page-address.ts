import { decodeAddress, isWebAddress } from '../markdown/link-address.ts'

/** The first parts of addresses that the site needs for itself. */
const reservedNames: ReadonlySet<string> = new Set([
  '404',
  '500',
  'a',
  'articles',
  'check',
  'index',
  'offline',
  'search',
  'speakers',
  'topics',
])

/** Whether a page of the paper’s own can have this name. The pages of the front page’s list are numbers. */
export function isOwnPageName(slug: string): boolean {
  return !reservedNames.has(slug) && !/^\d+$/.test(slug)
}

/** What a link of a page of the paper’s own leads to. */
export type OwnPageLink =
  | { kind: 'elsewhere' }
  /** A place on the same page. */
  | { kind: 'place'; id: string }
  /** A page of the site, by its path from the front page. */
  | { kind: 'site'; path: string; id?: string }

/**
 * Parses the address of a link in a page of the paper’s own: the web, a mailbox, a place on the same page (`#our-rules`), or
 * a page of the site by its path from the front page (`/articles/a-slug/`). Returns `undefined` for others.
 */
export function parseOwnPageLink(address: string): OwnPageLink | undefined {
  // Browsers ignore control characters and white space in an address: `java\nscript:` runs.
  const visible = [...address].filter((character) => character > ' ').join('')
  if (/^mailto:[^\s]+@/i.test(visible) || isWebAddress(visible)) return { kind: 'elsewhere' }
  if (/^#./.test(visible)) return { kind: 'place', id: decodeAddress(visible.slice(1)) }
  // Two slashes would lead to another site.
  const [, path, id] = /^\/(?![/\\])([^\\?#]*)(?:#(.*))?$/.exec(visible) ?? []
  if (path === undefined) return undefined
  return { kind: 'site', path: decodeAddress(path), ...(id ? { id: decodeAddress(id) } : {}) }
}
