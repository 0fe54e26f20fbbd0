/**
 * The script of the page for addresses that do not exist: shows links to the articles whose addresses are nearest.
 * `data-index` of its element is the address of the list of articles, `data-base` the path of the site.
 */
import { rankSlugs } from '../library/rank-slugs.ts'

/** An article as the list names it. */
type ListedArticle = [slug: string, headline: string, language: string]

const { index = '', base = '/' } = document.currentScript?.dataset ?? {}
const section = document.currentScript?.previousElementSibling

async function suggest(): Promise<void> {
  const wanted = decodeURIComponent(location.pathname)
    .slice(base.length)
    .replace(/^articles\/|\/$|\.html?$/g, '')
    .toLowerCase()
  const articles = (await (await fetch(index)).json()) as ListedArticle[]
  const bySlug = new Map(articles.map((article) => [article[0], article]))
  const items = rankSlugs(wanted, [...bySlug.keys()]).map((slug) => {
    const [, headline = slug, language = ''] = bySlug.get(slug) ?? []
    const link = Object.assign(document.createElement('a'), {
      href: `${base}articles/${encodeURIComponent(slug)}/${location.hash}`,
      textContent: headline,
      lang: language,
    })
    const item = document.createElement('li')
    item.append(link)
    return item
  })
  if (!(section instanceof HTMLElement) || items.length === 0) return
  section.querySelector('ul')?.append(...items)
  section.hidden = false
}

// Without a network, or in a browser without the list, the page stays as it is.
suggest().catch(() => {})
