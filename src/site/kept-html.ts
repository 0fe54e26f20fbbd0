import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { drawArticle } from '../page/draw-article.ts'
import type { ShelvedArticle } from './article-shelf.ts'
import { type CacheEntry, readCache, readEntries, writeCache } from './sharded-cache.ts'

/** The HTML of an article's text. */
interface KeptHtml extends CacheEntry {
  html: string
}

/**
 * Returns a function that returns the HTML of articles. That of earlier builds is kept apart from the articles, because a build
 * reads all of these, and the HTML only of articles whose page has changed.
 *
 * @param folder the cache
 */
export function openKeptHtml(folder: string): (article: ShelvedArticle) => Promise<string> {
  const read = readEntries<KeptHtml>(folder)
  return async ({ article, digest, html }) => {
    if (html !== undefined) return html
    const kept = await read(article.slug)
    // It is not kept if the build was killed that drew it.
    return kept?.digest === digest ? kept.html : drawArticle(article, parseMarkdown(article.body))
  }
}

/** Keeps the HTML of articles that were drawn, and forgets that of articles that are gone. */
export async function keepHtml(
  folder: string,
  before: ReadonlyMap<string, ShelvedArticle>,
  after: ReadonlyMap<string, ShelvedArticle>,
): Promise<void> {
  const drawn = [...after].flatMap(([slug, { html, digest }]) =>
    html === undefined || before.get(slug)?.digest === digest ? [] : [[slug, { html, digest }] as const],
  )
  const gone = [...before.keys()].filter((slug) => !after.has(slug))
  const kept = await readCache<KeptHtml>(folder, [...drawn.map(([slug]) => slug), ...gone])
  const now = new Map([...kept, ...drawn])
  for (const slug of gone) now.delete(slug)
  await writeCache(folder, kept, now)
}
