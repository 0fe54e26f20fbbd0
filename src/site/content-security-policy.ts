import { createHash } from 'node:crypto'

const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
/** Types of script element that hold data and never run. */
const dataType = /\btype="?application\/ld\+json/

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function sources(hashes: Iterable<string>): string {
  return [...new Set(hashes)].join(' ') || "'none'"
}

/**
 * The strictest content security policy under which a page still works: nothing loads but pictures of the site itself and
 * the service worker that keeps what was read, and of style and script only what stands in the page, each by its hash
 * (CSP Level 3).
 *
 * @param html a whole page as it will be served; its style and script stand inline
 * @param searches whether the page searches: it may then load the search's program and index from the site
 */
export function writeContentSecurityPolicy(html: string, searches = false): string {
  const styles = [...html.matchAll(inlineStyle)].map((match) => hash(match[1] ?? ''))
  const scripts = [...html.matchAll(inlineScript)].flatMap((match) =>
    dataType.test(match[1] ?? '') ? [] : [hash(match[2] ?? '')],
  )
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}${searches ? " 'self' 'wasm-unsafe-eval'" : ''}`,
    ...(searches ? ["connect-src 'self'"] : []),
    `style-src ${sources(styles)}`,
    "img-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    `form-action ${html.includes('<form') ? "'self'" : "'none'"}`,
  ].join(';')
}

/** The page with its policy as the first thing in its head. */
export function addContentSecurityPolicy(html: string, searches = false): string {
  const policy = writeContentSecurityPolicy(html, searches)
  return html.replace(
    '<meta charset="utf-8">',
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  )
}
