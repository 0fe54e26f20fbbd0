import type { z } from 'astro/zod'
import { type Document, isNode, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { isSurelyEarlier } from './article-date.ts'
import { type Frontmatter, frontmatterSchema } from './frontmatter-schema.ts'
import type { Problem } from './problem.ts'

type Path = readonly PropertyKey[]

/** The fields that the quotation gate reads. */
export type QuotedFields = Pick<Frontmatter, 'language' | 'quotes' | 'notQuotes'>

const quotedFields = frontmatterSchema.pick({ language: true, quotes: true, notQuotes: true }).strip()

/** What YAML says, checked against the schema: the fields, or everything that is wrong with them. Lines count from 1 in the YAML. */
export type ParsedFrontmatter = {
  /** Line of a field in the YAML, counted from 1; of its nearest parent where it is not there. */
  lineOf: (path: Path) => number
} & (
  | {
      kind: 'frontmatter'
      frontmatter: Frontmatter
      /** Which quotes have a comment `# unsure: …`: nobody has confirmed their speakers. */
      unsure: ReadonlySet<number>
    }
  | {
      kind: 'problems'
      problems: Omit<Problem, 'file'>[]
      /** The fields that the gate needs, where they hold: the quotations are checked whatever else is wrong. */
      quoted?: QuotedFields
    }
)

/** Reads an article's frontmatter (YAML 1.2, in which a date stays the text that it is). */
export function parseFrontmatter(yaml: string): ParsedFrontmatter {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false })
  const lineOf = (path: Path): number => findLine(document, lineCounter, path)
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      line: lineCounter.linePos(error.pos[0]).line,
      message: `the frontmatter is not YAML: ${firstLine(error.message)}`,
      remedy:
        'mend this line; words with a colon, a # or quotation marks in them stand safest between "double quotes"',
    }))
    return { kind: 'problems', problems, lineOf }
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    const problem = {
      line: 1,
      message: 'the frontmatter refers to itself with * or &',
      remedy: 'write the value out in each place',
    }
    return { kind: 'problems', problems: [problem], lineOf }
  }
  const result = frontmatterSchema.safeParse(value ?? {})
  if (result.success) {
    const { published, updated } = result.data
    if (updated !== undefined && isSurelyEarlier(updated, published)) {
      const problem = {
        line: lineOf(['updated']),
        field: 'updated',
        message: `is before the article was published (${published})`,
        remedy: 'put the two right, or leave it out',
      }
      return { kind: 'problems', problems: [problem], lineOf, quoted: result.data }
    }
    return { kind: 'frontmatter', frontmatter: result.data, unsure: findUnsure(document), lineOf }
  }
  const problems = result.error.issues.flatMap((issue) => explainIssue(issue, value, lineOf))
  const quoted = quotedFields.safeParse(value)
  return { kind: 'problems', problems, lineOf, ...(quoted.success ? { quoted: quoted.data } : {}) }
}

function findUnsure(document: Document.Parsed): Set<number> {
  const quotes = document.get('quotes')
  const unsure = new Set<number>()
  if (!isSeq(quotes)) return unsure
  quotes.items.forEach((item, index) => {
    const comments: string[] = []
    visit(item as Node, (_key, node) => {
      if (isNode(node)) comments.push(node.comment ?? '', node.commentBefore ?? '')
    })
    // A comment above the first entry's dash belongs to the list, for YAML.
    if (index === 0) comments.push(quotes.commentBefore ?? '')
    if (comments.some((comment) => /^\s*unsure\b/im.test(comment))) unsure.add(index)
  })
  return unsure
}

function findLine(document: Document.Parsed, lineCounter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const range =
      node && typeof node === 'object' && 'range' in node ? (node.range as number[] | null) : undefined
    if (range?.[0] !== undefined) return lineCounter.linePos(range[0]).line
  }
  return 1
}

function explainIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  lineOf: (path: Path) => number,
): Omit<Problem, 'file'>[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      field: formatPath([...issue.path, key]),
      message: 'is a field that articles do not have',
      remedy:
        suggestKey(key, issue.path) ??
        'leave it out, or write it under one of the fields that the README lists',
    }))
  }
  const at = { line: lineOf(issue.path), field: formatPath(issue.path) }
  if (issue.code === 'invalid_type') {
    const missing = valueAt(value, issue.path) === undefined
    const hint = describeField(issue.path)
    return [
      missing
        ? { ...at, message: 'is missing', remedy: `add it${hint ? `: ${hint}` : ''}` }
        : {
            ...at,
            message: `has to be ${typeNames[issue.expected] ?? issue.expected}`,
            remedy: hint ?? 'write it so',
          },
    ]
  }
  if (issue.code === 'invalid_value') {
    const choices = issue.values.join(', ')
    return [
      {
        ...at,
        message: `is not one of: ${choices}`,
        remedy: describeField(issue.path) ?? 'take one of them',
      },
    ]
  }
  return [{ ...at, message: firstLine(issue.message), remedy: describeField(issue.path) ?? 'write it so' }]
}

const typeNames: Record<string, string> = {
  string: 'a text',
  array: 'a list, each entry after a dash',
  object: 'a group of fields, indented below it',
  number: 'a number',
  int: 'a whole number',
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
}

/** A path as a writer would read it: `quotes[3].text`. */
function formatPath(path: Path): string {
  return path.reduce<string>(
    (shown, key) =>
      typeof key === 'number' ? `${shown}[${key}]` : shown === '' ? String(key) : `${shown}.${String(key)}`,
    '',
  )
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  )
}

/** What a schema is made of, as far as a path goes through it. */
interface SchemaParts {
  element?: z.core.$ZodType
  shape?: Record<string, z.core.$ZodType>
  innerType?: z.core.$ZodType
}

function partsOf(schema: z.core.$ZodType | undefined): SchemaParts {
  return (schema?._zod.def as SchemaParts | undefined) ?? {}
}

/** The schema under a path, through lists and optional fields. */
function schemaAt(path: Path): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((schema, key) => {
    const { element, shape } = partsOf(schema && unwrap(schema))
    return typeof key === 'number' ? element : shape?.[String(key)]
  }, frontmatterSchema)
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = partsOf(schema).innerType
  return inner ? unwrap(inner) : schema
}

function describeField(path: Path): string | undefined {
  return (schemaAt(path) as { description?: string } | undefined)?.description
}

function suggestKey(key: string, path: Path): string | undefined {
  const schema = schemaAt(path)
  const { shape } = partsOf(schema && unwrap(schema))
  const near = Object.keys(shape ?? {}).find((known) => editDistance(known, key.toLowerCase()) <= 2)
  return near && `is \`${near}\` meant?`
}

/** How many letters have to be put in, taken out or changed to make one word of the other (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
