import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Article } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse-article.ts'

/** The article that the project ships, read from its file and not from the page. */
export function readShippedArticle(): Article {
  const folder = path.resolve(import.meta.dirname, '../../content/articles')
  const name = readdirSync(folder).find((file) => file.startsWith('moscow-') && file.endsWith('.md')) ?? ''
  const parsed = parseArticle(readFileSync(path.join(folder, name), 'utf8'), name)
  if (parsed.kind === 'problems') throw new Error(`${name} does not hold`)
  return parsed.article
}
