/**
 * Whether a text is an absolute http or https address with a host. A `javascript:` or `data:` address is not, and neither
 * is `https:../page` or `https:/page`: parsers read a host in them, but a browser on an https page a path of that page. An
 * address with a name before an @ is none either: it looks like that of another host.
 */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    /^https?:\/\/[^/\\?#@\s]/i.test(text.trim()) &&
    url.username === '' &&
    url.password === '' &&
    url.hostname !== ''
  )
}

/** What a link in an article leads to, or that an article may not have it. */
export type LinkTarget =
  | { kind: 'web' }
  | { kind: 'mailbox' }
  /** A place on the same page. */
  | { kind: 'place'; id: string }
  /** Another article, and a place on its page. */
  | { kind: 'article'; slug: string; id?: string }

/**
 * Parses the address of a link in an article: the web, a mailbox, a place on the same page, or another article
 * (`../its-slug/`). Returns `undefined` for others: relative addresses would break, because an article is not read where it
 * was first published.
 */
export function parseLinkAddress(address: string): LinkTarget | undefined {
  // Browsers ignore control characters and white space in an address: `java\nscript:` runs.
  const visible = [...address].filter((character) => character > ' ').join('')
  if (/^mailto:[^\s]+@/i.test(visible)) return { kind: 'mailbox' }
  if (/^#./.test(visible)) return { kind: 'place', id: decodeAddress(visible.slice(1)) }
  const [, slug, id] = /^\.\.\/([^/.\\?#:][^/\\?#]*)\/(?:#(.*))?$/.exec(visible) ?? []
  if (slug !== undefined)
    return { kind: 'article', slug: decodeAddress(slug), ...(id ? { id: decodeAddress(id) } : {}) }
  return isWebAddress(visible) ? { kind: 'web' } : undefined
}

/** Whether a link in an article may have this address: see `parseLinkAddress`. */
export function isLinkAddress(address: string): boolean {
  return parseLinkAddress(address) !== undefined
}

/** Decodes the percent signs of an address (%20). Returns a malformed address as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Whether a text is the name of a picture file in the article's folder. Accepts composed and decomposed letters (macOS). */
export function isPictureFile(text: string): boolean {
  return /^(?:\.\/)?[\p{L}\p{N}][\p{L}\p{N}\p{M}._ -]*\.(?:avif|gif|jpe?g|png|webp)$/iu.test(text)
}
