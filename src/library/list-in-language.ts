import type { Article } from '../article/article.ts'
import { type CollectedSpeaker, collectSpeakers, type NameVariants } from './collect-speakers.ts'
import { type CollectedTopic, collectTopics } from './collect-topics.ts'
import { findSiteLanguage, type SiteLanguage } from './site-languages.ts'
import { sortByName } from './sort-by-name.ts'

/** What the lists in one language of a site show. */
export interface Lists {
  /** Newest first. */
  articles: Article[]
  /** By name, in the alphabetical order of the language; so are topics. */
  speakers: CollectedSpeaker[]
  topics: CollectedTopic[]
  /** What has pages of its own: all of the above, and in the first language also what only other languages have. */
  speakerPages: CollectedSpeaker[]
  topicPages: CollectedTopic[]
}

/** Collects what the lists of a site show if each list has all articles. */
export function listAll(lists: Pick<Lists, 'articles' | 'speakers' | 'topics'>, language: string): Lists {
  const speakers = sortByName(lists.speakers, language)
  const topics = sortByName(lists.topics, language)
  return { articles: lists.articles, speakers, topics, speakerPages: speakers, topicPages: topics }
}

/**
 * Collects what the lists in one language show if they have only the articles in it. Articles in a language that the site
 * does not have belong to the first one. No address of the first language is lost: it keeps the pages of speakers and topics
 * that only other languages have, but does not list them.
 *
 * @param all of all articles
 */
export function listInLanguage(
  all: Pick<Lists, 'articles' | 'speakers' | 'topics'>,
  language: SiteLanguage,
  languages: readonly [SiteLanguage, ...SiteLanguage[]],
  variants: NameVariants,
): Lists {
  const articles = all.articles.filter(
    ({ frontmatter }) => findSiteLanguage(frontmatter.language, languages).path === language.path,
  )
  const speakers = sortByName(collectSpeakers(articles, variants), language.tag)
  const topics = sortByName(collectTopics(articles), language.tag)
  if (language.path !== '') return { articles, speakers, topics, speakerPages: speakers, topicPages: topics }
  return {
    articles,
    speakers,
    topics,
    speakerPages: addMissing(speakers, all.speakers),
    topicPages: addMissing(topics, all.topics),
  }
}

function addMissing<Item extends { slug: string }>(own: readonly Item[], all: readonly Item[]): Item[] {
  const slugs = new Set(own.map(({ slug }) => slug))
  return [...own, ...all.filter(({ slug }) => !slugs.has(slug))]
}
