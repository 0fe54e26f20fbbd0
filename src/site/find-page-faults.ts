import { parseHTML } from 'linkedom'
import { splitSrcset } from './split-srcset.ts'

/** Relations of a `<link>` with which a browser loads something or connects to another host. */
const loadingRelations = new Set([
  'dns-prefetch',
  'icon',
  'manifest',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'stylesheet',
])

/** Elements and the attribute from which they load something by themselves. */
const loadingAttributes = [
  ['audio, embed, iframe, img, input, script, source, track, video', 'src'],
  ['img, source', 'srcset'],
  ['video', 'poster'],
  ['object', 'data'],
  ['image, use', 'href'],
] as const

/** Addresses in style sheets: `url(…)` and the text form of `@import`. */
const styleAddress = /url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g

/**
 * Finds what a built page must not have: requests to other sites, which would let them know what a reader reads, and a missing
 * content security policy. Returns a line for each fault. Links that the reader has to follow are no requests. Sites that the
 * policy of the page allows by name are no faults: `listAllowedSites` lists them.
 *
 * @param html the whole page
 * @param origin the origin that the page is published at: `https://example.org`
 */
export function findPageFaults(html: string, origin: string): string[] {
  const { document } = parseHTML(html)
  const policy = document.querySelector('meta[http-equiv="content-security-policy" i]')
  const allowed = new Set(listAllowedSites(html, origin))
  const foreign = listRequests(document).filter((address) => {
    const url = URL.parse(address, origin)
    if (url === null || !/^https?:$/.test(url.protocol)) return false
    return url.origin !== new URL(origin).origin && !allowed.has(url.origin)
  })
  return [
    ...(policy?.getAttribute('content') ? [] : ['has no content security policy']),
    ...[...new Set(foreign)].map((address) => `asks another site: ${address}`),
  ]
}

/** Lists the other sites that a page may load something from, by its content security policy. */
export function listAllowedSites(html: string, origin: string): string[] {
  const [, policy = ''] = /<meta http-equiv="?content-security-policy"? content="([^"]*)"/i.exec(html) ?? []
  const sources = policy
    .split(';')
    .filter((directive) => /^\s*(?:img|media|frame)-src\s/.test(directive))
    .flatMap((directive) => directive.split(/\s+/))
    .flatMap((source) => URL.parse(source)?.origin ?? [])
  return [...new Set(sources)].filter(
    (source) => /^https?:/.test(source) && source !== new URL(origin).origin,
  )
}

/** Lists the files of fonts that a page names in its styles, as addresses. A browser loads those that its words need. */
export function listFontFiles(html: string): string[] {
  const faces = [...html.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']) => face)
  return [
    ...new Set(
      faces.flatMap((face) => [...face.matchAll(styleAddress)].map((match) => (match[1] ?? '').trim())),
    ),
  ]
}

/** Lists the addresses that a browser loads when it opens a page, as they are in the page. */
function listRequests(document: Document): string[] {
  const read = (selector: string, attribute: string): string[] =>
    [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? [])
  const links = [...document.querySelectorAll('link[href]')]
    .filter((link) => link.getAttribute('rel')?.toLowerCase().split(/\s+/).some(isLoading))
    .map((link) => link.getAttribute('href') ?? '')
  const styles = [
    ...[...document.querySelectorAll('style')].map((style) => style.textContent ?? ''),
    ...read('[style]', 'style'),
  ].flatMap((css) => [...css.matchAll(styleAddress)].map((match) => match[1] ?? match[2] ?? ''))
  const loaded = loadingAttributes.flatMap(([selector, attribute]) =>
    read(selector, attribute).flatMap((value) => (attribute === 'srcset' ? splitSrcset(value) : [value])),
  )
  return [...links, ...styles, ...loaded].map((address) => address.trim())
}

function isLoading(relation: string): boolean {
  return loadingRelations.has(relation)
}
