import { parseFingerprint } from '../ledger/fingerprint.ts'
import { decodeAddress } from '../markdown/link-address.ts'
import { type ReadPage, readPageLinks } from './read-page-links.ts'
import type { SiteAddress } from './read-site-address.ts'

/** A link inside a built site that leads to nothing, or an id that a page has more than once. */
export interface BrokenLink {
  /** The page's file, relative to the folder of the build, with slashes. */
  file: string
  /** The address as the page has it. */
  link: string
  message: string
}

/** The page that checks a printed copy: what its address has after the # is the copy’s fingerprint, which a script reads. */
const checkPage = 'check/index.html'

/** A built site, read. */
interface BuiltSite extends SiteAddress {
  pages: ReadonlyMap<string, ReadPage>
  files: ReadonlySet<string>
}

/**
 * Finds the links of a built site to itself that lead to no file, to no id, or out of its folder. Links to other sites are
 * not followed.
 *
 * @param html each page's HTML, by its file's path in the build, with slashes
 * @param files paths of all files of the build
 */
export function findBrokenLinks(
  html: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  { site, base }: SiteAddress,
): BrokenLink[] {
  const folder = base.endsWith('/') ? base : `${base}/`
  const root = new URL(folder, site).href
  const pages = new Map([...html].map(([file, text]) => [file, readPageLinks(text, root)]))
  const built: BuiltSite = { site, base: folder, pages, files }
  return [...pages].flatMap(([file, { links, repeatedIds }]) => [
    ...repeatedIds.map((id) => ({ file, link: `#${id}`, message: 'the page has this id more than once' })),
    ...links.flatMap((link) => {
      const message = explainBrokenLink(link, file, built)
      return message === undefined ? [] : [{ file, link, message }]
    }),
  ])
}

function explainBrokenLink(
  link: string,
  from: string,
  { site, base, pages, files }: BuiltSite,
): string | undefined {
  const page = new URL(base + from.replace(/(^|\/)index\.html$/, '$1'), site)
  const url = URL.parse(link, page)
  if (!url) return 'is not an address'
  if (url.origin !== page.origin) return undefined
  if (!url.pathname.startsWith(base)) return `leads out of the site, which is at ${base}`
  const path = decodeAddress(url.pathname.slice(base.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(file)) return `there is no file ${file}`
  // A text directive, as in #:~:text=ferry, leads to words and not to an id.
  const id = decodeAddress(url.hash.slice(1).replace(/:~:.*$/, ''))
  const target = pages.get(file)
  if (id === '' || id === 'top' || !target || target.ids.has(id)) return undefined
  if (file === checkPage && parseFingerprint(id)?.short !== undefined) return undefined
  return `there is no id ${id} in ${file}`
}
