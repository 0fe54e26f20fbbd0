import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader } from 'astro/loaders'
import type { Article } from '../article/article.ts'
import { parseArticle } from '../article/parse-article.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { findWords } from '../interface/find-words.ts'
import type { ArticleMarkup } from '../markdown/remark-article.ts'

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
    async load({ store, config, renderMarkdown, generateDigest, watcher, logger }) {
      const folder = pathToFileURL(`${path.resolve(fileURLToPath(config.root), articlesFolder())}/`)
      const code = await readCode(fileURLToPath(config.root))
      const loadAll = async (): Promise<void> => {
        const names = (await readdir(folder))
          .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
          .sort()
        const problems: Problem[] = []
        const stale = new Set(store.keys())
        for (const name of names) {
          const source = await readFile(new URL(encodeURIComponent(name), folder), 'utf8')
          const id = name.replace(/\.md$/, '')
          const digest = generateDigest({ source, code })
          stale.delete(id)
          if (store.get(id)?.digest === digest) continue
          const parsed = parseArticle(source, path.join(articlesFolder(), name))
          if (parsed.kind === 'problems') {
            problems.push(...parsed.problems)
            continue
          }
          const { article } = parsed
          const rendered = await renderMarkdown(withMarkup(article.body, markupOf(article)))
          store.set({ id, data: { ...article }, digest, rendered })
        }
        if (problems.length > 0) throw new ArticlesDoNotHold(problems)
        for (const id of stale) store.delete(id)
      }
      await loadAll()
      watcher?.add(fileURLToPath(folder))
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(fileURLToPath(folder))) return
        loadAll().catch((error: Error) => logger.error(error.message))
      })
    },
  }
}

/** What makes a page of an article: where it has changed, an article is read and drawn anew though it has not. */
async function readCode(root: string): Promise<string> {
  const folders = ['article', 'interface', 'markdown', 'quotes'].map((name) => path.join(root, 'src', name))
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder, { recursive: true })
      return names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name))
    }),
  )
  return (await Promise.all(files.flat().map((file) => readFile(file, 'utf8')))).join()
}

function markupOf({ blocks, quotes, frontmatter }: Article): ArticleMarkup {
  const { linkToParagraph, linkToSection, quotedSpeaker, unnamedSpeaker, unconfirmed, backToPassage } =
    findWords(frontmatter.language).words
  const words = { linkToParagraph, linkToSection, quotedSpeaker, unnamedSpeaker, unconfirmed, backToPassage }
  const dateline = frontmatter.dateline === undefined ? {} : { dateline: frontmatter.dateline.text }
  return {
    blocks: blocks.map(({ id, kind }) => ({ kind, ...(id === undefined ? {} : { id }) })),
    quotes,
    words,
    ...dateline,
    ...(frontmatter.foreign === undefined ? {} : { foreign: frontmatter.foreign }),
  }
}

/** Astro hands a Markdown text's frontmatter to the plugins; JSON is YAML. */
function withMarkup(body: string, markup: ArticleMarkup): string {
  return `---\n${JSON.stringify({ markup })}\n---\n${body}`
}
