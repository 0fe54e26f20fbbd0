import type { Article } from '../article/article.ts'
import type { NameVariants } from './collect-speakers.ts'
import { formatTopicSlug } from './collect-topics.ts'

/** Where a reader may go from an article. */
export interface RelatedArticles {
  newer?: Article
  older?: Article
  sameTopic: Article[]
  sameSpeaker: Article[]
}

/** How many articles a list names. */
const most = 3

/**
 * For every article its neighbours in time and the nearest about its topics or quoting its speakers. Linear in the
 * number of articles: each topic and speaker keeps its articles in order, and only neighbours in that order are looked at.
 *
 * @param articles newest first
 * @param variants names that stand for others, as on the speakers' pages; those nobody has confirmed relate nothing
 */
export function relateArticles(
  articles: readonly Article[],
  variants: NameVariants,
): Map<Article, RelatedArticles> {
  const topicsOf = ({ frontmatter }: Article): string[] => (frontmatter.topics ?? []).map(formatTopicSlug)
  const speakersOf = ({ quotes }: Article): string[] =>
    quotes.flatMap(({ speaker, unconfirmed }) =>
      speaker === undefined || unconfirmed ? [] : [variants.get(speaker) ?? speaker],
    )
  const byTopic = index(articles, topicsOf)
  const bySpeaker = index(articles, speakersOf)
  return new Map(
    articles.map((article, at) => {
      const newer = articles[at - 1]
      const older = articles[at + 1]
      const sameTopic = nearest(article, topicsOf(article), byTopic)
      const sameSpeaker = nearest(article, speakersOf(article), bySpeaker)
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

interface Shelf {
  articles: Article[]
  place: Map<Article, number>
}

type Index = Map<string, Shelf>

function index(articles: readonly Article[], keysOf: (article: Article) => string[]): Index {
  const found: Index = new Map()
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      const entry: Shelf = found.get(key) ?? { articles: [], place: new Map<Article, number>() }
      entry.place.set(article, entry.articles.length)
      entry.articles.push(article)
      found.set(key, entry)
    }
  }
  return found
}

function nearest(article: Article, keys: readonly string[], found: Index): Article[] {
  const near = new Set<Article>()
  for (const key of new Set(keys)) {
    const entry = found.get(key)
    const at = entry?.place.get(article)
    if (!entry || at === undefined) continue
    for (const step of [-1, 1, -2, 2, -3, 3]) {
      const other = entry.articles[at + step]
      if (other && near.size < most) near.add(other)
    }
  }
  return [...near]
}
