import { type CST, Parser } from 'yaml'

/** A comment of a YAML text. */
export interface YamlComment {
  /** Offset of its #. */
  offset: number
  /** The text after the #. */
  text: string
}

/** Where an entry of a list is. */
export interface ListEntry {
  /** Offset of its dash; in a list in brackets, of its first character. */
  start: number
  /** Offset after its last character that is neither white space nor a comment. */
  end: number
}

/** How a list of a YAML text is written, and which comment belongs to which entry. */
export interface ListLayout {
  style: 'dashes' | 'brackets'
  /** Offset after the colon of the list's name. */
  nameEnd: number
  /** Offset of the first dash, or of the opening bracket. */
  start: number
  /** Offset after the last entry, or after the closing bracket. */
  end: number
  entries: ListEntry[]
  /** The comments of each entry. A comment on the line of the list's name, or above it, belongs to every entry. */
  comments: YamlComment[][]
}

/** Lists the comments of a YAML text, in its order. */
export function findComments(yaml: string): YamlComment[] {
  return pickComments(parseLeaves(yaml).leaves)
}

/**
 * Finds out how a list of fields at the top level of a YAML text is written. Returns `undefined` if there is no such list,
 * or if it has no entries of its own, such as an alias. The text has to be valid YAML.
 *
 * @param name the list’s field: `quotes`
 */
export function findListLayout(yaml: string, name: string): ListLayout | undefined {
  const { leaves, pairs } = parseLeaves(yaml)
  const index = pairs.findIndex(({ key }) => key && readKey(key) === name)
  const pair = pairs[index]
  const list = pair?.value
  if (!pair?.key || (list?.type !== 'block-seq' && list?.type !== 'flow-collection')) return undefined
  const style = list.type === 'block-seq' ? 'dashes' : 'brackets'
  const entries = list.items.flatMap((item) => findEntry(item, style) ?? [])
  const start = style === 'brackets' ? list.offset : (entries[0]?.start ?? list.offset)
  const end =
    list.type === 'flow-collection'
      ? (list.end.find(({ source }) => source === ']')?.offset ?? list.offset) + 1
      : (entries.at(-1)?.end ?? list.offset)
  const colon = pair.sep?.find(({ type }) => type === 'map-value-ind')
  const layout = { style, nameEnd: colon ? colon.offset + 1 : start, start, end, entries } as const
  const before = pairs[index - 1]
  const from = before ? endOfLeaves(listLeaves([before as Token])) : 0
  const next = pairs[index + 1]?.key?.offset ?? yaml.length
  const comments = pickComments(leaves).filter(({ offset }) => offset >= from && offset < next)
  return { ...layout, comments: assignComments(comments, layout, pair.key.offset, yaml) }
}

/** Gives each entry its comments: those in it, on its lines, right above it, and below it if they are indented deeper. */
function assignComments(
  comments: readonly YamlComment[],
  { style, entries, start, end }: Omit<ListLayout, 'comments'>,
  nameStart: number,
  yaml: string,
): YamlComment[][] {
  const assigned: YamlComment[][] = entries.map(() => [])
  const dashColumn = columnOf(yaml, start)
  for (const comment of comments) {
    const { offset } = comment
    const isOwnLine = yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1, offset).trim() === ''
    const index = entries.findLastIndex((entry) => entry.start <= offset)
    const isOnName = index === -1 && (isOwnLine ? offset < nameStart : offset > nameStart)
    const isAfterBracket = style === 'brackets' && offset >= end && !isOwnLine
    if (isOnName || isAfterBracket) for (const own of assigned) own.push(comment)
    else if (index === -1 && !isOwnLine)
      continue // at the end of the field before the list
    else {
      const isInside = index >= 0 && (!isOwnLine || offset < (entries[index]?.end ?? 0))
      const isDeeper = style === 'dashes' && columnOf(yaml, offset) > dashColumn
      const owner = isInside || isDeeper ? Math.max(0, index) : Math.min(index + 1, entries.length - 1)
      assigned[owner]?.push(comment)
    }
  }
  return assigned
}

type Token = CST.Token | CST.CollectionItem
type Pair = CST.CollectionItem

/** A piece of the text that is not divided further. */
interface Leaf {
  type: string
  offset: number
  source: string
}

function parseLeaves(yaml: string): { leaves: Leaf[]; pairs: Pair[] } {
  const tokens = [...new Parser().parse(yaml)]
  const contents = tokens.find((token) => token.type === 'document')?.value
  const isMap = contents?.type === 'block-map' || contents?.type === 'flow-collection'
  const pairs: Pair[] = isMap ? contents.items.filter((item) => item.key) : []
  return { leaves: listLeaves(tokens), pairs }
}

/** Lists the pieces of tokens in the order of the text. Does not recurse, because a text may be nested deeply. */
function listLeaves(tokens: readonly Token[]): Leaf[] {
  const leaves: Leaf[] = []
  const waiting: (Token | Token[] | null | undefined)[] = [[...tokens]]
  while (waiting.length > 0) {
    const token = waiting.pop()
    if (!token) continue
    if (Array.isArray(token)) {
      for (const part of token.toReversed()) waiting.push(part)
      continue
    }
    if ('source' in token) leaves.push(token.type === 'block-scalar' ? pickScalarBody(token) : token)
    for (const part of ['end', 'value', 'items', 'sep', 'key', 'props', 'start'] as const) {
      if (part in token) waiting.push((token as Partial<Record<typeof part, Token | Token[]>>)[part])
    }
  }
  return leaves.sort((a, b) => a.offset - b.offset)
}

/** The lines of a block scalar. Its own offset is that of its header (| or >), which is not part of its source. */
function pickScalarBody({ type, source, offset, props }: CST.BlockScalar): Leaf {
  const header = props.at(-1)
  return {
    type,
    source,
    offset: header && 'source' in header ? header.offset + header.source.length : offset,
  }
}

function pickComments(leaves: readonly Leaf[]): YamlComment[] {
  return leaves.flatMap(({ type, offset, source }) =>
    type === 'comment' ? [{ offset, text: source.slice(1) }] : [],
  )
}

const blankTypes: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma'])

function endOfLeaves(leaves: readonly Leaf[]): number {
  const last = leaves.findLast(({ type }) => !blankTypes.has(type))
  return last ? last.offset + last.source.trimEnd().length : 0
}

/** The place of an entry. Returns `undefined` if there is only a comment after the last entry. */
function findEntry(item: CST.CollectionItem, style: ListLayout['style']): ListEntry | undefined {
  const dash = item.start.find(({ type }) => type === 'seq-item-ind')
  const leaves = listLeaves([item])
  const first = leaves.find(({ type }) => !blankTypes.has(type))
  if (!first || (style === 'dashes' && !dash)) return undefined
  return { start: dash?.offset ?? first.offset, end: endOfLeaves(leaves) }
}

function readKey(key: CST.Token): string | undefined {
  return 'source' in key ? key.source.replace(/^(["'])(.*)\1$/s, '$2') : undefined
}

function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1)
}
