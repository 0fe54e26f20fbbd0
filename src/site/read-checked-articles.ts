import path from 'node:path'
import type { Article } from '../article/article.ts'
import type { Problem } from '../article/problem.ts'
import { findStatus, type Status } from '../article/status.ts'
import { listArticles, readArticleFile } from './read-articles.ts'

/** A checked article of a folder, and whether readers see it. */
export interface CheckedArticle {
  article: Article
  status: Status
}

/**
 * Reads all articles of a folder.
 *
 * @param shown how messages name the folder
 * @param now milliseconds since 1970
 */
export async function readCheckedArticles(
  folder: string,
  shown: string,
  now: number,
): Promise<{ articles: CheckedArticle[]; problems: Problem[] }> {
  const { files, problems } = await listArticles(folder, shown)
  const articles: CheckedArticle[] = []
  for (const file of files) {
    const parsed = await readArticleFile(path.join(folder, path.basename(file)), file)
    if (parsed.kind === 'problems') problems.push(...parsed.problems)
    else articles.push({ article: parsed.article, status: findStatus(parsed.article.frontmatter, now) })
  }
  return { articles, problems }
}
