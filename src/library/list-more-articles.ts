import type { Article } from '../article/article.ts'
import type { RelatedArticles } from './relate-articles.ts'

/** A list below an article: its kind is the name of the interface text above it. */
export interface MoreArticlesList {
  kind: 'sameTopic' | 'sameSpeaker' | 'newer' | 'older'
  articles: Article[]
}

/** Lists where a reader can go from an article. An article is named once, and an empty list is left out. */
export function listMoreArticles(related: RelatedArticles | undefined): MoreArticlesList[] {
  const { newer, older, sameTopic = [], sameSpeaker = [] } = related ?? {}
  const named = new Set([...sameTopic, ...sameSpeaker])
  const unlessNamed = (article: Article | undefined): Article[] =>
    article === undefined || named.has(article) ? [] : [article]
  const lists: MoreArticlesList[] = [
    { kind: 'sameTopic', articles: sameTopic },
    { kind: 'sameSpeaker', articles: sameSpeaker },
    { kind: 'newer', articles: unlessNamed(newer) },
    { kind: 'older', articles: unlessNamed(older) },
  ]
  return lists.filter(({ articles }) => articles.length > 0)
}
