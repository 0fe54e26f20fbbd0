import type { Article } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** A topic and the articles about it. */
export interface CollectedTopic {
  /** The last part of the address of the topic's page. */
  slug: string
  /** The topic as the first of its articles writes it. */
  name: string
  articles: Article[]
}

/**
 * Collects the topics of all articles, sorted by name. Topics that differ only in case, accents or punctuation are one
 * topic. The articles of a topic keep their order.
 */
export function collectTopics(articles: readonly Article[]): CollectedTopic[] {
  const bySlug = new Map<string, CollectedTopic>()
  for (const article of articles) {
    for (const name of article.frontmatter.topics ?? []) {
      const slug = formatTopicSlug(name)
      const topic = bySlug.get(slug) ?? { slug, name, articles: [] }
      // An article may name a topic twice, in two spellings.
      if (topic.articles.at(-1) !== article) topic.articles.push(article)
      bySlug.set(slug, topic)
    }
  }
  return [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Formats the last part of the address of a topic's page. `+` and `#` after a letter are spelt out, because they are all
 * that distinguishes some topics.
 *
 * @example formatTopicSlug('C++') // 'c-plus-plus'
 */
export function formatTopicSlug(name: string): string {
  const spelledOut = name
    .replace(/(?<=\p{L})\++/gu, (signs) => '-plus'.repeat(signs.length))
    .replace(/(?<=\p{L})#/gu, '-sharp')
  return findPermalinkWords(spelledOut).join('-')
}
