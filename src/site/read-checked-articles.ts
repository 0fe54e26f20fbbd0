import path from 'node:path'
import type { Article } from '../article/article.ts'
import type { Problem } from '../article/problem.ts'
import { findStatus, type Status } from '../article/status.ts'
import { type CheckCache, checkArticleFiles } from './check-article-files.ts'
import { listArticles, readSpeakerNames } from './read-articles.ts'

/** A checked article of a folder, and whether readers see it. */
export interface CheckedArticle {
  article: Article
  status: Status
}

/**
 * Reads all articles of a folder, with the spellings of speakers' names in `speakers.yaml` beside it. Drafts that have
 * problems are left out.
 *
 * @param shown how messages name the folder
 * @param now milliseconds since 1970
 */
export async function readCheckedArticles(
  folder: string,
  shown: string,
  now: number,
  cache?: CheckCache,
): Promise<{ articles: CheckedArticle[]; problems: Problem[] }> {
  const { files, problems } = await listArticles(folder, shown)
  const beside = path.join('..', 'speakers.yaml')
  const names = await readSpeakerNames(path.join(folder, beside), path.join(shown, beside))
  if (names.kind === 'problems') problems.push(...names.problems)
  const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
  const named = files.map((file) => ({ path: path.join(folder, path.basename(file)), shown: file, forms }))
  const articles: CheckedArticle[] = []
  for (const checked of await checkArticleFiles(named, cache)) {
    if (checked.kind === 'problems') {
      if (!checked.isDraft) problems.push(...checked.problems)
    } else articles.push({ article: checked.article, status: findStatus(checked.article.frontmatter, now) })
  }
  return { articles, problems }
}
