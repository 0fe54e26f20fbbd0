import { isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { parseBody } from '../markdown/parse-body.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import { draftMissing, writeEntry } from './check-quotes.ts'
import { matchQuotes, type QuoteMatches } from './match-quotes.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import { splitArticleFile } from './split-article-file.ts'

/** Text to put into the file at an offset, in place of what stands from there to `end`. */
interface Insertion {
  at: number
  end: number
  text: string
}

/**
 * Adds the quotations that an article's frontmatter lacks, each at its place in the body's order, and changes not one
 * other character. Nothing where the frontmatter cannot be read.
 */
export function addMissingQuotes(source: string): { source: string; added: number } | undefined {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') return undefined
  const matches = matchQuotes(fields.frontmatter, parseBody(parts.body))
  const drafts = draftMissing(fields.frontmatter, matches)
  const insertions = (['quotes', 'notQuotes'] as const).flatMap((list) =>
    insertInto(
      list,
      drafts.filter((draft) => draft.list === list),
      parts.yaml,
      matches,
    ),
  )
  // From the end, so that offsets hold; of those for one place the last first, so that they come to stand in order.
  const yaml = insertions
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, end, text: added }) => text.slice(0, at) + added + text.slice(end), parts.yaml)
  const after = source.slice(parts.yamlStart + parts.yaml.length)
  return { source: source.slice(0, parts.yamlStart) + yaml + after, added: drafts.length }
}

function insertInto(
  list: DraftEntry['list'],
  drafts: DraftEntry[],
  yaml: string,
  matches: QuoteMatches,
): Insertion[] {
  if (drafts.length === 0) return []
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const write = (some: DraftEntry[], indent = 2): string =>
    some
      .flatMap((draft) => writeEntry(draft).split('\n'))
      .map((line) => ' '.repeat(indent) + line.slice(2) + newline)
      .join('')
  const root = parseDocument(yaml, { schema: 'core' }).contents as YAMLMap | null
  const pair = root?.items.find((item): item is Pair<Scalar, YAMLSeq> => (item.key as Scalar).value === list)
  if (!pair) return [{ at: yaml.length, end: yaml.length, text: `${list}:${newline}${write(drafts)}` }]
  const sequence = pair.value
  if (!isSeq(sequence) || sequence.flow || sequence.items.length === 0) {
    const [at, end] = sequence?.range ?? [yaml.length, yaml.length]
    const kept = isSeq(sequence)
      ? flowItems(sequence, yaml)
          .map((item) => `  - ${item}${newline}`)
          .join('')
      : ''
    const lineEnd = afterLine(yaml, end)
    const comment = yaml.slice(end, lineEnd).trimEnd()
    return [{ at: trimBefore(yaml, at), end: lineEnd, text: `${comment}${newline}${kept}${write(drafts)}` }]
  }
  const starts = sequence.items.map((item) => itemStart(item as { range?: number[] | null }, yaml))
  const indent = indentAt(yaml, starts[0] ?? 0)
  const ends = sequence.items.map((item) => afterItem(item as { range?: number[] | null }, yaml))
  return drafts.map((draft) => {
    const before = list === 'quotes' ? countBefore(draft, matches) : starts.length
    const at = before === 0 ? (starts[0] ?? 0) : (ends[before - 1] ?? yaml.length)
    return { at, end: at, text: write([draft], indent) }
  })
}

/** How many entries of `quotes` belong before a draft in the body's order. */
function countBefore(draft: DraftEntry, { located, spans }: QuoteMatches): number {
  const own = draft.starts[0] ?? 0
  return located.reduce<number>((count, found, index) => {
    const start = spans[found?.[0] ?? -1]?.start
    return start !== undefined && start < own ? index + 1 : count
  }, 0)
}

function flowItems(sequence: YAMLSeq, yaml: string): string[] {
  return sequence.items.map((item) => {
    const [start, end] = (item as { range?: number[] | null }).range ?? [0, 0]
    return yaml.slice(start, end)
  })
}

/** Start of the line on which an entry's dash stands. */
function itemStart({ range }: { range?: number[] | null }, yaml: string): number {
  return yaml.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1
}

function afterItem({ range }: { range?: number[] | null }, yaml: string): number {
  const end = range?.[1] ?? 0
  return yaml[end - 1] === '\n' ? end : afterLine(yaml, end)
}

function afterLine(yaml: string, offset: number): number {
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function trimBefore(yaml: string, offset: number): number {
  return offset - (/[ \t]*$/.exec(yaml.slice(0, offset))?.[0].length ?? 0)
}

function indentAt(yaml: string, lineStart: number): number {
  return /^ */.exec(yaml.slice(lineStart))?.[0].length ?? 0
}
