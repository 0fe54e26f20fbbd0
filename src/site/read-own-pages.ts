import path from 'node:path'
import type { Problem } from '../article/problem.ts'
import { type OwnPage, parseOwnPage } from '../library/parse-own-page.ts'
import { explainUnread, listArticles } from './read-articles.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The paper’s own pages, in the order of their files' names, and what is wrong with the others. */
export interface ReadOwnPages {
  pages: OwnPage[]
  problems: Problem[]
}

/**
 * Reads the paper’s own pages. A paper need not have any.
 *
 * @param shown how messages name the folder
 */
export async function readOwnPages(folder: string, language: string, shown = folder): Promise<ReadOwnPages> {
  const { files, problems } = await listArticles(folder, shown)
  const pages: OwnPage[] = []
  for (const file of files) {
    const read = await readUtf8File(path.join(folder, path.basename(file)))
    if (read.kind !== 'text') problems.push({ file, line: 1, ...explainUnread(read) })
    else {
      const parsed = parseOwnPage(read.text, file, language)
      if (parsed.kind === 'page') pages.push(parsed.page)
      else problems.push(...parsed.problems)
    }
  }
  return { pages, problems }
}
