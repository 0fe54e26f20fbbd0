import { isMap, isScalar, type Pair, parse, parseDocument, stringify } from 'yaml'
import { findComments } from '../yaml/list-layout.ts'
import { applyEdits, type Edit } from './add-missing-quotes.ts'
import type { Frontmatter } from './frontmatter-schema.ts'
import { parseFrontmatter } from './parse-frontmatter.ts'
import type { UnnamedFileProblem } from './problem.ts'
import { splitArticleFile } from './split-article-file.ts'

/** An article that is withdrawn now, or why nothing was changed. */
export type WithdrawnSource =
  | { kind: 'withdrawn'; source: string }
  | { kind: 'unchanged'; problem: UnnamedFileProblem }

/** When and why an article is withdrawn. */
export type Withdrawal = NonNullable<Frontmatter['withdrawn']>

/** Fields after which `status` is written if the article has none, as in the order of the schema. */
const fieldsBefore = new Set(['headline', 'dek', 'language', 'topics', 'published', 'updated'])

/**
 * Writes into the frontmatter of an article that it is withdrawn, and changes nothing else. The YAML is edited as text,
 * because writing it anew would change the writer's quotes and line breaks. The result is read again and compared with
 * what it should be.
 */
export function withdrawArticle(source: string, { date, reason }: Withdrawal): WithdrawnSource {
  const parts = splitArticleFile(source)
  const fields = parts && parseFrontmatter(parts.yaml)
  if (!parts || fields?.kind !== 'frontmatter')
    return refuse(1, 'the frontmatter has problems', 'run `npm run verify` and correct them first')
  const { withdrawn } = fields.frontmatter
  const lineOf = (field: string): number => fields.lineOf([field]) + parts.linesBeforeYaml
  if (withdrawn)
    return refuse(
      lineOf('withdrawn'),
      `is withdrawn already, since ${withdrawn.date}`,
      'change date and reason there',
    )
  const withdrawal = { date, reason: reason.trim() }
  const edit = planWithdrawal(parts.yaml, withdrawal)
  if (!edit) return refuse(lineOf('status'), ...cannotEdit)
  const yaml = applyEdits(parts.yaml, [edit])
  const after = parseFrontmatter(yaml)
  if (after.kind === 'problems') {
    const [problem] = after.problems
    const isOwn = problem?.field?.startsWith('withdrawn')
    if (!isOwn) return refuse(lineOf('status'), ...cannotEdit)
    return refuse(lineOf('published'), `${problem?.field} ${problem?.message}`, 'give another --date')
  }
  const wanted = { ...parse(parts.yaml, { schema: 'core' }), status: 'withdrawn', withdrawn: withdrawal }
  if (!areEqual(parse(yaml, { schema: 'core' }), wanted) || !areCommentsKept(parts.yaml, yaml))
    return refuse(lineOf('status'), ...cannotEdit)
  const afterYaml = source.slice(parts.yamlStart + parts.yaml.length)
  return { kind: 'withdrawn', source: source.slice(0, parts.yamlStart) + yaml + afterYaml }
}

const cannotEdit = [
  'the status cannot be written without changing something else; nothing was changed',
  'write `status: withdrawn` yourself, and `withdrawn:` with a `date` and a `reason`',
] as const

function refuse(line: number, message: string, remedy: string): WithdrawnSource {
  return { kind: 'unchanged', problem: { line, message, remedy } }
}

function planWithdrawal(yaml: string, withdrawal: Withdrawal): Edit | undefined {
  const map = parseDocument(yaml, { schema: 'core' }).contents
  if (!isMap(map) || map.flow) return undefined
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const fields = stringify({ withdrawn: withdrawal }, { lineWidth: 0 }).replaceAll('\n', newline)
  const status = map.items.find((pair) => nameOf(pair) === 'status')
  if (status) {
    const range = isScalar(status.value) ? status.value.range : undefined
    if (!range) return undefined
    const [start, end] = range
    const lineEnd = findNextLine(yaml, end)
    const rest = yaml.slice(end, lineEnd)
    return { start, end: lineEnd, text: `withdrawn${endLine(rest, newline)}${fields}` }
  }
  // Before the field that comes next, and above the comments that belong to it.
  const last = map.items.findLastIndex((pair) => fieldsBefore.has(nameOf(pair)))
  const value = map.items[last]?.value as { range?: [number, number, number] } | null | undefined
  if (!value?.range) return undefined
  const at = findNextLine(yaml, value.range[1])
  const before = at > 0 && yaml[at - 1] !== '\n' ? newline : ''
  return { start: at, end: at, text: `${before}status: withdrawn${newline}${fields}` }
}

function endLine(rest: string, newline: string): string {
  return rest.endsWith('\n') ? rest : rest + newline
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

/** The start of the next line. The end of a block scalar is one already. */
function findNextLine(yaml: string, offset: number): number {
  if (yaml[offset - 1] === '\n') return offset
  const newline = yaml.indexOf('\n', offset)
  return newline === -1 ? yaml.length : newline + 1
}

function areEqual(one: unknown, other: unknown): boolean {
  const options = { sortMapEntries: true, aliasDuplicateObjects: false }
  return stringify(one, options) === stringify(other, options)
}

function areCommentsKept(oldYaml: string, newYaml: string): boolean {
  const list = (yaml: string): string => JSON.stringify(findComments(yaml).map(({ text }) => text.trimEnd()))
  return list(oldYaml) === list(newYaml)
}
