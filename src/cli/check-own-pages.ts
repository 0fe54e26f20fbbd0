import path from 'node:path'
import type { Article } from '../article/article.ts'
import type { Problem } from '../article/problem.ts'
import { findBrokenPageLinks } from '../library/find-broken-page-links.ts'
import type { SiteLanguage } from '../library/site-languages.ts'
import { readLedgers } from '../site/read-ledgers.ts'
import { readOwnPages } from '../site/read-own-pages.ts'
import type { CommandIo } from './command.ts'
import { ledgersFolder, pagesFolder } from './content-files.ts'

/** Checks the paper’s own pages, and their links to articles and to one another. */
export async function checkOwnPages(
  languages: readonly SiteLanguage[],
  articles: readonly { article: Article }[],
  { cwd }: CommandIo,
): Promise<Problem[]> {
  const { pages, problems } = await readOwnPages(path.resolve(cwd, pagesFolder), languages, pagesFolder)
  if (pages.every(({ links }) => links.length === 0)) return problems
  const { ledgers } = await readLedgers(path.resolve(cwd, ledgersFolder), ledgersFolder)
  const slugs = new Set([
    ...articles.map(({ article }) => article.slug),
    ...[...ledgers.values()].flatMap((ledger) => Object.keys(ledger.slugs)),
  ])
  const places = {
    hasArticle: (slug: string) => slugs.has(slug),
    nameFile: ({ folder, slug }: { folder: string; slug: string }) => `${pagesFolder}/${folder}${slug}.md`,
    languages: languages.map(({ path: own }) => own).filter((own) => own !== ''),
  }
  return [...problems, ...findBrokenPageLinks(pages, places)]
}
