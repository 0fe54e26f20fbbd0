import { hash as digest } from 'node:crypto'

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g
/** A value in double quotes may have a `>` in it: Astro writes it as it is. */
const inlineScript = /<script\b((?:"[^"]*"|[^>"])*)>([\s\S]*?)<\/script>/g
/** The type of script elements that contain data and never run. */
const dataType = /\btype="?application\/ld\+json/

/** The attribute with the path of an article's tools. */
const toolsAddress = /<script\b[^>]* data-tools="([^"]+)"/

export interface PolicyOptions {
  /** Whether the page searches: it may then load the search program and its index from the site. */
  searches?: boolean
  /** The origin that the site is published at. */
  site: string
  /** Other sites that the settings allow, by directive. */
  allowed?: ReadonlyMap<string, readonly string[]>
}

/** Sources by the script that they allow: thousands of pages have the same scripts. Styles differ in the margins of each page. */
const sourceOf = new Map<string, string>()

function hash(text: string): string {
  return `'sha256-${digest('sha256', text, 'base64')}'`
}

function hashScript(text: string): string {
  const source = sourceOf.get(text) ?? hash(text)
  sourceOf.set(text, source)
  return source
}

function sources(hashes: Iterable<string>): string {
  return [...new Set(hashes)].join(' ') || "'none'"
}

/**
 * Writes the strictest content security policy under which a page still works: it may load pictures and the service
 * worker from the site itself, and run or apply only the scripts and styles in its own source, each by its hash. The script
 * of an article's page may load one file more: the tools for copying and sharing, at the site's own address.
 *
 * @param html a whole page as it will be served, with its styles and scripts inline
 * @see https://www.w3.org/TR/CSP3/
 */
export function writeContentSecurityPolicy(
  html: string,
  { searches = false, site, allowed = new Map() }: PolicyOptions,
): string {
  const tools = toolsAddress.exec(html)?.[1]
  const styles = [...html.matchAll(inlineStyle)].map((match) => hash(match[1] ?? ''))
  const scripts = [...html.matchAll(inlineScript)].flatMap((match) =>
    dataType.test(match[1] ?? '') ? [] : [hashScript(match[2] ?? '')],
  )
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}${tools ? ` ${new URL(tools, site).href}` : ''}${searches ? " 'self' 'wasm-unsafe-eval'" : ''}`,
    `style-src ${sources(styles)}`,
    // Programs that check pages fetch robots.txt from inside them, so every page may read from its own site.
    "connect-src 'self'",
    ["img-src 'self'", ...(allowed.get('img-src') ?? [])].join(' '),
    ...(html.includes('@font-face') ? ["font-src 'self'"] : []),
    ...['media-src', 'frame-src'].flatMap((directive) => {
      const own = allowed.get(directive)
      return own ? [`${directive} ${own.join(' ')}`] : []
    }),
    ...(html.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
    // Only a page that says where the service worker is registers it.
    `worker-src ${html.includes(' data-worker=') ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    `form-action ${html.includes('<form') ? "'self'" : "'none'"}`,
  ].join(';')
}

/** Adds a page's policy to its head, before anything that could be loaded. */
export function addContentSecurityPolicy(html: string, options: PolicyOptions): string {
  const policy = writeContentSecurityPolicy(html, options)
  return html.replace(
    '<meta charset="utf-8">',
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  )
}
