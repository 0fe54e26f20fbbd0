import { listWords } from '../count-words.ts'
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

/** "sections/harbour": the place of a page in its content system. "HIV/AIDS" is a topic. */
const path =
  /^(?:sections?|categor(?:y|ies)|tags?|topics?|themes?|channels?|types?|organi[sz]ations?|persons?|people|places?|locations?)\/.+$|^[^\s/]+(?:\/[^\s/]+){2,}$/iu
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu
/** The code of a news agency for a subject or a region: "MTVID", "CYCS08". "NATO" has the same form. */
const code = /^[A-Z\d]{3,7}$/
/** A guess: fewer words in capitals that no line has may be the names of organisations. */
const minCodes = 3

/** Leaves out the codes of an agency: several topics in capitals that no line of the page has. */
export function dropCodes(
  topics: FieldValue<string[]> | undefined,
  texts: readonly string[],
): FieldValue<string[]> | undefined {
  if (!topics || topics.value.filter((topic) => code.test(topic)).length < minCodes) return topics
  const printed = new Set(texts.flatMap(listWords))
  const codes = new Set(topics.value.filter((topic) => code.test(topic) && !printed.has(topic)))
  const value = topics.value.filter((topic) => !codes.has(topic))
  if (codes.size < minCodes) return topics
  return value.length === 0 ? undefined : { ...topics, value }
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
        !path.test(word) &&
        !uuid.test(word) &&
        !seen.has(normalizeWords(word)) &&
        seen.add(normalizeWords(word)),
    )
  return topics.length === 0 ? undefined : topics.slice(0, maxTopics)
}
