import { Document, parse, stringify } from 'yaml'
import { parseBody } from '../markdown/parse-body.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import type { QuoteSpan } from '../quotes/found-quote.ts'
import { findComments, findListLayout, type ListLayout, type YamlComment } from '../yaml/list-layout.ts'
import { draftUnlisted, type WrittenEntry, writeEntry } from './check-quotes.ts'
import { matchQuotes, type QuoteMatches } from './match-quotes.ts'
import { type ParsedFrontmatter, parseFrontmatter } from './parse-frontmatter.ts'
import type { UnnamedFileProblem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** What became of an article whose frontmatter lacks quotations. */
export type CompletedArticle =
  | { kind: 'completed'; source: string; added: number }
  /** Nothing may be written: a part of the frontmatter would have changed. */
  | { kind: 'unsafe'; problem: UnnamedFileProblem }

/** Text that replaces the characters from `start` to `end` of the YAML. */
export interface Edit {
  start: number
  end: number
  text: string
}

type Frontmatter = Extract<ParsedFrontmatter, { kind: 'frontmatter' }>

/** The lists that entries can be added to. */
const lists = ['quotes', 'notQuotes'] as const
type ListName = (typeof lists)[number]

/** The entries that one list gets, each with the number of entries that come before it. */
type Additions = Record<ListName, { draft: WrittenEntry; before: number }[]>

/**
 * Adds the quotations that an article's frontmatter does not list, each at its place in the order of the body. The YAML
 * is edited as text, because writing it anew would change the writer's quotes and line breaks. The result is read again:
 * if an old entry, its doubt, a comment or another field is not what it was, the article is `unsafe`.
 *
 * @returns `undefined` if the frontmatter has problems of its own
 */
export function addMissingQuotes(source: string): CompletedArticle | undefined {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') return undefined
  const matches = matchQuotes(fields.frontmatter, parseBody(parts.body))
  const drafts = draftUnlisted(fields.frontmatter, matches)
  if (drafts.length === 0) return { kind: 'completed', source, added: 0 }
  const additions = placeDrafts(drafts, fields.frontmatter, matches)
  const edits = lists.flatMap((list) => planEdits(list, additions[list], parts.yaml))
  const yaml = applyEdits(parts.yaml, edits)
  const changedAt = findChange(fields, parts.yaml, yaml, additions)
  if (changedAt !== undefined) {
    const problem = {
      line: changedAt + parts.linesBeforeYaml,
      message:
        'entries cannot be added here without changing what is written on this line; nothing was changed',
      details: lists.flatMap((list) =>
        additions[list].length === 0
          ? []
          : [`${list}:`, ...additions[list].flatMap(({ draft }) => writeEntry(draft).split('\n'))],
      ),
      remedy: 'add these entries yourself, or write the list with a dash before each entry',
    }
    return { kind: 'unsafe', problem }
  }
  const afterYaml = source.slice(parts.yamlStart + parts.yaml.length)
  return {
    kind: 'completed',
    source: source.slice(0, parts.yamlStart) + yaml + afterYaml,
    added: drafts.length,
  }
}

function placeDrafts(
  drafts: readonly DraftEntry[],
  { notQuotes = [] }: Frontmatter['frontmatter'],
  matches: QuoteMatches,
): Additions {
  const additions: Additions = { quotes: [], notQuotes: [] }
  for (const draft of drafts) {
    const before = draft.list === 'quotes' ? countEntriesBefore(draft, matches) : notQuotes.length
    additions[draft.list].push({ draft, before })
  }
  return additions
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

/** Applies edits that do not overlap. Those at one offset keep their order. */
export function applyEdits(yaml: string, edits: readonly Edit[]): string {
  // From the end, so that earlier offsets stay valid.
  return edits
    .toReversed()
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), yaml)
}

/** Plans how a list of the frontmatter gets new entries. */
export function planEdits(list: ListName, additions: Additions[ListName], yaml: string): Edit[] {
  if (additions.length === 0) return []
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const write = ({ draft }: Additions[ListName][number], indent = 2): string =>
    writeEntry(draft)
      .split('\n')
      .map((line) => ' '.repeat(indent) + line.slice(2) + newline)
      .join('')
  const all = additions.map((addition) => write(addition)).join('')
  const layout = findListLayout(yaml, list)
  if (!layout) return [{ start: yaml.length, end: yaml.length, text: `${list}:${newline}${all}` }]
  if (layout.entries.length === 0) {
    // Empty brackets become a list with dashes. A comment on their line stays there.
    const nextLine = findNextLine(yaml, layout.end)
    const text = `${yaml.slice(layout.end, nextLine).trimEnd()}${newline}${all}`
    return [{ start: skipSpacesBack(yaml, layout.start), end: nextLine, text }]
  }
  if (layout.style === 'brackets') {
    const last = layout.entries.length
    const inside = additions.filter(({ before }) => before < last)
    const atEnd = additions.filter(({ before }) => before >= last)
    return [
      ...inside.map(({ draft, before }) =>
        insertBefore(findPlaceInBrackets(before, layout, yaml), `${writeInBrackets(draft)},`, yaml),
      ),
      ...appendInBrackets(atEnd.map(({ draft }) => writeInBrackets(draft)).join(', '), layout, yaml, newline),
    ]
  }
  const indent = columnOf(yaml, layout.start)
  return additions.map((addition) =>
    insert(findLineFor(addition.before, layout, yaml), write(addition, indent)),
  )
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text }
}

/** After the bracket or comma before an entry of a list in brackets, so that the comments above the entry stay its own. */
function findPlaceInBrackets(before: number, { entries, start }: ListLayout, yaml: string): number {
  const previous = entries[before - 1]
  if (!previous) return start + 1
  const comma = yaml.indexOf(',', previous.end) + 1
  const commentOnLine = /^[^\S\r\n]*#[^\r\n]*/.exec(yaml.slice(comma))
  return comma + (commentOnLine ? findNextLine(yaml, comma) - comma : 0)
}

/** Adds entries after the last one of a list in brackets, below a comment on the line of the last one. */
function appendInBrackets(text: string, { entries }: ListLayout, yaml: string, newline: string): Edit[] {
  if (text === '') return []
  const end = entries.at(-1)?.end ?? 0
  const commented = /^([^\S\r\n]*,)?[^\S\r\n]*#[^\r\n]*/.exec(yaml.slice(end))
  if (!commented) return [insert(end, `, ${text}`)]
  const comma = commented[1] === undefined ? [insert(end, ',')] : []
  return [...comma, insert(end + commented[0].length, `${newline}  ${text}`)]
}

/** Inserts text with a space on each side where there is none, or indented if it begins a line. */
function insertBefore(at: number, text: string, yaml: string): Edit {
  const before = yaml[at - 1] === '\n' ? '  ' : /\s/.test(yaml[at - 1] ?? ' ') ? '' : ' '
  return insert(at, `${before}${text}${/\s/.test(yaml[at] ?? ' ') ? '' : ' '}`)
}

/** Writes an entry on one line in brackets. There is no room for a comment; `confirmed: false` says enough. */
function writeInBrackets(draft: WrittenEntry): string {
  const isUnsure = draft.list === 'quotes' && draft.unsure !== undefined
  const document = new Document()
  const entry = isUnsure ? { ...draft.entry, confirmed: false } : draft.entry
  document.contents = document.createNode(typeof entry === 'string' ? [entry] : entry, { flow: true })
  const written = document.toString({ lineWidth: 0 }).trimEnd()
  return typeof entry === 'string' ? written.slice(1, -1).trim() : written
}

/**
 * The line on which a new entry goes: below the entry before it and the comments of that entry, and above the comments of
 * the entry after it.
 */
function findLineFor(
  before: number,
  { entries, nameEnd, comments, start }: ListLayout,
  yaml: string,
): number {
  const previous = entries[before - 1]
  if (!previous) {
    const isCommented = comments[0]?.some(({ offset }) => offset > nameEnd && offset < start)
    return isCommented ? findNextLine(yaml, nameEnd) : start - columnOf(yaml, start)
  }
  const own = comments[before - 1] ?? []
  const end = own.reduce(
    (after, { offset, text }) => (offset >= after ? offset + 1 + text.length : after),
    previous.end,
  )
  return findNextLine(yaml, end)
}

function findNextLine(yaml: string, offset: number): number {
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function skipSpacesBack(yaml: string, offset: number): number {
  return yaml.slice(0, offset).replace(/[ \t]+$/, '').length
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1)
}

/**
 * Compares the frontmatter before and after entries were added. Returns the line, counted from 1 in the old YAML, of the
 * first entry, comment or field that is not as it was, or `undefined` if only the new entries are new.
 */
function findChange(
  before: Frontmatter,
  oldYaml: string,
  newYaml: string,
  additions: Additions,
): number | undefined {
  const after = parseFrontmatter(newYaml)
  if (after.kind === 'problems') {
    const list = lists.find((name) => additions[name].length > 0) ?? 'quotes'
    return before.lineOf([list])
  }
  const positions = {
    quotes: findOldPositions(before, additions, 'quotes'),
    notQuotes: findOldPositions(before, additions, 'notQuotes'),
  }
  for (const list of lists) {
    const oldEntries = before.frontmatter[list] ?? []
    const newEntries = after.frontmatter[list] ?? []
    if (newEntries.length !== oldEntries.length + additions[list].length) return before.lineOf([list])
    for (const [index, entry] of oldEntries.entries()) {
      const position = positions[list][index] ?? 0
      const isSame = areEqual(entry, newEntries[position])
      const isDoubtSame = list === 'notQuotes' || before.unsure.has(index) === after.unsure.has(position)
      if (!isSame || !isDoubtSame) return before.lineOf([list, index])
    }
  }
  const lost = findLostComment(oldYaml, newYaml)
  if (lost) return lineAt(oldYaml, lost.offset)
  const { quotes: _, notQuotes: __, ...oldFields } = parse(oldYaml, { schema: 'core' })
  const { quotes: ___, notQuotes: ____, ...newFields } = parse(newYaml, { schema: 'core' })
  const changedField = Object.keys(oldFields).find((field) => !areEqual(oldFields[field], newFields[field]))
  return changedField === undefined ? undefined : before.lineOf([changedField])
}

/** Where the old entries of a list are among all of them. */
function findOldPositions({ frontmatter }: Frontmatter, additions: Additions, list: ListName): number[] {
  const count = frontmatter[list]?.length ?? 0
  return Array.from(
    { length: count },
    (_, index) => index + additions[list].filter(({ before }) => before <= index).length,
  )
}

/** Finds a comment that is missing, or that is in another order. */
function findLostComment(oldYaml: string, newYaml: string): YamlComment | undefined {
  const newTexts = findComments(newYaml).map(({ text }) => text.trimEnd())
  let from = 0
  return findComments(oldYaml).find(({ text }) => {
    const at = newTexts.indexOf(text.trimEnd(), from)
    from = at + 1
    return at === -1
  })
}

function lineAt(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length
}

function areEqual(one: unknown, other: unknown): boolean {
  return stringify(one) === stringify(other)
}
