import { x } from 'xastscript'
import type { Article } from '../article/article.ts'
import { formatInstant } from './instant.ts'
import { writeXml } from './write-xml.ts'

/** A page of the site, as search engines should know it. */
export interface SitemapPage {
  address: string
  /** When it last changed, as the frontmatter has it. */
  changed?: string
  /** The page in all languages of the site, itself included. Without it, the page is in one language. */
  translations?: readonly { language: string; address: string }[]
}

/**
 * Writes a sitemap.
 *
 * @see https://www.sitemaps.org/protocol.html
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function writeSitemap(pages: readonly SitemapPage[]): string {
  const urls = pages.map(({ address, changed, translations = [] }) =>
    x('url', [
      x('loc', address),
      ...(changed === undefined ? [] : [x('lastmod', formatInstant(changed))]),
      ...translations.map(({ language, address: href }) =>
        x('xhtml:link', { rel: 'alternate', hreflang: language, href }),
      ),
    ]),
  )
  const isTranslated = pages.some(({ translations = [] }) => translations.length > 0)
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    ...(isTranslated ? { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' } : {}),
  }
  return writeXml(x('urlset', namespaces, urls))
}

/** News search engines list articles of the last two days. */
const newsAge = 2 * 24 * 3_600_000 // milliseconds
/** And take no more than this many. */
const maxNews = 1000

/**
 * Writes a news sitemap: the articles of the last two days.
 *
 * @param now milliseconds since 1970
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function writeNewsSitemap(
  articles: readonly Pick<Article, 'slug' | 'frontmatter'>[],
  site: { name: string; now: number; findAddress: (slug: string) => string },
): string {
  const recent = articles
    .filter(({ frontmatter }) => site.now - Date.parse(frontmatter.published) <= newsAge)
    .slice(0, maxNews)
  const urls = recent.map(({ slug, frontmatter: { headline, language, published } }) =>
    x('url', [
      x('loc', site.findAddress(slug)),
      x('news:news', [
        x('news:publication', [x('news:name', site.name), x('news:language', findNewsLanguage(language))]),
        x('news:publication_date', formatInstant(published)),
        x('news:title', headline),
      ]),
    ]),
  )
  const namespaces = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  }
  return writeXml(x('urlset', namespaces, urls))
}

/** News sitemaps know languages by two or three letters, and Chinese by its script. */
function findNewsLanguage(language: string): string {
  const { language: tag, script } = new Intl.Locale(language).maximize()
  if (tag !== 'zh') return tag
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
