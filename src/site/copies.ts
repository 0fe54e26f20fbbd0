import path from 'node:path'
import type { ArticleVersions, CopyIndex } from '../ledger/copy-record.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { readVersionWords, writeNormalForm } from '../ledger/normal-form.ts'
import { takeSnapshot } from '../ledger/snapshot.ts'
import { getShelf, type ShelvedArticle } from './article-shelf.ts'
import { contentPaths } from './content-paths.ts'
import { fingerprintWords, listFingerprints } from './fingerprint-words.ts'
import { readLedger } from './read-ledgers.ts'
import { getWithdrawnArticles } from './withdrawn-articles.ts'

/** Returns the fingerprint of an article if its ledger has it. Any other could not be checked later. */
export function findRecordedFingerprint({ fingerprint, versions }: ShelvedArticle): string | undefined {
  return versions.some((version) => version.fingerprint === fingerprint) ? fingerprint : undefined
}

/** Whether an article has ever had other words than now. */
export function hasEarlierWords({ fingerprint, versions }: ShelvedArticle): boolean {
  return versions.some((version) => version.fingerprint !== fingerprint)
}

/** Collects what is known of all fingerprints, by their first letter or digit: no file of a large site gets too long. */
export async function collectCopies(): Promise<Map<string, CopyIndex>> {
  const indexes = new Map<string, CopyIndex>()
  const add = (fingerprint: string, record: CopyIndex[string]): void => {
    const letter = fingerprint.slice(0, 1)
    const index = indexes.get(letter) ?? {}
    index[fingerprint] = record
    indexes.set(letter, index)
  }
  for (const { slug, frontmatter, short } of getWithdrawnArticles()) {
    const read = short === undefined ? undefined : await readLedger(ledgerFile(slug))
    const { headline, language, withdrawn } = frontmatter
    for (const { fingerprint } of read?.kind === 'ledger' ? listFingerprints(read.ledger) : [])
      add(fingerprint, { slug, headline, language, date: withdrawn.date, state: 'withdrawn' })
  }
  for (const { article, fingerprint: present, versions } of getShelf().articles.values()) {
    const { headline, language } = article.frontmatter
    for (const { date, fingerprint } of versions) {
      const state = fingerprint === present ? 'present' : 'earlier'
      add(fingerprint, { slug: article.slug, headline, language, date, state })
    }
  }
  return indexes
}

/** Returns the words of all versions of an article. */
export async function listVersions({ article, fingerprint }: ShelvedArticle): Promise<ArticleVersions> {
  const read = await readLedger(ledgerFile(article.slug))
  const ledger = read?.kind === 'ledger' ? read.ledger : undefined
  const lines: string[] = []
  const places = new Map<string, number>()
  const locate = (line: string): number => {
    const place = places.get(line) ?? lines.push(line) - 1
    places.set(line, place)
    return place
  }
  const versions = (ledger?.versions ?? []).map((version) => {
    const words = readVersionWords(ledger as Ledger, version)
    return {
      date: version.date,
      fingerprint: fingerprintWords(words),
      lines: writeNormalForm(words).map(locate),
    }
  })
  if (versions.at(-1)?.fingerprint !== fingerprint) {
    const { updated, published } = article.frontmatter
    const present = writeNormalForm(takeSnapshot(article)).map(locate)
    versions.push({ date: updated ?? published, fingerprint, lines: present })
  }
  return { lines, versions }
}

function ledgerFile(slug: string): string {
  return path.join(contentPaths.permalinks, `${slug}.json`)
}
