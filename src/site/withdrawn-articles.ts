import type { Article } from '../article/article.ts'
import { getShelf } from './article-shelf.ts'

/** An article that was withdrawn, with when and why. */
export type WithdrawnArticle = Article & {
  frontmatter: { withdrawn: NonNullable<Article['frontmatter']['withdrawn']> }
}

/** Returns the withdrawn articles. Every list of the site is without them. */
export function getWithdrawnArticles(): WithdrawnArticle[] {
  return getShelf().withdrawn.filter(isWithdrawn)
}

function isWithdrawn(article: Article): article is WithdrawnArticle {
  return article.frontmatter.withdrawn !== undefined
}
