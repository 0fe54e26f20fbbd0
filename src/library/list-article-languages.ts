import type { Article } from '../article/article.ts'
import { findPrimarySubtag } from '../languages/primary-subtag.ts'

/** Lists the languages of articles, each once: primary subtags, as the search has one index for each. */
export function listArticleLanguages(articles: readonly Pick<Article, 'frontmatter'>[]): string[] {
  return [...new Set(articles.map(({ frontmatter }) => findPrimarySubtag(frontmatter.language)))]
}
