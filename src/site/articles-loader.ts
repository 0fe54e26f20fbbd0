import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader } from 'astro/loaders'
import { type ArticleMarkup, pickArticleMarkup } from '../page/article-markup.ts'
import { contentPaths } from './content-paths.ts'
import {
  type ArticleOfFile,
  checkLinksBetween,
  listArticles,
  readArticleFile,
  readSpeakerNames,
} from './read-articles.ts'
import { WriterError } from './writer-error.ts'

/** The folder of the articles, relative to the project's root. Tests build sites from their own folders. */
function findArticlesFolder(): string {
  return process.env['ARTICLES'] ?? 'content/articles'
}

/**
 * Astro content loader for content/articles/*.md, and the gate of the build: it checks every article as `verify` does and
 * stops the build with a list of all problems. The data of an entry is its `Article`; Astro renders its Markdown.
 */
export function articlesLoader(): Loader {
  return {
    name: 'fair-copy-articles',
    async load({ store, config, parseData, renderMarkdown, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root)
      const folder = path.resolve(root, findArticlesFolder())
      const code = await readCode(root)
      const loadAll = async (): Promise<void> => {
        const { files, problems } = await listArticles(folder)
        const names = await readSpeakerNames(path.resolve(root, contentPaths.speakers), contentPaths.speakers)
        if (names.kind === 'problems') problems.push(...names.problems)
        const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
        const removedIds = new Set(store.keys())
        const articles: ArticleOfFile[] = []
        for (const file of files) {
          const id = path.basename(file, '.md')
          const filePath = path.relative(root, file).split(path.sep).join('/')
          removedIds.delete(id)
          const read = await readArticleFile(file, filePath, forms)
          if (read.kind === 'problems') {
            problems.push(...read.problems)
            continue
          }
          const { article, source } = read
          articles.push({ file, shown: filePath, article })
          const digest = generateDigest({ source, code, forms: [...forms].join('\n') })
          const cached = store.get(id)
          // Pictures are found only while an article is rendered, so one with pictures is rendered in every build.
          if (cached?.digest === digest && !cached.assetImports?.length) continue
          const markdown = addMarkup(article.body, pickArticleMarkup(article))
          const rendered = await renderMarkdown(markdown, { fileURL: pathToFileURL(file) })
          const picture = article.frontmatter.image?.src
          const data = await parseData({ id, data: { article, ...(picture && { picture }) }, filePath: file })
          // `set` ignores an entry whose digest is the same, and would then not register its pictures.
          store.delete(id)
          const assetImports = rendered.metadata?.imagePaths ?? []
          store.set({ id, data, filePath, digest, rendered, assetImports })
        }
        problems.push(...(await checkLinksBetween(articles)))
        if (problems.length > 0)
          throw new WriterError('nothing was built because some articles have problems', problems)
        for (const id of removedIds) store.delete(id)
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
 * Reads the code that turns an article into a page. It is part of each article's digest: Astro keeps rendered articles
 * between builds, and a change of the code has to render them again. The lock file stands in for the libraries.
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

/** Puts the markup before a body as frontmatter: the only way for data to reach the plugins. JSON is valid YAML. */
function addMarkup(body: string, markup: ArticleMarkup): string {
  return `---\n${JSON.stringify({ markup })}\n---\n${body}`
}
