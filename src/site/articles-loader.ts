import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { SpeakerForms } from '../article/check-speakers.ts'
import type { Problem } from '../article/problem.ts'
import { findStatus } from '../article/status.ts'
import { applyLedger } from '../ledger/apply-ledger.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { findBrokenArticleLinks } from '../library/find-broken-article-links.ts'
import { type ArticleMarkup, pickArticleMarkup } from '../page/article-markup.ts'
import { drawArticle, isDrawnAlike } from '../page/draw-article.ts'
import { findShelf, type ShelvedArticle, shelveArticles } from './article-shelf.ts'
import { findBuildTime } from './build-time.ts'
import { contentPaths } from './content-paths.ts'
import { type CodeDigests, digestCode, digestOf } from './digest.ts'
import { fingerprintWords, listFingerprints } from './fingerprint-words.ts'
import {
  checkArticleSource,
  findMissingPictures,
  listArticles,
  listNames,
  listPictures,
  readArticleFile,
  readSpeakerNames,
} from './read-articles.ts'
import { readLedgers } from './read-ledgers.ts'
import { readUtf8File } from './read-utf8-file.ts'
import { readCache, writeCache } from './sharded-cache.ts'
import { WriterError } from './writer-error.ts'

/** Articles as they were read, by slug, in the order of their files' names. */
type ReadArticles = ReadonlyMap<string, ShelvedArticle>

/** What articles are read with. */
interface ReadingTools {
  /** The names in the articles' folder. */
  names: ReadonlySet<string>
  /** Other spellings of speakers' names. */
  forms: SpeakerForms
  cached: ReadArticles
  code: CodeDigests
}

/** An error for the writer of the articles. */
function refuseArticles(problems: readonly Problem[]): WriterError {
  return new WriterError('nothing was built because some articles have problems', problems)
}

/**
 * Astro content loader for content/articles/*.md, and the gate of the build: it checks every article as `verify` does and
 * stops the build with a list of all problems. The articles, with the addresses of their ledgers, go to the pages through
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
      const code = await digestCode(root)
      let cached: ReadArticles = findShelf()?.articles ?? (await readCache<ShelvedArticle>(cache))
      let ledgers: ReadonlyMap<string, Ledger> = new Map()
      let forms: SpeakerForms = new Map()

      /** Keeps articles for the next build, hidden ones too. */
      const keep = async (articles: ReadArticles): Promise<void> => {
        const before = cached
        cached = articles
        await writeCache(cache, before, articles)
      }

      const isShown = ({ article }: ShelvedArticle): boolean => {
        const status = findStatus(article.frontmatter, now)
        return status === 'published' || (isDevelopment && status !== 'withdrawn')
      }

      /** Gives the pages the articles that readers see. `changed` are those that Astro's store may not have yet. */
      const show = async (articles: ReadArticles, changed: Iterable<ShelvedArticle>): Promise<void> => {
        const shown = new Map([...articles].filter(([, entry]) => isShown(entry)))
        for (const entry of changed) if (isShown(entry)) await storeEntry(entry, folder, context)
        for (const id of store.keys()) if (!shown.has(id)) store.delete(id)
        shelveArticles(shown, code.pages)
        await keep(articles)
      }

      const loadAll = async (): Promise<void> => {
        const { files, problems } = await listArticles(folder)
        const spellings = await readSpeakerNames(speakersFile, contentPaths.speakers)
        if (spellings.kind === 'problems') problems.push(...spellings.problems)
        else forms = spellings.variants
        const recorded = await readLedgers(ledgersFolder, contentPaths.permalinks)
        problems.push(...recorded.problems)
        ledgers = recorded.ledgers
        const names = files.length > 0 ? await listNames(folder) : new Set<string>()
        const tools = { names, forms, cached, code }
        const articles = new Map<string, ShelvedArticle>()
        for (const file of files) {
          const read = await loadArticle(file, ledgers.get(findSlug(file)), tools, context)
          if (Array.isArray(read)) problems.push(...read)
          else articles.set(read.article.slug, await digestPictures(read, folder))
        }
        if (problems.length === 0 && !isDevelopment) problems.push(...checkAddresses(articles, ledgers, now))
        if (problems.length > 0) {
          await keep(articles)
          throw refuseArticles(problems)
        }
        await show(articles, articles.values())
      }

      /** Loads the article that a writer has saved. Its place in the order of the files stays the same. */
      const loadChanged = async (file: string): Promise<void> => {
        const ledger = ledgers.get(findSlug(file))
        const tools = { names: await listNames(folder), forms, cached, code }
        const read = await loadArticle(file, ledger, tools, context)
        if (Array.isArray(read)) throw refuseArticles(read)
        const entry = await digestPictures(read, folder)
        await show(new Map(cached).set(entry.article.slug, entry), [entry])
      }

      await loadAll()
      watcher?.add([folder, ledgersFolder, speakersFile])
      let loading = Promise.resolve()
      watcher?.on('all', (event, changed) => {
        const isArticle = changed.startsWith(folder)
        if (!isArticle && changed !== speakersFile && !changed.startsWith(ledgersFolder)) return
        const isKnown = isArticle && event === 'change' && cached.has(findSlug(changed))
        loading = loading
          .then(() => (isKnown ? loadChanged(changed) : loadAll()))
          .catch((error: Error) => logger.error(error.message))
      })
    },
  }
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
 * Reads, checks and draws an article, unless the same file was already read with the same ledger, spellings and code. Returns its problems
 * if it has any.
 */
async function loadArticle(
  file: string,
  ledger: Ledger | undefined,
  { names, forms, cached, code }: ReadingTools,
  { config, renderMarkdown }: LoaderContext,
): Promise<ShelvedArticle | Problem[]> {
  const shown = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/')
  const read = await readUtf8File(file)
  const source = read.kind === 'text' ? read.text : ''
  const digest = digestOf(code.articles, source, JSON.stringify(ledger) ?? '', JSON.stringify([...forms]))
  const known = cached.get(findSlug(file))
  if (known?.digest === digest && (await findMissingPictures(known.pictures, file, names)).length === 0)
    return known
  const parsed =
    read.kind === 'text'
      ? await checkArticleSource(source, file, shown, forms, names)
      : await readArticleFile(file, shown, forms)
  if (parsed.kind === 'problems') return parsed.problems
  const { tree } = parsed
  const article = ledger ? applyLedger(parsed.article, ledger) : parsed.article
  const shelved = {
    article,
    digest,
    fingerprint: fingerprintWords(takeSnapshot(article)),
    versions: ledger ? listFingerprints(ledger) : [],
    pictures: listPictures(parsed),
  }
  if (isDrawnAlike(tree)) return { ...shelved, html: drawArticle(article, tree) }
  const markdown = addMarkup(article.body, pickArticleMarkup(article))
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
