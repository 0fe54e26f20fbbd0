import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { SpeakerForms } from '../article/check-speakers.ts'
import { formatProblems, type Problem } from '../article/problem.ts'
import { findStatus, hasPage } from '../article/status.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { findBrokenArticleLinks } from '../library/find-broken-article-links.ts'
import { type ArticleMarkup, pickArticleMarkup } from '../page/article-markup.ts'
import type { FileDrawing } from './article-files.ts'
import { findShelf, type ShelvedArticle, shelveArticles } from './article-shelf.ts'
import { awaitLater } from './await-later.ts'
import { findBuildTime } from './build-time.ts'
import { contentPaths } from './content-paths.ts'
import { type CodeDigests, digestCode, digestOf } from './digest.ts'
import { digestAhead, type FileDigests } from './digest-files.ts'
import { drawFiles, keepTexts, prepareFiles, startPictures } from './draw-ahead.ts'
import { type ArticleSource, drawArticleFile } from './draw-article-file.ts'
import { keepHtml, openKeptHtml } from './kept-html.ts'
import {
  explainUnread,
  findMissingPictures,
  listArticles,
  listNames,
  readSpeakerNames,
} from './read-articles.ts'
import { readLedgers } from './read-ledgers.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { runThreads } from './run-threads.ts'
import { readCache, writeCache } from './sharded-cache.ts'
import { WriterError } from './writer-error.ts'

/** Articles as they were read, by slug, in the order of their files' names. */
type ReadArticles = ReadonlyMap<string, ShelvedArticle>

/** What articles are read with. */
interface ReadingTools {
  /** The records of addresses, by slug. */
  ledgers: ReadonlyMap<string, Ledger>
  /** Other spellings of speakers' names. */
  forms: SpeakerForms
  cached: ReadArticles
  /** The digests of files that are known already. */
  digests: FileDigests
  code: CodeDigests
  /** What the other files of articles are drawn with, in a build. */
  files: FileDrawing | undefined
}

/** Articles that were read, and what is wrong with the others. */
interface LoadedArticles {
  articles: ShelvedArticle[]
  problems: Problem[]
  /** Problems of drafts, which stop no build. */
  draftProblems: Problem[]
}

/** An error for the writer of the articles. */
function refuseArticles(problems: readonly Problem[]): WriterError {
  return new WriterError('nothing was built because some articles have problems', problems)
}

/**
 * Astro content loader for content/articles/*.md, and the gate of the build: it checks every article as `verify` does and
 * stops the build with a list of all problems. While developing, an article with problems has a page that lists them, and the
 * others go on: see decision 012. The articles, with the addresses of their ledgers, go to the pages through
 * `shelveArticles`. Astro's store has only what Astro needs: which files there are, and the pictures. Drafts and scheduled
 * articles are shown only while developing; withdrawn ones never are.
 */
export function articlesLoader(): Loader {
  return {
    name: 'fair-copy-articles',
    async load(context) {
      const { store, config, watcher, logger } = context
      const root = fileURLToPath(config.root)
      const folder = path.resolve(root, contentPaths.articles)
      const ledgersFolder = path.resolve(root, contentPaths.permalinks)
      const speakersFile = path.resolve(root, contentPaths.speakers)
      const isDevelopment = watcher !== undefined
      const now = findBuildTime(process.env)
      const cache = path.join(fileURLToPath(config.cacheDir), 'articles')
      const htmlFolder = path.join(fileURLToPath(config.cacheDir), 'html')
      const readHtml = openKeptHtml(htmlFolder)
      // Meanwhile, this thread reads the cache.
      const digesting: Promise<FileDigests> = awaitLater(
        isDevelopment ? Promise.resolve<FileDigests>(new Map()) : digestAhead(folder),
      )
      const code = await digestCode(root)
      let cached: ReadArticles = findShelf()?.articles ?? (await readCache<ShelvedArticle>(cache))
      let ledgers: ReadonlyMap<string, Ledger> = new Map()
      let forms: SpeakerForms = new Map()
      /** Articles with problems, while developing. */
      let broken: ReadonlyMap<string, readonly Problem[]> = new Map()
      const files = await prepareFiles(config, code)

      /** Keeps articles for the next build, hidden ones too. */
      const keep = async (articles: ReadArticles): Promise<void> => {
        const before = cached
        cached = articles
        await keepHtml(htmlFolder, before, articles)
        const withoutHtml = [...articles].map(([slug, { html: _, ...entry }]) => [slug, entry] as const)
        await writeCache(cache, before, new Map(withoutHtml))
      }

      const isShown = ({ article }: ShelvedArticle): boolean => {
        const status = findStatus(article.frontmatter, now)
        return status === 'published' || (isDevelopment && status !== 'withdrawn')
      }

      /** Gives the pages the articles that readers see. `changed` are those that Astro's store may not have yet. */
      const show = async (articles: ReadArticles, changed: Iterable<ShelvedArticle>): Promise<void> => {
        const shown = new Map([...articles].filter(([, entry]) => isShown(entry)))
        for (const entry of changed) if (isShown(entry)) await storeEntry(entry, folder, context)
        for (const id of store.keys()) if (!shown.has(id) && !broken.has(id)) store.delete(id)
        // Astro reads the list of pages again when its store changes.
        for (const [id, problems] of broken)
          store.set({ id, data: {}, digest: digestOf(JSON.stringify(problems)) })
        const citations = files && (await drawFiles([...shown.values()], files))
        if (files) startPictures([...shown.values()], files)
        const withdrawn = [...articles.values()]
          .map(({ article }) => article)
          .filter(({ frontmatter }) => findStatus(frontmatter, now) === 'withdrawn')
        shelveArticles({ articles: shown, withdrawn, code: code.pages, broken, readHtml, citations })
        await keep(articles)
      }

      const loadAll = async (): Promise<void> => {
        const { files: listed, problems } = await listArticles(folder)
        const spellings = await readSpeakerNames(speakersFile, contentPaths.speakers)
        if (spellings.kind === 'problems') problems.push(...spellings.problems)
        else forms = spellings.variants
        const recorded = await readLedgers(ledgersFolder, contentPaths.permalinks)
        problems.push(...recorded.problems)
        ledgers = recorded.ledgers
        const digests = await digesting
        const read = await loadArticles(listed, { ledgers, forms, cached, digests, code, files }, context)
        problems.push(...read.problems)
        const articles = new Map<string, ShelvedArticle>()
        for (const entry of read.articles)
          articles.set(entry.article.slug, await digestPictures(entry, folder))
        if (problems.length === 0 && !isDevelopment) problems.push(...checkAddresses(articles, ledgers, now))
        if (read.draftProblems.length > 0) logger.warn(explainDrafts(read.draftProblems))
        if (isDevelopment) {
          broken = groupBySlug([...read.problems, ...read.draftProblems])
          if (problems.length > 0) logger.error(formatProblems(problems))
        } else if (problems.length > 0) {
          await keep(articles)
          throw refuseArticles(problems)
        }
        await show(articles, articles.values())
      }

      /** Loads the article that a writer has saved. Its place in the order of the files stays the same. */
      const loadChanged = async (file: string): Promise<void> => {
        const loaded = await loadArticles(
          [file],
          { ledgers, forms, cached, digests: new Map(), code, files },
          context,
        )
        const [read] = loaded.articles
        if (!read) {
          const problems = [...loaded.problems, ...loaded.draftProblems]
          logger.error(formatProblems(problems))
          broken = new Map(broken).set(findSlug(file), problems)
          await show(new Map([...cached].filter(([slug]) => slug !== findSlug(file))), [])
          return
        }
        const entry = await digestPictures(read, folder)
        await show(new Map(cached).set(entry.article.slug, entry), [entry])
      }

      await loadAll()
      watcher?.add([folder, ledgersFolder, speakersFile])
      let loading = Promise.resolve()
      const queue = (event: string, changed: string): void => {
        const isArticle = changed.startsWith(folder)
        if (!isArticle && changed !== speakersFile && !changed.startsWith(ledgersFolder)) return
        const isKnown = isArticle && event === 'change' && cached.has(findSlug(changed))
        loading = loading
          .then(async () => {
            const changeTime = await findChangeTime(changed)
            await (isKnown ? loadChanged(changed) : loadAll())
            setTimeout(async () => {
              if ((await findChangeTime(changed)) !== changeTime) queue('change', changed)
            }, watcherPause)
          })
          .catch((error: Error) => logger.error(error.message))
      }
      watcher?.on('all', queue)
    },
  }
}

/**
 * In milliseconds: longer than the watcher ignores further changes of a file after it has reported one. A file that was still
 * being written then is read again after this time.
 */
const watcherPause = 100

/** When a file was changed last, in milliseconds; `undefined` if it does not exist. */
async function findChangeTime(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.mtimeMs
}

function explainDrafts(problems: readonly Problem[]): string {
  return `drafts have problems, which do not stop a build\n\n${formatProblems(problems)}`
}

function groupBySlug(problems: readonly Problem[]): Map<string, Problem[]> {
  return Map.groupBy(problems, ({ file }) => findSlug(file))
}

function findSlug(file: string): string {
  return path.basename(file, '.md')
}

/** Finds addresses that readers have kept and that this build would break, and links that lead to no article or passage. */
function checkAddresses(
  articles: ReadArticles,
  ledgers: ReadonlyMap<string, Ledger>,
  now: number,
): Problem[] {
  const statusOf = new Map(
    [...articles].map(([slug, { article }]) => [slug, findStatus(article.frontmatter, now)]),
  )
  const nameArticle = (slug: string): string => path.join(contentPaths.articles, `${slug}.md`)
  const published = [...articles.values()].filter(({ article }) => statusOf.get(article.slug) === 'published')
  const withdrawn = [...articles.keys()].filter((slug) => statusOf.get(slug) === 'withdrawn')
  const lost = checkLedgers({
    articles: new Map(published.map(({ article }) => [article.slug, takeSnapshot(article)])),
    // The record of a withdrawn article stays as it is.
    ledgers: new Map([...ledgers].filter(([slug]) => statusOf.get(slug) !== 'withdrawn')),
    unseen: new Set([...statusOf].flatMap(([slug, status]) => (hasPage(status) ? [] : slug))),
    nameArticle,
    nameLedger: (slug) => path.join(contentPaths.permalinks, `${slug}.json`),
  })
  const linking = published.map(({ article }) => ({ article, file: nameArticle(article.slug) }))
  const articleOf = new Map(published.map(({ article }) => [article.slug, article]))
  // Slugs at which there is a page but no article: former ones and withdrawn ones.
  const otherSlugs = new Set([
    ...[...ledgers.values()].flatMap(({ slugs }) => Object.keys(slugs)),
    ...withdrawn,
  ])
  const broken = findBrokenArticleLinks(
    linking,
    (slug) => articleOf.get(slug) ?? (otherSlugs.has(slug) ? 'unchecked' : undefined),
  )
  return [...lost, ...broken]
}

/**
 * Reads, checks and draws articles of one folder, in the order of the files. An article whose file was read before with the
 * same ledger, spellings and code is not drawn again.
 */
async function loadArticles(
  files: readonly string[],
  { ledgers, forms, cached, digests, code, files: drawing }: ReadingTools,
  { config, renderMarkdown }: LoaderContext,
): Promise<LoadedArticles> {
  const [first] = files
  if (first === undefined) return { articles: [], problems: [], draftProblems: [] }
  const names = await listNames(path.dirname(first))
  const root = fileURLToPath(config.root)
  const digestOfForms = digestOf(JSON.stringify([...forms]))
  const problems: Problem[] = []
  const draftProblems: Problem[] = []
  const articles = new Map<string, ShelvedArticle>()
  const changed: ArticleSource[] = []
  for (const file of files) {
    const ledger = ledgers.get(findSlug(file))
    const digestWith = (textDigest: string): string =>
      digestOf(code.articles, textDigest, JSON.stringify(ledger) ?? '', digestOfForms)
    const findKnown = async (digest: string): Promise<ShelvedArticle | undefined> => {
      const known = cached.get(findSlug(file))
      if (known?.digest !== digest) return undefined
      return (await findMissingPictures(known.pictures, file, names)).length === 0 ? known : undefined
    }
    const ahead = digests.get(file)
    const unchanged = ahead === undefined ? undefined : await findKnown(digestWith(ahead))
    if (unchanged) {
      articles.set(file, unchanged)
      continue
    }
    const shown = path.relative(root, file).split(path.sep).join('/')
    const read = await readUtf8File(file)
    if (read.kind !== 'text') {
      problems.push({ file: shown, line: 1, ...explainUnread(read) })
      continue
    }
    const { text } = read
    const digest = digestWith(digestOf(text))
    const known = await findKnown(digest)
    if (known) articles.set(file, known)
    else changed.push({ path: file, shown, text, ledger, digest })
  }
  const drawn = await runThreads(changed, {
    module: new URL('./draw-thread.ts', import.meta.url),
    context: { names, forms, ...(drawing ? { files: drawing } : {}) },
    run: drawArticleFile,
  })
  for (const [index, { path: file, digest }] of changed.entries()) {
    const result = drawn[index]
    if (result?.kind === 'problems') (result.isDraft ? draftProblems : problems).push(...result.problems)
    if (result?.kind !== 'article') continue
    const { article, pictures, fingerprint, versions, html } = result
    if (drawing) keepTexts(article, digest, drawing)
    const shelved = { article, digest, pictures, fingerprint, versions }
    if (html !== undefined) articles.set(file, { ...shelved, html })
    else {
      const markdown = addMarkup(article.body, pickArticleMarkup(article))
      const rendered = await renderMarkdown(markdown, { fileURL: pathToFileURL(file) })
      articles.set(file, { ...shelved, rendered })
    }
  }
  return { articles: files.flatMap((file) => articles.get(file) ?? []), problems, draftProblems }
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
