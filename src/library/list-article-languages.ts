import type { Article } from '../article/article.ts'

/** Lists the languages of articles, each once: primary subtags, as the search has one index for each. */
export function listArticleLanguages(articles: readonly Pick<Article, 'frontmatter'>[]): string[] {
  return [...new Set(articles.map(({ frontmatter }) => new Intl.Locale(frontmatter.language).language))]
}
