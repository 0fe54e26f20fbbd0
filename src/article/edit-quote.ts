import { Document, isMap, isScalar, type Pair, parse, parseDocument, stringify, type YAMLMap } from 'yaml'
import { parseBody } from '../markdown/parse-body.ts'
import { findComments, findListLayout, type ListLayout, type YamlComment } from '../yaml/list-layout.ts'
import { applyEdits, type Edit, planEdits } from './add-missing-quotes.ts'
import type { WrittenEntry } from './check-quotes.ts'
import { matchQuotes } from './match-quotes.ts'
import { doubt, parseFrontmatter } from './parse-frontmatter.ts'
import type { UnnamedFileProblem } from './problem.ts'
import { type ArticleFile, splitArticleFile } from './split-article-file.ts'

/** What a person decides about a quotation whose speaker is unsure. */
export type QuoteDecision =
  /** The speaker is right; or it is right that there is none. */
  | { kind: 'right' }
  | { kind: 'named'; speaker: string; role?: string }
  /** The article does not say who said it. */
  | { kind: 'unnamed' }
  /** The words are not speech: they move to `notQuotes`. */
  | { kind: 'notQuotation' }

/** An article with one quotation changed, or why nothing was changed. */
export type EditedQuote = { kind: 'edited'; source: string } | { kind: 'unsafe'; problem: UnnamedFileProblem }

/** The fields that a decision can change, in the order of the schema. */
const editedFields = ['speaker', 'role', 'confirmed'] as const
/** `undefined` deletes the field. */
type FieldChanges = Partial<Record<(typeof editedFields)[number], string | boolean | undefined>>

/**
 * Writes a decision into the entry of a quotation, and changes nothing else. The YAML is edited as text, because writing it
 * anew would change the writer's quotes and line breaks. The result is read again and compared with what it should be.
 *
 * @param index the place of the entry in `quotes`
 */
export function editQuote(source: string, index: number, decision: QuoteDecision): EditedQuote {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter') {
    return unsafe(1, 'the frontmatter has problems', 'run `npm run verify` and correct them first')
  }
  const line = fields.lineOf(['quotes', index]) + parts.linesBeforeYaml
  const plan =
    decision.kind === 'notQuotation'
      ? planMove(parts, index)
      : planChanges(parts.yaml, index, toChanges(decision))
  if (!plan) return unsafe(line, ...cannotEdit)
  const yaml = applyEdits(parts.yaml, plan.edits)
  if (!isAsPlanned(parts.yaml, yaml, index, plan)) return unsafe(line, ...cannotEdit)
  const afterYaml = source.slice(parts.yamlStart + parts.yaml.length)
  return { kind: 'edited', source: source.slice(0, parts.yamlStart) + yaml + afterYaml }
}

const cannotEdit = [
  'this quotation cannot be changed here without changing something else; nothing was changed',
  'change it yourself, or write the entry with one field on each line',
] as const

function unsafe(line: number, message: string, remedy: string): EditedQuote {
  return { kind: 'unsafe', problem: { line, message, remedy } }
}

function toChanges(decision: Exclude<QuoteDecision, { kind: 'notQuotation' }>): FieldChanges {
  if (decision.kind === 'right') return { confirmed: true }
  if (decision.kind === 'unnamed') return { speaker: undefined, role: undefined, confirmed: true }
  return { speaker: decision.speaker, role: decision.role, confirmed: true }
}

/** The edits, and what the lists have to be after them. */
interface Plan {
  edits: Edit[]
  changes?: FieldChanges
  /** Words that `notQuotes` gets. With it the entry is removed. */
  moved?: string[]
  /** Offsets of comments that are deleted: doubts that the decision settles. */
  dropped: ReadonlySet<number>
}

function planChanges(yaml: string, index: number, changes: FieldChanges): Plan | undefined {
  const entry = parseDocument(yaml, { schema: 'core' }).getIn(['quotes', index], true)
  if (!isMap(entry)) return undefined
  const layout = findListLayout(yaml, 'quotes')
  const settled = (layout?.comments[index] ?? []).filter((comment) => isSettled(comment, entry, yaml))
  const edits = editedFields.flatMap((field) =>
    field in changes ? planField(yaml, entry, field, changes[field]) : [],
  )
  const covered = (offset: number): boolean => edits.some(({ start, end }) => start <= offset && offset < end)
  const comments = settled
    .filter(({ offset }) => !covered(offset))
    .map(({ offset, text }) => ({
      start: skipSpacesBack(yaml, offset),
      end: offset + 1 + text.length,
      text: '',
    }))
  return { edits: [...edits, ...comments], changes, dropped: new Set(settled.map(({ offset }) => offset)) }
}

/** Whether a comment on a field's line is a doubt: beside `confirmed: false`, or one that begins with “unsure”. */
function isSettled({ offset, text }: YamlComment, entry: YAMLMap, yaml: string): boolean {
  return entry.items.some((pair) => {
    const { end } = rangeOf(pair)
    const isBeside = end <= offset && /^[^\S\r\n,}]*$/.test(yaml.slice(end, offset))
    const isDoubted = nameOf(pair) === 'confirmed' && isScalar(pair.value) && pair.value.value === false
    return isBeside && (isDoubted || doubt.test(text))
  })
}

function nameOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined
}

/** Where a field is: from its name to the end of its value. */
function rangeOf({ key, value }: Pair): { start: number; valueStart: number; end: number } {
  const own = isScalar(key) ? key.range : undefined
  const range = isScalar(value) || isMap(value) ? value.range : undefined
  return { start: own?.[0] ?? 0, valueStart: range?.[0] ?? 0, end: range?.[1] ?? own?.[1] ?? 0 }
}

function planField(
  yaml: string,
  entry: YAMLMap,
  field: (typeof editedFields)[number],
  value: string | boolean | undefined,
): Edit[] {
  const at = entry.items.findIndex((pair) => nameOf(pair) === field)
  const pair = entry.items[at]
  const isFlow = entry.flow === true
  if (value === undefined) {
    if (!pair) return []
    return [isFlow ? removeInBraces(entry, at) : removeLine(yaml, entry, at)]
  }
  const written = writeScalar(value, isFlow)
  if (pair) {
    const { valueStart, end } = rangeOf(pair)
    const newline = yaml[end - 1] === '\n' ? findNewline(yaml) : ''
    return [{ start: valueStart, end, text: `${written}${newline}` }]
  }
  const before = ['text', ...editedFields.slice(0, editedFields.indexOf(field))]
  const anchor = entry.items.findLast((own) => before.includes(String(nameOf(own))))
  if (!anchor) return []
  const { start, end } = rangeOf(anchor)
  if (isFlow) return [{ start: end, end, text: `, ${field}: ${written}` }]
  const next = findNextLine(yaml, end)
  const indent = ' '.repeat(start - startOfLine(yaml, start))
  return [{ start: next, end: next, text: `${indent}${field}: ${written}${findNewline(yaml)}` }]
}

/** Removes a field with its line. A comment beside it that is no doubt stays. */
function removeLine(yaml: string, entry: YAMLMap, at: number): Edit {
  const { start, end } = rangeOf(entry.items[at] as Pair)
  const lineStart = startOfLine(yaml, start)
  const isAlone = yaml.slice(lineStart, start).trim() === ''
  const comment = /^[^\S\r\n]*#([^\r\n]*)/.exec(yaml.slice(end))
  if (comment && !doubt.test(comment[1] ?? '')) {
    return { start, end: end + comment[0].indexOf('#'), text: '' }
  }
  if (isAlone) return { start: lineStart, end: findNextLine(yaml, end), text: '' }
  // Beside the dash: the next field takes its place.
  const next = entry.items[at + 1]
  const nextStart = next ? rangeOf(next).start : end
  const between = yaml.slice(end + (comment?.[0].length ?? 0), nextStart)
  return { start, end: between.trim() === '' ? nextStart : end, text: '' }
}

function removeInBraces({ items }: YAMLMap, at: number): Edit {
  const { start, end } = rangeOf(items[at] as Pair)
  const previous = items[at - 1]
  if (previous) return { start: rangeOf(previous).end, end, text: '' }
  const next = items[at + 1]
  return { start, end: next ? rangeOf(next).start : end, text: '' }
}

function writeScalar(value: string | boolean, isFlow: boolean): string {
  const document = new Document()
  document.contents = document.createNode(isFlow ? [value] : value, { flow: isFlow })
  const written = document.toString({ lineWidth: 0 }).trimEnd()
  return isFlow ? written.slice(1, -1).trim() : written
}

/** Plans to remove an entry of `quotes`, and to list its words, as the body has them, under `notQuotes`. */
function planMove({ yaml, body }: ArticleFile, index: number): Plan | undefined {
  const fields = parseFrontmatter(yaml)
  const layout = findListLayout(yaml, 'quotes')
  if (fields.kind !== 'frontmatter' || !layout) return undefined
  const { spansOfQuotes, text } = matchQuotes(fields.frontmatter, parseBody(body))
  const spans = spansOfQuotes[index]
  if (!spans) return undefined
  const known = new Set(fields.frontmatter.notQuotes)
  const words = spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  const moved = [...new Set(words)].filter((own) => !known.has(own))
  const own = listOwnComments(layout, index, yaml)
  const entry = parseDocument(yaml, { schema: 'core' }).getIn(['quotes', index], true)
  const kept = own.filter(
    (comment) => !doubt.test(comment.text) && !(isMap(entry) && isSettled(comment, entry, yaml)),
  )
  if (kept.length > 0 && moved.length === 0) return undefined // there is no entry to keep the comment at
  const comment = kept.map((one) => one.text.trim()).join('; ')
  const before = fields.frontmatter.notQuotes?.length ?? 0
  const additions = moved.map((one, position) => {
    const noted = position === 0 && comment !== '' ? { comment } : {}
    const draft: WrittenEntry = { list: 'notQuotes', entry: one, starts: [], ...noted }
    return { draft, before }
  })
  return {
    edits: [removeEntry(layout, index, own, yaml), ...planEdits('notQuotes', additions, yaml)],
    moved,
    dropped: new Set(own.map(({ offset }) => offset)),
  }
}

/** The comments of an entry that are not those of the whole list. */
function listOwnComments({ comments, nameEnd }: ListLayout, index: number, yaml: string): YamlComment[] {
  const nameLineEnd = findNextLine(yaml, nameEnd)
  return (comments[index] ?? []).filter(({ offset }) => offset >= nameLineEnd)
}

function removeEntry(layout: ListLayout, index: number, own: readonly YamlComment[], yaml: string): Edit {
  const { entries, style, nameEnd, end: listEnd } = layout
  const entry = entries[index] ?? { start: listEnd, end: listEnd }
  if (style === 'brackets') {
    const previous = entries[index - 1]
    if (previous) return { start: previous.end, end: entry.end, text: '' }
    return { start: entry.start, end: entries[index + 1]?.start ?? entry.end, text: '' }
  }
  const start = Math.min(entry.start, ...own.map(({ offset }) => offset))
  const end = Math.max(entry.end, ...own.map(({ offset, text }) => offset + 1 + text.length))
  if (entries.length > 1) return { start: startOfLine(yaml, start), end: findNextLine(yaml, end), text: '' }
  // An empty list has to be written as one. A comment beside its name stays.
  const comment = /^[^\S\r\n]*#[^\r\n]*/.exec(yaml.slice(nameEnd))?.[0].trimStart()
  const text = ` []${comment === undefined ? '' : ` ${comment}`}${findNewline(yaml)}`
  return { start: nameEnd, end: findNextLine(yaml, end), text }
}

/** Compares the YAML after the edits with what it should be: values, doubts, and all other comments. */
function isAsPlanned(oldYaml: string, newYaml: string, index: number, plan: Plan): boolean {
  const [before, after] = [parseFrontmatter(oldYaml), parseFrontmatter(newYaml)]
  if (before.kind !== 'frontmatter' || after.kind !== 'frontmatter') return false
  const wanted = parse(oldYaml, { schema: 'core' }) as { quotes: object[]; notQuotes?: string[] }
  const { changes, moved } = plan
  if (moved) {
    wanted.quotes.splice(index, 1)
    if (moved.length > 0) wanted.notQuotes = [...(wanted.notQuotes ?? []), ...moved]
  } else {
    const entry: Record<string, unknown> = { ...wanted.quotes[index], ...changes }
    wanted.quotes[index] = Object.fromEntries(
      Object.entries(entry).filter(([, value]) => value !== undefined),
    )
  }
  const unsure = [...before.unsure].filter((other) => other !== index)
  const shifted = moved ? unsure.map((other) => (other > index ? other - 1 : other)) : unsure
  return (
    areEqual(parse(newYaml, { schema: 'core' }), wanted) &&
    areEqual([...after.unsure], shifted) &&
    areCommentsKept(oldYaml, newYaml, plan.dropped)
  )
}

function areCommentsKept(oldYaml: string, newYaml: string, dropped: ReadonlySet<number>): boolean {
  const left = findComments(newYaml).map(({ text }) => text.trimEnd())
  let from = 0
  return findComments(oldYaml).every(({ offset, text }) => {
    if (dropped.has(offset)) return true
    const at = left.indexOf(text.trimEnd(), from)
    from = at + 1
    return at !== -1
  })
}

function areEqual(one: unknown, other: unknown): boolean {
  const options = { sortMapEntries: true, aliasDuplicateObjects: false }
  return stringify(one, options) === stringify(other, options)
}

function findNewline(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n'
}

/** The start of the next line. The end of a block scalar is one already. */
function findNextLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function startOfLine(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1
}

function skipSpacesBack(yaml: string, offset: number): number {
  return yaml.slice(0, offset).replace(/[ \t]+$/, '').length
}
