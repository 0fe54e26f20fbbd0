import { stat } from 'node:fs/promises'
import path from 'node:path'
import { type ListedArticles, listArticles } from '../site/read-articles.ts'
import type { CommandIo } from './command.ts'
import { articlesFolder } from './content-files.ts'

/** Lists the articles of a folder, or the one file that is named. Names stay as the writer gave them. */
export async function listPlace(place: string, { cwd }: Pick<CommandIo, 'cwd'>): Promise<ListedArticles> {
  const absolute = path.resolve(cwd, place)
  // A repository without articles has no such folder, because git keeps no empty ones.
  const isFolder = await stat(absolute).then(
    (stats) => stats.isDirectory(),
    () => place === articlesFolder,
  )
  return isFolder ? listArticles(absolute, place) : { files: [place], problems: [] }
}
