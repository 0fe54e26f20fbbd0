import type { CollectedTopic } from './collect-topics.ts'

/** How many topics the front page links to. A guess: about one line of them on a desktop. */
export const frontTopicCount = 8

/** Returns the topics with the most articles, most first. Those with equally many keep their order. */
export function listMainTopics(topics: readonly CollectedTopic[], count: number): CollectedTopic[] {
  return topics.toSorted((a, b) => b.articles.length - a.articles.length).slice(0, count)
}
