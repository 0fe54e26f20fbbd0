import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import { formatProblems, type Problem } from '../article/problem.ts'
import { type ArticleMarkup, pickArticleMarkup } from '../page/article-markup.ts'
import { drawArticle, isDrawnAlike } from '../page/draw-article.ts'
import { readCachedArticles, writeCachedArticles } from './article-cache.ts'
import { findShelf, type ShelvedArticle, shelveArticles } from './article-shelf.ts'
import { type CodeDigests, digestCode, digestOf } from './digest.ts'
import {
  checkArticleSource,
  findMissingPictures,
  listArticles,
  listNames,
  listPictures,
  readArticleFile,
} from './read-articles.ts'
import { readUtf8File } from './read-utf8-file.ts'

/** The folder of the articles, relative to the project's root. Tests build sites from their own folders. */
function findArticlesFolder(): string {
  return process.env['ARTICLES'] ?? 'content/articles'
}

/** An error for the writer of the articles. It shows no stack trace, because the fault is in an article. */
class InvalidArticlesError extends Error {
  override name = 'InvalidArticlesError'
  constructor(problems: readonly Problem[]) {
    super(`nothing was built because some articles have problems\n\n${formatProblems(problems)}`)
    this.stack = this.message
  }
}

/**
 * Astro content loader for content/articles/*.md, and the gate of the build: it checks every article as `verify` does and
 * stops the build with a list of all problems. The articles go to the pages through `shelveArticles`. Astro's store has only
 * what Astro needs: which files there are, and the pictures.
 */
export function articlesLoader(): Loader {
  return {
    name: 'fair-copy-articles',
    async load(context) {
      const { store, config, watcher, logger } = context
      const root = fileURLToPath(config.root)
      const folder = path.resolve(root, findArticlesFolder())
      const cache = path.join(fileURLToPath(config.cacheDir), 'articles')
      const code = await digestCode(root)
      let cached = findShelf()?.articles ?? (await readCachedArticles(cache))

      /** Keeps articles for the next build. */
      const keep = async (articles: ReadonlyMap<string, ShelvedArticle>): Promise<void> => {
        const before = cached
        cached = articles
        await writeCachedArticles(cache, before, articles)
      }

      const loadAll = async (): Promise<void> => {
        const { files, problems } = await listArticles(folder)
        const names = files.length > 0 ? await listNames(folder) : new Set<string>()
        const articles = new Map<string, ShelvedArticle>()
        for (const file of files) {
          const read = await loadArticle(file, names, cached, code, context)
          if (Array.isArray(read)) problems.push(...read)
          else articles.set(read.article.slug, await digestPictures(read, folder))
        }
        if (problems.length > 0) {
          await keep(articles)
          throw new InvalidArticlesError(problems)
        }
        for (const entry of articles.values()) await storeEntry(entry, folder, context)
        for (const id of store.keys()) if (!articles.has(id)) store.delete(id)
        shelveArticles(articles, code.pages)
        await keep(articles)
      }

      /** Loads the article that a writer has saved. Its place in the order of the files stays the same. */
      const loadChanged = async (file: string): Promise<void> => {
        const read = await loadArticle(file, await listNames(folder), cached, code, context)
        if (Array.isArray(read)) throw new InvalidArticlesError(read)
        await storeEntry(read, folder, context)
        const articles = new Map(cached).set(read.article.slug, await digestPictures(read, folder))
        shelveArticles(articles, code.pages)
        await keep(articles)
      }

      await loadAll()
      watcher?.add(folder)
      let loading = Promise.resolve()
      watcher?.on('all', (event, changed) => {
        if (!changed.startsWith(folder)) return
        const isKnown = event === 'change' && cached.has(path.basename(changed, '.md'))
        loading = loading
          .then(() => (isKnown ? loadChanged(changed) : loadAll()))
          .catch((error: Error) => logger.error(error.message))
      })
    },
  }
}

/** Reads, checks and draws an article, unless the same file was already read by the same code. Returns its problems if it has any. */
async function loadArticle(
  file: string,
  names: ReadonlySet<string>,
  cached: ReadonlyMap<string, ShelvedArticle>,
  code: CodeDigests,
  { config, renderMarkdown }: LoaderContext,
): Promise<ShelvedArticle | Problem[]> {
  const shown = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/')
  const read = await readUtf8File(file)
  const digest = digestOf(code.articles, read.kind === 'text' ? read.text : '')
  const known = cached.get(path.basename(file, '.md'))
  if (known?.digest === digest && (await findMissingPictures(known.pictures, file, names)).length === 0)
    return known
  const parsed =
    read.kind === 'text'
      ? await checkArticleSource(read.text, file, shown, names)
      : await readArticleFile(file, shown)
  if (parsed.kind === 'problems') return parsed.problems
  const { article, body } = parsed
  const shelved = { article, digest, pictures: listPictures(parsed) }
  if (isDrawnAlike(body.tree)) return { ...shelved, html: drawArticle(article, body.tree) }
  const markdown = addMarkup(body.markdown, pickArticleMarkup(article))
  return { ...shelved, rendered: await renderMarkdown(markdown, { fileURL: pathToFileURL(file) }) }
}

/** Digests the pictures of an article's text. That of the lead picture is in the name that Astro gives its file. */
async function digestPictures(entry: ShelvedArticle, folder: string): Promise<ShelvedArticle> {
  const { pictures, article } = entry
  const inText = article.frontmatter.image?.src === undefined ? pictures : pictures.slice(1)
  if (inText.length === 0) return entry
  const bytes = await Promise.all(inText.map((name) => readFile(path.join(folder, name)).catch(() => name)))
  return { ...entry, pictureDigest: digestOf(...bytes) }
}

/** Puts an article's pictures into Astro's store, which makes files of the sizes that pages use. */
async function storeEntry(
  { article: { slug, frontmatter }, digest, rendered }: ShelvedArticle,
  folder: string,
  { store, config, parseData }: LoaderContext,
): Promise<void> {
  const file = path.join(folder, `${slug}.md`)
  const filePath = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/')
  const picture = frontmatter.image?.src
  const entry = { id: slug, filePath, digest }
  if (picture === undefined && !rendered) {
    store.set({ ...entry, data: {} })
    return
  }
  const data = await parseData({ id: slug, data: picture === undefined ? {} : { picture }, filePath: file })
  // `set` ignores an entry whose digest is the same, and would then not register its pictures.
  store.delete(slug)
  store.set({
    ...entry,
    data,
    ...(rendered ? { rendered, assetImports: rendered.metadata?.imagePaths ?? [] } : {}),
  })
}

/** Puts the markup before a body as frontmatter: the only way for data to reach the plugins. JSON is valid YAML. */
function addMarkup(body: string, markup: ArticleMarkup): string {
  return `---\n${JSON.stringify({ markup })}\n---\n${body}`
}
