import { expect } from '@playwright/test'
import { parseHTML } from 'linkedom'

/**
 * Reads all pages that links lead to, from the front page. Returns their HTML by their path below the base path. A link that
 * leads nowhere fails the test.
 */
export async function crawlSite(origin: string, base: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const waiting = [`${origin}${base}`]
  const seen = new Set(waiting)
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    const response = await fetch(address)
    expect(response.status, address).toBe(200)
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    const html = await response.text()
    pages.set(decodeURI(new URL(address).pathname.slice(base.length)), html)
    for (const link of parseHTML(html).document.querySelectorAll('[href], [src]')) {
      const url = new URL(link.getAttribute('href') ?? link.getAttribute('src') ?? '', address)
      url.hash = ''
      if (url.origin !== origin || seen.has(url.href)) continue
      seen.add(url.href)
      waiting.push(url.href)
    }
  }
  return pages
}

/** Lists the addresses that a page links to, as they are written. */
export function listLinks(html: string): (string | null)[] {
  return [...parseHTML(html).document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
}

/** Returns the language of a page. */
export function readLanguage(html: string): string | null {
  return parseHTML(html).document.documentElement.getAttribute('lang')
}

/** The words of a page that a reader sees or hears. “Aa” on the button of the reading settings is a sign, not a word. */
export function readWords(html: string): string {
  const { document } = parseHTML(html)
  const spoken = ['aria-label', 'title', 'alt']
  const attributes = spoken.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  )
  for (const element of document.querySelectorAll('script, style, .settings-button')) element.remove()
  return [document.title, document.body.textContent ?? '', ...attributes].join('\n')
}
