import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Feed, FeedEntry } from './feed.ts'
import { formatInstant } from './instant.ts'
import { writeXml } from './write-xml.ts'

/**
 * Writes a feed as Atom.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function writeAtomFeed({ title, description, language, home, addresses, entries }: Feed): string {
  const updated = entries
    .map((entry) => formatInstant(entry.updated))
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0]
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    x('title', title),
    ...(description === undefined ? [] : [x('subtitle', description)]),
    x('id', addresses.atom),
    x('link', { rel: 'self', type: 'application/atom+xml', href: addresses.atom }),
    x('link', { rel: 'alternate', type: 'text/html', href: home }),
    x('link', { rel: 'alternate', type: 'application/feed+json', href: addresses.json }),
    // A feed has to say when it changed. An empty one never has.
    x('updated', updated ?? '1970-01-01T00:00:00Z'),
    ...entries.map((entry) => buildEntry(entry, title)),
  ])
  return writeXml(feed)
}

function buildEntry(
  { address, title, html, summary, published, updated, authors, topics, language }: FeedEntry,
  feedTitle: string,
): Element {
  // Each entry needs an author. One without a byline is by the site.
  const names = authors.length > 0 ? authors : [feedTitle]
  return x('entry', { 'xml:lang': language }, [
    x('title', title),
    x('id', address),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    x('published', formatInstant(published)),
    x('updated', formatInstant(updated)),
    ...names.map((name) => x('author', [x('name', name)])),
    ...topics.map((term) => x('category', { term })),
    ...(summary === undefined ? [] : [x('summary', summary)]),
    x('content', { type: 'html' }, html),
  ])
}
