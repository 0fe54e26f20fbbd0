import { isArticle, nameCache } from './kept-pages.ts'

/**
 * Lists the articles that are kept for reading offline in the element `#kept`, newest first, each by its headline.
 *
 * @param base the path that the site is published under, with a slash at its end
 */
export async function listKeptPages(base: string): Promise<void> {
  const list = document.getElementById('kept')
  if (!list || !('caches' in window)) return
  const cache = await caches.open(nameCache(base))
  for (const { url } of [...(await cache.keys())].reverse()) {
    if (!isArticle(url, base)) continue
    const html = await (await cache.match(url))?.text()
    if (html !== undefined) list.append(drawKeptPage(url, html))
  }
}

function drawKeptPage(url: string, html: string): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const link = document.createElement('a')
  link.href = url
  link.lang = page.documentElement.lang
  link.textContent = page.querySelector('h1')?.textContent ?? page.title
  const item = document.createElement('li')
  item.append(link)
  return item
}
