import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Article } from '../article/article.ts'
import { applyLedger } from '../ledger/apply-ledger.ts'
import { contentPaths } from './content-paths.ts'
import { listArticles, readArticleFile } from './read-articles.ts'
import { readLedger } from './read-ledgers.ts'

/** An article that was withdrawn, with when and why. */
export type WithdrawnArticle = Article & {
  frontmatter: { withdrawn: NonNullable<Article['frontmatter']['withdrawn']> }
}

let withdrawn: Promise<WithdrawnArticle[]> | undefined

/** Returns the withdrawn articles, read once a build. Every list of the site is without them. */
export function getWithdrawnArticles(): Promise<WithdrawnArticle[]> {
  if (import.meta.env.DEV) return readWithdrawnArticles()
  withdrawn ??= readWithdrawnArticles()
  return withdrawn
}

async function readWithdrawnArticles(): Promise<WithdrawnArticle[]> {
  const { files } = await listArticles(contentPaths.articles)
  const articles: WithdrawnArticle[] = []
  for (const file of files) {
    // Parsing all articles to find these few would take as long as the whole build.
    if (!/^status:\s*['"]?withdrawn/m.test(await readFile(file, 'utf8'))) continue
    const parsed = await readArticleFile(file)
    if (parsed.kind === 'problems' || !isWithdrawn(parsed.article)) continue
    const ledger = await readLedger(path.join(contentPaths.permalinks, `${parsed.article.slug}.json`))
    articles.push(
      ledger?.kind === 'ledger'
        ? { ...applyLedger(parsed.article, ledger.ledger), frontmatter: parsed.article.frontmatter }
        : parsed.article,
    )
  }
  return articles
}

function isWithdrawn(article: Article): article is WithdrawnArticle {
  return article.frontmatter.status === 'withdrawn' && article.frontmatter.withdrawn !== undefined
}
