import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader } from 'astro/loaders'
import type { Article } from '../article/article.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { findInterface } from '../languages/find-language.ts'
import type { ArticleMarkup } from '../page/remark-article.ts'
import { listArticles, readArticleFile } from './read-articles.ts'

/** Where the articles are, from the project's root: the tests build sites of their own. */
function articlesFolder(): string {
  return process.env['ARTICLES'] ?? 'content/articles'
}

/** An error for the person who writes the articles: what is wrong with them, and no stack of ours. */
class ArticlesDoNotHold extends Error {
  override name = 'ArticlesDoNotHold'
  constructor(problems: readonly Problem[]) {
    super(`the articles do not hold, so nothing was built\n\n${formatProblems(problems)}`)
    this.stack = this.message
  }
}

/**
 * Astro content loader for content/articles/*.md, and the build's gate: it reads every article as `verify` does and
 * stops the build with everything that is wrong. An entry's data is the `Article`; its Markdown is rendered by Astro.
 */
export function articlesLoader(): Loader {
  return {
    name: 'fair-copy-articles',
    async load({ store, config, parseData, renderMarkdown, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root)
      const folder = path.resolve(root, articlesFolder())
      const code = await readCode(root)
      const loadAll = async (): Promise<void> => {
        const { files, problems } = await listArticles(folder)
        const stale = new Set(store.keys())
        for (const file of files) {
          const id = path.basename(file, '.md')
          const filePath = path.relative(root, file).split(path.sep).join('/')
          const source = await readFile(file, 'utf8')
          const digest = generateDigest({ source, code })
          stale.delete(id)
          const known = store.get(id)
          if (known?.digest === digest && !known.assetImports?.length) continue
          const read = await readArticleFile(file, filePath)
          if (read.kind === 'problems') {
            problems.push(...read.problems)
            continue
          }
          const { article } = read
          const rendered = await renderMarkdown(withMarkup(article.body, markupOf(article)), {
            fileURL: pathToFileURL(file),
          })
          const picture = article.frontmatter.image?.src
          const data = await parseData({ id, data: { article, ...(picture && { picture }) }, filePath: file })
          // One with pictures is drawn anew each time, so that this build knows of them.
          store.delete(id)
          const assetImports = rendered.metadata?.imagePaths ?? []
          store.set({ id, data, filePath, digest, rendered, assetImports })
        }
        if (problems.length > 0) throw new ArticlesDoNotHold(problems)
        for (const id of stale) store.delete(id)
      }
      await loadAll()
      watcher?.add(folder)
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(folder)) return
        loadAll().catch((error: Error) => logger.error(error.message))
      })
    },
  }
}

/**
 * What makes a page of an article: where it has changed, an article is read and drawn anew though it has not. The lock
 * file stands for the libraries.
 */
async function readCode(root: string): Promise<string> {
  const sources = await readdir(path.join(root, 'src'), { recursive: true })
  const files = [
    'astro.config.mjs',
    'package-lock.json',
    ...sources.filter((name) => name.endsWith('.ts')).map((name) => path.join('src', name)),
  ]
  return (await Promise.all(files.sort().map((file) => readFile(path.join(root, file), 'utf8')))).join()
}

function markupOf({ blocks, quotes, frontmatter }: Article): ArticleMarkup {
  const { linkToParagraph, linkToSection, unnamedSpeaker, unconfirmed, backToPassage } = findInterface(
    frontmatter.language,
  ).words
  const words = { linkToParagraph, linkToSection, unnamedSpeaker, unconfirmed, backToPassage }
  const dateline = frontmatter.dateline === undefined ? {} : { dateline: frontmatter.dateline.text }
  return {
    blocks: blocks.map(({ id, kind }) => ({ kind, ...(id === undefined ? {} : { id }) })),
    quotes,
    words,
    language: frontmatter.language,
    ...dateline,
    ...(frontmatter.foreign === undefined ? {} : { foreign: frontmatter.foreign }),
  }
}

/** Astro hands a Markdown text's frontmatter to the plugins; JSON is YAML. */
function withMarkup(body: string, markup: ArticleMarkup): string {
  return `---\n${JSON.stringify({ markup })}\n---\n${body}`
}
