import path from 'node:path'
import type { Problem } from '../article/problem.ts'
import { interfaceLanguages } from '../languages/find-language.ts'
import { type OwnPage, type OwnPagePlace, parseOwnPage } from '../library/parse-own-page.ts'
import type { SiteLanguage } from '../library/site-languages.ts'
import { explainUnread, listArticles } from './read-articles.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The paper’s own pages, in the order of their files' names, and what is wrong with the others. */
export interface ReadOwnPages {
  pages: OwnPage[]
  problems: Problem[]
}

/**
 * Reads the paper’s own pages: those of the folder in the first language of the site, and those of a folder in it for each
 * other language (`pages/hy`). A paper need not have any.
 *
 * @param shown how messages name the folder
 */
export async function readOwnPages(
  folder: string,
  languages: readonly SiteLanguage[],
  shown = folder,
): Promise<ReadOwnPages> {
  const others = languages.flatMap(({ path: own }) => (own === '' ? [] : own.slice(0, -1)))
  const pages: OwnPage[] = []
  const problems: Problem[] = []
  for (const { tag, path: own } of languages) {
    const isFirst = own === ''
    const place = path.join(shown, own).replace(/[\\/]$/, '')
    const read = await readFolder(path.join(folder, own), place, {
      language: tag,
      folder: own,
      reserved: isFirst ? others : [],
    })
    pages.push(...read.pages)
    for (const problem of read.problems) {
      const subfolder = path.relative(place, path.dirname(problem.file))
      // The folders of other languages are read on their own.
      if (isFirst && others.includes(subfolder)) continue
      problems.push(subfolder === '' ? problem : suggestLanguage(problem))
    }
  }
  return { pages, problems }
}

async function readFolder(folder: string, shown: string, place: OwnPagePlace): Promise<ReadOwnPages> {
  const { files, problems } = await listArticles(folder, shown)
  const pages: OwnPage[] = []
  for (const file of files) {
    const read = await readUtf8File(path.join(folder, path.basename(file)))
    if (read.kind !== 'text') problems.push({ file, line: 1, ...explainUnread(read) })
    else {
      const parsed = parseOwnPage(read.text, file, place)
      if (parsed.kind === 'page') pages.push(parsed.page)
      else problems.push(...parsed.problems)
    }
  }
  return { pages, problems }
}

/** Explains a file in a subfolder: one that is named like a language is meant for it. */
function suggestLanguage(problem: Problem): Problem {
  const folder = path.basename(path.dirname(problem.file))
  if (!interfaceLanguages.includes(folder)) return problem
  return {
    ...problem,
    message: `is in the folder of a language that the site does not have`,
    remedy: `add \`language: ${folder}\` to \`otherLanguages\` in site.yaml, or move the file`,
  }
}
