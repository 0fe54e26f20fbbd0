import { collectWords } from '../language-words.ts'
import type { FieldValue } from '../parsed-clipping.ts'
import { normalizeWords } from './normalize-words.ts'
import { firstOf, type PageLookups } from './page-lookups.ts'
import { lineOf, toArray } from './read-json-ld.ts'

/** A guess: pages with more tags list words for search engines. */
const maxTopics = 12
/** In characters. A guess: longer tags are phrases. */
const maxTopic = 60

/** Reads the topics of the article from the page's keywords, at most twelve. */
export function readTopics(
  { meta, ld }: PageLookups,
  site: string | undefined,
): FieldValue<string[]> | undefined {
  const topicsOf = (words: readonly string[]): string[] | undefined => tidyTopics(words, site)
  return firstOf<string[]>([
    ld((one) =>
      topicsOf(
        toArray(one['keywords']).flatMap((word) =>
          typeof word === 'string' ? word.slice(0, 5000).split(/\s*[,;]\s*/) : [],
        ),
      ),
    ),
    [
      'meta article:tag',
      () => topicsOf((meta.get('article:tag') ?? []).flatMap((tags) => tags.split(/\s*,\s*/))),
    ],
  ])
}

function tidyTopics(words: readonly string[], site: string | undefined): string[] | undefined {
  // All articles of a site are about the site, so that its name is no topic.
  const seen = new Set([normalizeWords(site ?? ''), ...collectWords('genericTopics').map(normalizeWords)])
  const topics = words
    .map((word) => lineOf(word, 80) ?? '')
    // Content systems put their own codes among the keywords: "type:story", "section_id=4", "/article", "@river", "7974.TO".
    .filter(
      (word) =>
        word !== '' &&
        word.length <= maxTopic &&
        /^[\p{L}\p{N}]/u.test(word) &&
        !/[:=_{}<>]|https?|^[A-Z\d]+\.[A-Z]{1,3}$/.test(word) &&
        !seen.has(normalizeWords(word)) &&
        seen.add(normalizeWords(word)),
    )
  return topics.length === 0 ? undefined : topics.slice(0, maxTopics)
}
