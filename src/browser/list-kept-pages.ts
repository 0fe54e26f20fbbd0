/**
 * Lists the pages that are kept for reading offline, newest first, each by its title.
 *
 * It stands alone: it is written into the page as it is here.
 *
 * @param cacheName the cache the pages are kept in
 * @param listId the id of the list they are put in
 * @param articlePath what an article's path begins with
 */
export async function listKeptPages(cacheName: string, listId: string, articlePath: string): Promise<void> {
  const list = document.getElementById(listId)
  if (!list || !('caches' in window)) return
  const cache = await caches.open(cacheName)
  for (const { url } of [...(await cache.keys())].reverse()) {
    if (!new URL(url).pathname.startsWith(articlePath)) continue
    const html = await (await cache.match(url))?.text()
    if (html === undefined) continue
    const page = new DOMParser().parseFromString(html, 'text/html')
    const link = document.createElement('a')
    link.href = url
    link.lang = page.documentElement.lang
    link.textContent = page.querySelector('h1')?.textContent ?? page.title
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
}
