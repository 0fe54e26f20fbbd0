import { getCollection } from 'astro:content'
import type { ImageMetadata } from 'astro'
import type { Article } from '../article/article.ts'
import { type CollectedSpeaker, collectSpeakers, type NameVariants } from '../library/collect-speakers.ts'
import { type CollectedTopic, collectTopics } from '../library/collect-topics.ts'
import { type RelatedArticles, relateArticles } from '../library/relate-articles.ts'
import { sortByName } from '../library/sort-by-name.ts'
import { sortNewestFirst } from '../library/sort-newest-first.ts'
import { getShelf } from './article-shelf.ts'
import { contentPaths } from './content-paths.ts'
import { getSite } from './get-site.ts'
import { readSpeakerNames } from './read-articles.ts'
import { WriterError } from './writer-error.ts'

/** All articles, and what spans them. */
export interface Library {
  /** Newest first. */
  articles: Article[]
  /** The lead pictures of the articles that have a file for theirs, by the article's slug. */
  pictures: Map<string, ImageMetadata>
  /** By name, in the order of the site's language; so are topics. */
  speakers: CollectedSpeaker[]
  /** The path of each speaker's page from the front page, by every spelling of the name in the articles. */
  speakerPaths: Map<string, string>
  topics: CollectedTopic[]
  /** Other spellings of speakers' names. */
  variants: NameVariants
  /** By the article's slug. */
  related: Map<string, RelatedArticles>
}

let library: { inputs: string; collected: Promise<Library> } | undefined

/** Returns the library. It is put together once a build; in development, once after each change. */
export async function getLibrary(): Promise<Library> {
  const inputs = import.meta.env.DEV ? await readInputs() : ''
  if (library?.inputs !== inputs) library = { inputs, collected: readLibrary() }
  return library.collected
}

/** What changes whenever the library does, while the site is being developed. */
async function readInputs(): Promise<string> {
  const names = await readSpeakerNames(contentPaths.speakers)
  const { language } = await getSite()
  return JSON.stringify([getShelf().version, language, names.kind === 'names' ? [...names.variants] : names])
}

async function readLibrary(): Promise<Library> {
  const articles = sortNewestFirst([...getShelf().articles.values()].map(({ article }) => article))
  const entries = await getCollection('articles')
  const variants = await readVariants()
  const { language } = await getSite()
  const related = relateArticles(articles, variants)
  const speakers = sortByName(collectSpeakers(articles, variants), language)
  return {
    articles,
    pictures: new Map(
      entries.flatMap(({ id, data: { picture } }) => (picture ? [[id, picture] as const] : [])),
    ),
    speakers,
    speakerPaths: new Map(
      speakers.flatMap(({ slug, quotes }) =>
        quotes.map(({ quote }) => [quote.speaker ?? '', `speakers/${slug}/`] as const),
      ),
    ),
    topics: sortByName(collectTopics(articles), language),
    variants,
    related: new Map([...related].map(([{ slug }, neighbours]) => [slug, neighbours])),
  }
}

async function readVariants(): Promise<NameVariants> {
  const names = await readSpeakerNames(contentPaths.speakers)
  // The loader has stopped the build if the file has problems.
  if (names.kind === 'problems') throw new WriterError('the list of speakers has problems', names.problems)
  return names.variants
}
