import { getCollection } from 'astro:content'
import type { Article } from '../article/article.ts'
import { formatProblems } from '../article/problem.ts'
import { type CollectedSpeaker, collectSpeakers } from '../library/collect-speakers.ts'
import { type CollectedTopic, collectTopics } from '../library/collect-topics.ts'
import { type RelatedArticles, relateArticles } from '../library/relate-articles.ts'
import { sortNewestFirst } from '../library/sort-newest-first.ts'
import { localPath } from './local-path.ts'
import { readSpeakerNames } from './read-articles.ts'

/** All articles and what is known across them, put together once a build. */
export interface Library {
  articles: Article[]
  speakers: CollectedSpeaker[]
  /** The path of each speaker's page, by every name they are given in the articles. */
  speakerPaths: Map<string, string>
  topics: CollectedTopic[]
  related: Map<string, RelatedArticles>
}

let library: Promise<Library> | undefined

/** The articles, newest first, with speakers, topics and neighbours. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary()
  library ??= readLibrary()
  return library
}

async function readLibrary(): Promise<Library> {
  const articles = sortNewestFirst((await getCollection('articles')).map((entry) => entry.data.article))
  const variants = await readVariants()
  const related = relateArticles(articles, variants)
  const speakers = collectSpeakers(articles, variants)
  return {
    articles,
    speakers,
    speakerPaths: new Map(
      speakers.flatMap(({ slug, quotes }) =>
        quotes.map(({ quote }) => [quote.speaker ?? '', localPath(`speakers/${slug}/`)] as const),
      ),
    ),
    topics: collectTopics(articles),
    related: new Map([...related].map(([{ slug }, neighbours]) => [slug, neighbours])),
  }
}

/** content/speakers.yaml: under each name the other ways it is spelt. */
async function readVariants(): Promise<Map<string, string>> {
  const names = await readSpeakerNames('content/speakers.yaml')
  if (names instanceof Map) return names
  throw new Error(formatProblems([names]))
}
