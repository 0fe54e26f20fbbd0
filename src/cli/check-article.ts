import type { Problem } from '../article/problem.ts'
import { listPictures, readArticleFile } from '../site/read-articles.ts'

/** An article's file: its path, and how messages name it. */
export interface NamedFile {
  file: string
  shown: string
}

/** What was found in an article's file. */
export interface CheckedArticle {
  problems: Problem[]
  /** The pictures that it names. Empty if it has problems. */
  pictures: string[]
}

/** Checks one article. */
export async function checkArticle({ file, shown }: NamedFile): Promise<CheckedArticle> {
  const read = await readArticleFile(file, shown)
  return read.kind === 'problems'
    ? { problems: read.problems, pictures: [] }
    : { problems: [], pictures: listPictures(read) }
}
