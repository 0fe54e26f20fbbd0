import { isSeq, type ParsedNode, parseDocument, type YAMLSeq } from 'yaml'
import { parseBody } from '../markdown/parse-body.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
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
  const sequence = parseDocument(yaml, { schema: 'core' }).get(list, true)
  if (!isSeq<ParsedNode>(sequence)) {
    return [{ start: yaml.length, end: yaml.length, text: `${list}:${newline}${write(drafts)}` }]
  }
  const { items, flow, range } = sequence as YAMLSeq.Parsed<ParsedNode>
  if (flow || items.length === 0) {
    // A list in brackets is rewritten as a list with dashes. A comment on its line stays there.
    const [start, end] = range
    const kept = items.map((item) => `  - ${yaml.slice(item.range[0], item.range[1])}${newline}`).join('')
    const nextLine = findNextLine(yaml, end)
    const comment = yaml.slice(end, nextLine).trimEnd()
    const text = `${comment}${newline}${kept}${write(drafts)}`
    return [{ start: skipSpacesBack(yaml, start), end: nextLine, text }]
  }
  const firstLine = yaml.lastIndexOf('\n', range[0]) + 1
  const indent = range[0] - firstLine
  const offsets = [firstLine, ...items.map((item) => findItemEnd(yaml, item.range[1]))]
  return drafts.map((draft) => {
    const before = list === 'quotes' ? countEntriesBefore(draft, matches) : items.length
    const start = offsets[before] ?? yaml.length
    return { start, end: start, text: write([draft], indent) }
  })
}

/** How many entries of `quotes` come before a draft in the order of the body. */
function countEntriesBefore(
  { starts: [draftStart = 0] }: DraftEntry,
  { spansOfQuotes }: QuoteMatches,
): number {
  const isBefore = (spans: QuoteSpan[] | undefined): boolean =>
    spans?.[0] !== undefined && spans[0].start < draftStart
  return spansOfQuotes.findLastIndex(isBefore) + 1
}

/** Start of the line after an item. The range of an item with indented lines already ends there. */
function findItemEnd(yaml: string, end: number): number {
  return yaml[end - 1] === '\n' ? end : findNextLine(yaml, end)
}

function findNextLine(yaml: string, offset: number): number {
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function skipSpacesBack(yaml: string, offset: number): number {
  return yaml.slice(0, offset).replace(/[ \t]+$/, '').length
}
