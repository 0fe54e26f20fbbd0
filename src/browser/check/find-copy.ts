import type { ArticleVersions, CopyIndex, CopyRecord } from '../../ledger/copy-record.ts'
import type { TypedFingerprint } from '../../ledger/fingerprint.ts'

/** What a copy is to the article of today. */
export type FoundCopy =
  | { kind: 'unknown' }
  | { kind: 'present' | 'withdrawn'; record: CopyRecord }
  | {
      kind: 'earlier'
      record: CopyRecord
      /** When the article was changed after the copy, oldest first. */
      changed: string[]
      /** The words of the copy and of today, in their normal form. */
      copy: string[]
      present: string[]
    }

/** Loads a file of the site as JSON. Resolves to `undefined` if there is none. */
export type LoadJson = <Value>(path: string) => Promise<Value | undefined>

/**
 * Finds the version of an article that a copy has the words of.
 *
 * @param load loads files by their path from the front page
 * @throws the error of `load`, or if the files of the site do not fit together, as between two builds
 */
export async function findCopy({ fingerprint }: TypedFingerprint, load: LoadJson): Promise<FoundCopy> {
  const index = await load<CopyIndex>(`check/${fingerprint.slice(0, 1)}.json`)
  const record = index?.[fingerprint]
  if (!record) return { kind: 'unknown' }
  if (record.state !== 'earlier') return { kind: record.state, record }
  const history = await load<ArticleVersions>(`articles/${encodeURIComponent(record.slug)}/versions.json`)
  const { lines = [], versions = [] } = history ?? {}
  const place = versions.findLastIndex((version) => version.fingerprint === fingerprint)
  const [version, last] = [versions[place], versions.at(-1)]
  if (!version || !last) throw new Error('the versions of the article are not those of the index')
  const read = (numbers: readonly number[]): string[] => numbers.map((number) => lines[number] ?? '')
  return {
    kind: 'earlier',
    record,
    changed: versions.slice(place + 1).map(({ date }) => date),
    copy: read(version.lines),
    present: read(last.lines),
  }
}
