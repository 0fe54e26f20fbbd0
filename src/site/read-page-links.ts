import { parseHTML } from 'linkedom'
import { splitSrcset } from './split-srcset.ts'

/** A built page, as far as links go. */
export interface ReadPage {
  /** Addresses as the page has them, each once. */
  links: string[]
  ids: ReadonlySet<string>
  /** Ids that more than one element has. */
  repeatedIds: string[]
}

/** Attributes that lead somewhere. `srcset` has several addresses, so it is read apart. */
const linkAttributes = ['href', 'src', 'action', 'poster'] as const

/**
 * Reads the links and ids of a page: its attributes, and the site's own addresses in `<meta>` elements and JSON-LD.
 *
 * @param root the address of the site's front page
 */
export function readPageLinks(html: string, root: string): ReadPage {
  const { document } = parseHTML(html)
  const readAttribute = (name: string): string[] =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? '')
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    listTexts(JSON.parse(script.textContent ?? 'null')),
  )
  const links = [
    ...linkAttributes.flatMap(readAttribute),
    ...readAttribute('srcset').flatMap(splitSrcset),
    ...[...readAttribute('content'), ...data].filter((text) => text.startsWith(root)),
  ]
  const allIds = readAttribute('id')
  const ids = new Set(allIds)
  const repeatedIds = [...ids].filter((id) => allIds.indexOf(id) !== allIds.lastIndexOf(id))
  return { links: [...new Set(links)], ids, repeatedIds }
}

/** All texts in a JSON value, at any depth. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : []
}
