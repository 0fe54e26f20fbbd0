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
  const others = languages.filter(({ path: own }) => own !== '').map(({ path: own }) => own.slice(0, -1))
  const pages: OwnPage[] = []
  const problems: Problem[] = []
  for (const language of languages) {
    const read = await readFolder(path.join(folder, language.path), path.join(shown, language.path), {
      language: language.tag,
      folder: language.path,
      reserved: language.path === '' ? others : [],
    })
    pages.push(...read.pages)
    // The folders of other languages are read on their own.
    const isOwn = ({ file }: Problem): boolean =>
      language.path !== '' || !others.some((other) => path.dirname(file) === path.join(shown, other))
    problems.push(...read.problems.filter(isOwn).map(suggestLanguage))
  }
  return { pages, problems }
}

async function readFolder(folder: string, shown: string, place: OwnPagePlace): Promise<ReadOwnPages> {
  const { files, problems } = await listArticles(folder, shown.replace(/[\\/]$/, ''))
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

/** A page in a folder that is named like a language is meant for it. */
function suggestLanguage(problem: Problem): Problem {
  const folder = path.basename(path.dirname(problem.file))
  if (!/subfolder/.test(problem.message) || !interfaceLanguages.includes(folder)) return problem
  return {
    ...problem,
    message: `is in the folder of a language that the site does not have`,
    remedy: `add \`language: ${folder}\` to \`otherLanguages\` in site.yaml, or move the file`,
  }
}
