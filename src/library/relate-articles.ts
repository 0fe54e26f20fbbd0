import type { Article } from '../article/article.ts'
import { findSpeakerName, type NameVariants } from './collect-speakers.ts'
import { formatTopicSlug } from './collect-topics.ts'

/** The articles that a page offers to read after its own. */
export interface RelatedArticles {
  /** The next newer article of the site; `undefined` for the newest. */
  newer?: Article
  /** The next older article of the site; `undefined` for the oldest. */
  older?: Article
  /** Articles that share a topic, at most three. */
  sameTopic: Article[]
  /** Articles that quote one of the same speakers, at most three; without those in `sameTopic`. */
  sameSpeaker: Article[]
}

/** The longest list of related articles. A guess: enough to choose from without burying the page's last lines. */
const maxRelated = 3

/**
 * Finds the related articles of every article. Of the articles that share a topic or a speaker it takes those published
 * next before and after. The time it takes grows in proportion to the number of articles, because only neighbours in the
 * sorted lists are looked at.
 *
 * @param articles newest first
 * @param variants other spellings of speakers' names
 */
export function relateArticles(
  articles: readonly Article[],
  variants: NameVariants,
): Map<Article, RelatedArticles> {
  const listTopics = ({ frontmatter }: Article): string[] => (frontmatter.topics ?? []).map(formatTopicSlug)
  const listSpeakers = ({ quotes }: Article): string[] =>
    quotes.flatMap((quote) => findSpeakerName(quote, variants) ?? [])
  const byTopic = groupByKey(articles, listTopics)
  const bySpeaker = groupByKey(articles, listSpeakers)
  return new Map(
    articles.map((article, index) => {
      const newer = articles[index - 1]
      const older = articles[index + 1]
      const sameTopic = findClosestInTime(article, listTopics(article), byTopic)
      const sameSpeaker = findClosestInTime(article, listSpeakers(article), bySpeaker)
      return [
        article,
        {
          ...(newer ? { newer } : {}),
          ...(older ? { older } : {}),
          sameTopic,
          sameSpeaker: sameSpeaker.filter((other) => !sameTopic.includes(other)),
        },
      ]
    }),
  )
}

/** Articles that have a topic or a speaker in common. */
interface ArticleGroup {
  /** Newest first. */
  articles: Article[]
  /** The index of each article in `articles`. */
  indexes: Map<Article, number>
}

function groupByKey(
  articles: readonly Article[],
  listKeys: (article: Article) => string[],
): Map<string, ArticleGroup> {
  const groups = new Map<string, ArticleGroup>()
  for (const article of articles) {
    for (const key of new Set(listKeys(article))) {
      const group = groups.get(key) ?? { articles: [], indexes: new Map<Article, number>() }
      group.indexes.set(article, group.articles.length)
      group.articles.push(article)
      groups.set(key, group)
    }
  }
  return groups
}

/** Takes the articles closest to `article` from the group of its first key, then from the next, until the list is full. */
function findClosestInTime(
  article: Article,
  keys: readonly string[],
  groups: ReadonlyMap<string, ArticleGroup>,
): Article[] {
  const closest = new Set<Article>()
  for (const key of keys) {
    const group = groups.get(key)
    const index = group?.indexes.get(article)
    if (!group || index === undefined) continue
    for (let distance = 1; distance <= maxRelated; distance++) {
      for (const other of [group.articles[index - distance], group.articles[index + distance]]) {
        if (other && closest.size < maxRelated) closest.add(other)
      }
    }
  }
  return [...closest]
}
