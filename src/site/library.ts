import { getCollection } from 'astro:content'
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Article } from '../article/article.ts'
import { type CollectedSpeaker, collectSpeakers } from '../article/collect-speakers.ts'
import { type CollectedTopic, collectTopics } from '../article/collect-topics.ts'
import { type RelatedArticles, relateArticles } from '../article/relate-articles.ts'
import { sortNewestFirst } from '../article/sort-newest-first.ts'
import { localPath } from './local-path.ts'

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
  const articles = sortNewestFirst((await getCollection('articles')).map((entry) => entry.data))
  const related = relateArticles(articles)
  const speakers = collectSpeakers(articles, readVariants())
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
function readVariants(): Map<string, string> {
  const file = 'content/speakers.yaml'
  if (!existsSync(file)) return new Map()
  const names: unknown = parse(readFileSync(file, 'utf8'))
  if (typeof names !== 'object' || names === null) return new Map()
  return new Map(
    Object.entries(names).flatMap(([name, spellings]) => {
      if (!Array.isArray(spellings))
        throw new Error(`${file}: under ${name} stands no list of spellings, each after a dash`)
      return spellings.map((spelling) => [String(spelling), name] as const)
    }),
  )
}
