import type { LoaderContext } from 'astro/loaders'
import type { Article } from '../article/article.ts'
import type { Problem } from '../article/problem.ts'
import type { FormattedCitation } from '../citation/format-citations.ts'
import type { DatedFingerprint } from './fingerprint-words.ts'

/** An article that was read, checked and drawn. It survives JSON. */
export interface ShelvedArticle {
  /** With the addresses of its ledger. */
  article: Article
  /** Of the file, of its ledger, of the spellings of speakers' names, and of the code that has read them. */
  digest: string
  /** Of its words. */
  fingerprint: string
  /** Its versions in the ledger, oldest first. */
  versions: DatedFingerprint[]
  /** The text as HTML, if it was drawn in this process. The shelf reads that of others. */
  html?: string
  /** What Astro has drawn, if it is Astro that draws the article. */
  rendered?: Awaited<ReturnType<LoaderContext['renderMarkdown']>>
  /** The files of its pictures: that of the lead picture, then those in the text. */
  pictures: string[]
  /** Of the files of the pictures in its text, if it has any. */
  pictureDigest?: string
}

/** All articles of the site that readers see, in memory. */
export interface ArticleShelf {
  /** By slug, in the order of their files' names. */
  articles: ReadonlyMap<string, ShelvedArticle>
  /** The articles that were withdrawn. */
  withdrawn: readonly Article[]
  /** Articles with problems, by slug. Only while developing: with them there is no build. */
  broken: ReadonlyMap<string, readonly Problem[]>
  /** The digest of everything that pages are made with, without the articles. */
  code: string
  /** Returns the text of an article as HTML. Not for one that Astro draws. */
  readHtml: (article: ShelvedArticle) => Promise<string>
  /** The citations that are drawn in this build, by slug. `undefined` if this is not a build. */
  citations: CitationsOfArticles | undefined
  /** Counts the changes of the articles. */
  version: number
}

/** The citations of articles, by slug. */
type CitationsOfArticles = ReadonlyMap<string, Promise<readonly FormattedCitation[]>>

/*
 * Astro's loader and the pages are separate module graphs, but run in one process, in `astro build` and in `astro dev`. The
 * articles go from one to the other in memory: Astro's data store would write all of them into one file, bundle it as a
 * module, and read it whole for each page in development.
 */
const key = Symbol.for('fair-copy.articles')
const shared = globalThis as { [key]?: ArticleShelf }

/** Puts the articles where the pages find them. */
export function shelveArticles(shelf: Omit<ArticleShelf, 'version'>): void {
  shared[key] = { ...shelf, version: (shared[key]?.version ?? 0) + 1 }
}

/** Returns the articles that were last shelved in this process, or `undefined` if none were. */
export function findShelf(): ArticleShelf | undefined {
  return shared[key]
}

/**
 * Returns the articles.
 *
 * @throws if the loader has not run in this process
 */
export function getShelf(): ArticleShelf {
  if (!shared[key]) throw new Error('the articles were not loaded before the pages')
  return shared[key]
}

/**
 * Returns an article by its slug.
 *
 * @throws if there is none
 */
export function getArticle(slug: string): ShelvedArticle {
  const entry = getShelf().articles.get(slug)
  if (!entry) throw new Error(`there is no article ${slug}`)
  return entry
}
