import type { Feed } from './feed.ts'
import { formatInstant } from './instant.ts'

/**
 * Writes a feed as JSON Feed.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function writeJsonFeed({ title, description, language, home, addresses, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(description === undefined ? {} : { description }),
    home_page_url: home,
    feed_url: addresses.json,
    language,
    items: entries.map((entry) => ({
      id: entry.address,
      url: entry.address,
      title: entry.title,
      content_html: entry.html,
      ...(entry.summary === undefined ? {} : { summary: entry.summary }),
      date_published: formatInstant(entry.published),
      date_modified: formatInstant(entry.updated),
      ...(entry.authors.length > 0 ? { authors: entry.authors.map((name) => ({ name })) } : {}),
      ...(entry.topics.length > 0 ? { tags: entry.topics } : {}),
      language: entry.language,
    })),
  }
  return `${JSON.stringify(feed, undefined, 1)}\n`
}
