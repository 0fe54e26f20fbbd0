import type { CollectedTopic } from './collect-topics.ts'

/** Returns the topics with the most articles, most first. Those with equally many keep their order. */
export function listMainTopics(topics: readonly CollectedTopic[], count: number): CollectedTopic[] {
  return topics.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, count)
}
