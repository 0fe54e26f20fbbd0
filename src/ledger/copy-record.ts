/** What the site knows of a fingerprint: the article, and when it had these words. */
export interface CopyRecord {
  slug: string
  headline: string
  language: string
  /** When the words were recorded; of a withdrawn article, when it was withdrawn. A date, or a date and time. */
  date: string
  /** Whether the article has these words now, had them before, or was withdrawn. */
  state: 'present' | 'earlier' | 'withdrawn'
}

/** The fingerprints of a site that begin with one letter or digit. */
export type CopyIndex = Record<string, CopyRecord>

/** All versions of an article, for `/articles/<slug>/versions.json`. */
export interface ArticleVersions {
  /** Every line of the normal form of any version, once. */
  lines: string[]
  /** Oldest first. The last one is the present text. */
  versions: { date: string; fingerprint: string; lines: number[] }[]
}
