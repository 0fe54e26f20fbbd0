/** An entry of a feed: an article, or one quotation of a speaker. */
export interface FeedEntry {
  /** Its permalink, which is also its id. */
  address: string
  title: string
  /** Full text as HTML. */
  html: string
  summary?: string
  /** Dates as the frontmatter has them. */
  published: string
  updated: string
  authors: string[]
  topics: readonly string[]
  /** BCP 47. */
  language: string
}

/** A feed before it is written in one of its formats. */
export interface Feed {
  title: string
  description?: string
  language: string
  /** The page whose entries these are. */
  home: string
  /** The address of the feed in each format. */
  addresses: { atom: string; json: string }
  entries: readonly FeedEntry[]
}

/** The most entries that a feed has. A guess: a reader who opens it once a week misses none. */
export const maxFeedEntries = 40
