import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Loader } from 'astro/loaders'
import type { Article } from '../article/article.ts'
import type { Problem } from '../article/problem.ts'
import { findStatus } from '../article/status.ts'
import { applyLedger } from '../ledger/apply-ledger.ts'
import { checkLedgers } from '../ledger/check-ledgers.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type Snapshot, takeSnapshot } from '../ledger/snapshot.ts'
import { findBrokenArticleLinks } from '../library/find-broken-article-links.ts'
import { type ArticleMarkup, pickArticleMarkup } from '../page/article-markup.ts'
import { findBuildTime } from './build-time.ts'
import { contentPaths } from './content-paths.ts'
import { listArticles, readArticleFile, readSpeakerNames } from './read-articles.ts'
import { readLedgers } from './read-ledgers.ts'
import { WriterError } from './writer-error.ts'

/**
 * Astro content loader for content/articles/*.md, and the gate of the build: it checks every article as `verify` does and
 * stops the build with a list of all problems. The data of an entry is its `Article`, with the addresses of its ledger;
 * Astro renders its Markdown. Drafts and scheduled articles are entries only while developing; withdrawn ones never are.
 */
export function articlesLoader(): Loader {
  return {
    name: 'fair-copy-articles',
    async load({ store, config, parseData, renderMarkdown, generateDigest, watcher, logger }) {
      const root = fileURLToPath(config.root)
      const folder = path.resolve(root, contentPaths.articles)
      const ledgersFolder = path.resolve(root, contentPaths.permalinks)
      const isDevelopment = watcher !== undefined
      const now = findBuildTime(process.env)
      const code = await readCode(root)
      const loadAll = async (): Promise<void> => {
        const { files, problems } = await listArticles(folder)
        const names = await readSpeakerNames(path.resolve(root, contentPaths.speakers), contentPaths.speakers)
        if (names.kind === 'problems') problems.push(...names.problems)
        const forms = names.kind === 'names' ? names.variants : new Map<string, string>()
        const removedIds = new Set(store.keys())
        const { ledgers, problems: ledgerProblems } = await readLedgers(
          ledgersFolder,
          contentPaths.permalinks,
        )
        problems.push(...ledgerProblems)
        const snapshots = new Map<string, Snapshot>()
        const linking: { article: Article; file: string }[] = []
        // Slugs at which there is a page but no article: former ones and withdrawn ones.
        const otherSlugs = new Set([...ledgers.values()].flatMap(({ slugs }) => Object.keys(slugs)))
        const keep = (article: Article, file: string): void => {
          snapshots.set(article.slug, takeSnapshot(article))
          linking.push({ article, file })
        }
        for (const file of files) {
          const id = path.basename(file, '.md')
          const filePath = path.relative(root, file).split(path.sep).join('/')
          const source = await readFile(file, 'utf8')
          const ledger = ledgers.get(id)
          const digest = generateDigest({
            source,
            code,
            ledger: JSON.stringify(ledger) ?? '',
            forms: [...forms].join('\n'),
          })
          const cached = store.get(id)
          const cachedArticle = cached?.data['article'] as Article | undefined
          // Pictures are found only while an article is rendered, so one with pictures is rendered in every build.
          if (cachedArticle && cached?.digest === digest && !cached.assetImports?.length) {
            if (!isDevelopment && findStatus(cachedArticle.frontmatter, now) !== 'published') continue
            removedIds.delete(id)
            keep(cachedArticle, filePath)
            continue
          }
          const parsed = await readArticleFile(file, filePath, forms)
          if (parsed.kind === 'problems') {
            problems.push(...parsed.problems)
            continue
          }
          const status = findStatus(parsed.article.frontmatter, now)
          if (status === 'withdrawn') {
            // Its record stays as it is.
            ledgers.delete(id)
            otherSlugs.add(id)
            continue
          }
          if (status !== 'published' && !isDevelopment) continue
          removedIds.delete(id)
          const article = ledger ? applyLedger(parsed.article, ledger) : parsed.article
          keep(article, filePath)
          const markdown = addMarkup(article.body, pickArticleMarkup(article))
          const rendered = await renderMarkdown(markdown, { fileURL: pathToFileURL(file) })
          const picture = article.frontmatter.image?.src
          const data = await parseData({ id, data: { article, ...(picture && { picture }) }, filePath: file })
          // `set` ignores an entry whose digest is the same, and would then not register its pictures.
          store.delete(id)
          const assetImports = rendered.metadata?.imagePaths ?? []
          store.set({ id, data, filePath, digest, rendered, assetImports })
        }
        if (problems.length === 0 && !isDevelopment) {
          const articleOf = new Map(linking.map(({ article }) => [article.slug, article]))
          problems.push(
            ...checkAddresses(snapshots, ledgers),
            ...findBrokenArticleLinks(
              linking,
              (slug) => articleOf.get(slug) ?? (otherSlugs.has(slug) ? 'unchecked' : undefined),
            ),
          )
        }
        if (problems.length > 0)
          throw new WriterError('nothing was built because some articles have problems', problems)
        for (const id of removedIds) store.delete(id)
      }
      await loadAll()
      watcher?.add([folder, ledgersFolder])
      watcher?.on('all', (_event, changed) => {
        if (!changed.startsWith(folder) && !changed.startsWith(ledgersFolder)) return
        loadAll().catch((error: Error) => logger.error(error.message))
      })
    },
  }
}

/** A build must not break an address that readers have kept. */
function checkAddresses(
  articles: ReadonlyMap<string, Snapshot>,
  ledgers: ReadonlyMap<string, Ledger>,
): Problem[] {
  return checkLedgers({
    articles,
    ledgers,
    nameArticle: (slug) => path.join(contentPaths.articles, `${slug}.md`),
    nameLedger: (slug) => path.join(contentPaths.permalinks, `${slug}.json`),
  })
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
