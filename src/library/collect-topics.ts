import type { Article } from '../article/article.ts'
import { findPermalinkWords } from '../article/permalink-words.ts'

/** A topic and the articles about it. */
export interface CollectedTopic {
  slug: string
  name: string
  articles: Article[]
}

/** The topics of all articles, by name; those that differ only in case or accents are one. */
export function collectTopics(articles: readonly Article[]): CollectedTopic[] {
  const bySlug = new Map<string, CollectedTopic>()
  for (const article of articles) {
    for (const name of article.frontmatter.topics ?? []) {
      const slug = formatTopicSlug(name)
      const topic = bySlug.get(slug) ?? { slug, name, articles: [] }
      if (topic.articles.at(-1) !== article) topic.articles.push(article)
      bySlug.set(slug, topic)
    }
  }
  return [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The last part of the address of a topic's page. The signs that tell C++ from C# are spelt. */
export function formatTopicSlug(name: string): string {
  const spelt = name
    .replace(/(?<=\p{L})\++/gu, (signs) => '-plus'.repeat(signs.length))
    .replace(/(?<=\p{L})#/gu, '-sharp')
  return findPermalinkWords(spelt).join('-')
}
