import { isSeq, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { parseBody } from '../markdown/parse-body.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import { draftUnlisted, writeEntry } from './check-quotes.ts'
import { matchQuotes, type QuoteMatches } from './match-quotes.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import { splitArticleFile } from './split-article-file.ts'

/** Text that replaces the characters from `start` to `end` of the YAML. */
interface Edit {
  start: number
  end: number
  text: string
}

/**
 * Adds the quotations that an article's frontmatter does not list, each at its place in the order of the body. The YAML
 * is edited as text, because writing it anew would change the writer's quotes, comments and line breaks.
 *
 * @returns the new file and how many entries were added, or `undefined` if the frontmatter has problems of its own
 */
export function addMissingQuotes(source: string): { source: string; added: number } | undefined {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') return undefined
  const matches = matchQuotes(fields.frontmatter, parseBody(parts.body))
  const drafts = draftUnlisted(fields.frontmatter, matches)
  const edits = (['quotes', 'notQuotes'] as const).flatMap((list) =>
    planEdits(
      list,
      drafts.filter((draft) => draft.list === list),
      parts.yaml,
      matches,
    ),
  )
  // From the end, so that earlier offsets stay valid. Edits at one offset go in last to first, which keeps their order.
  const yaml = edits
    .toReversed()
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), parts.yaml)
  const afterYaml = source.slice(parts.yamlStart + parts.yaml.length)
  return { source: source.slice(0, parts.yamlStart) + yaml + afterYaml, added: drafts.length }
}

function planEdits(
  list: DraftEntry['list'],
  drafts: DraftEntry[],
  yaml: string,
  matches: QuoteMatches,
): Edit[] {
  if (drafts.length === 0) return []
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const write = (some: DraftEntry[], indent = 2): string =>
    some
      .flatMap((draft) => writeEntry(draft).split('\n'))
      .map((line) => ' '.repeat(indent) + line.slice(2) + newline)
      .join('')
  const root = parseDocument(yaml, { schema: 'core' }).contents as YAMLMap | null
  const pair = root?.items.find((item): item is Pair<Scalar, YAMLSeq> => (item.key as Scalar).value === list)
  if (!pair) return [{ start: yaml.length, end: yaml.length, text: `${list}:${newline}${write(drafts)}` }]
  const sequence = pair.value
  if (!isSeq(sequence) || sequence.flow || sequence.items.length === 0) {
    // An empty list or one in brackets is rewritten as a block list. A comment on its line stays on that line.
    const [start, end] = sequence?.range ?? [yaml.length, yaml.length]
    const items = isSeq(sequence) ? listItemTexts(sequence, yaml) : []
    const kept = items.map((item) => `  - ${item}${newline}`).join('')
    const nextLine = findNextLine(yaml, end)
    const comment = yaml.slice(end, nextLine).trimEnd()
    const text = `${comment}${newline}${kept}${write(drafts)}`
    return [{ start: skipSpacesBack(yaml, start), end: nextLine, text }]
  }
  const items = sequence.items as NodeWithRange[]
  const itemStarts = items.map((item) => findLineStart(item, yaml))
  const itemEnds = items.map((item) => findItemEnd(item, yaml))
  const indent = measureIndent(yaml, itemStarts[0] ?? 0)
  return drafts.map((draft) => {
    const before = list === 'quotes' ? countEntriesBefore(draft, matches) : items.length
    const start = before === 0 ? (itemStarts[0] ?? 0) : (itemEnds[before - 1] ?? yaml.length)
    return { start, end: start, text: write([draft], indent) }
  })
}

/** A node of a parsed document. Its range is start, end of the value, and end of the node. */
interface NodeWithRange {
  range?: number[] | null
}

/** How many entries of `quotes` come before a draft in the order of the body. */
function countEntriesBefore(draft: DraftEntry, { spansOfQuotes, spans }: QuoteMatches): number {
  const draftStart = draft.starts[0] ?? 0
  return spansOfQuotes.reduce<number>((count, indexes, entry) => {
    const start = spans[indexes?.[0] ?? -1]?.start
    return start !== undefined && start < draftStart ? entry + 1 : count
  }, 0)
}

function listItemTexts(sequence: YAMLSeq, yaml: string): string[] {
  return (sequence.items as NodeWithRange[]).map(({ range }) => yaml.slice(range?.[0] ?? 0, range?.[1] ?? 0))
}

/** Start of the line with an entry's dash. */
function findLineStart({ range }: NodeWithRange, yaml: string): number {
  return yaml.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1
}

function findItemEnd({ range }: NodeWithRange, yaml: string): number {
  const end = range?.[1] ?? 0
  return yaml[end - 1] === '\n' ? end : findNextLine(yaml, end)
}

function findNextLine(yaml: string, offset: number): number {
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function skipSpacesBack(yaml: string, offset: number): number {
  return yaml.slice(0, offset).replace(/[ \t]+$/, '').length
}

function measureIndent(yaml: string, lineStart: number): number {
  return /^ */.exec(yaml.slice(lineStart))?.[0].length ?? 0
}
