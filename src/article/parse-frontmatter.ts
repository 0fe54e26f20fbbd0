import { type Document, isNode, LineCounter, type Node, parseDocument, visit, type YAMLSeq } from 'yaml'
import { isSurelyEarlier } from './article-date.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type Frontmatter, frontmatterSchema } from './frontmatter-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

type Path = readonly PropertyKey[]

/** The fields that `checkQuotes` compares with the body. */
export type QuoteFields = Pick<Frontmatter, 'language' | 'quotes' | 'notQuotes'>

const quoteFieldsSchema = frontmatterSchema.pick({ language: true, quotes: true, notQuotes: true }).strip()

/** The fields of a frontmatter, or everything that is wrong with it. Lines are counted from 1 in the YAML. */
export type ParsedFrontmatter = {
  /** Line of a field in the YAML; of the nearest field around it if it is missing. */
  lineOf: (path: Path) => number
} & (
  | {
      kind: 'frontmatter'
      frontmatter: Frontmatter
      /** Indexes of the quotes with a comment `# unsure: …`: no person has confirmed their speakers. */
      unsure: ReadonlySet<number>
    }
  | {
      kind: 'problems'
      problems: UnnamedFileProblem[]
      /** Present if these fields are valid, so that quotations are checked even if other fields have problems. */
      quoteFields?: QuoteFields
    }
)

/** Parses and checks the frontmatter of an article. Reads YAML 1.2, in which a date stays text. */
export function parseFrontmatter(yaml: string): ParsedFrontmatter {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false })
  const lineOf = (path: Path): number => findLine(document, lineCounter, path)
  const fail = (problems: UnnamedFileProblem[], quoteFields?: QuoteFields): ParsedFrontmatter => ({
    kind: 'problems',
    problems,
    lineOf,
    ...(quoteFields && { quoteFields }),
  })
  if (document.errors.length > 0) {
    return fail(
      document.errors.map((error) => ({
        line: lineCounter.linePos(error.pos[0]).line,
        message: `the frontmatter is not valid YAML: ${error.message.split('\n')[0]}`,
        remedy: 'correct this line; put text in "double quotes" if it has a colon, a # or quotation marks',
      })),
    )
  }
  let value: unknown
  try {
    // Aliases can make a small file expand without end.
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    const message = 'the frontmatter uses a YAML alias (*name)'
    return fail([{ line: 1, message, remedy: 'write the value again in each place' }])
  }
  const result = frontmatterSchema.safeParse(value ?? {})
  if (!result.success) {
    const problems = result.error.issues.flatMap((issue) => explainSchemaIssue(issue, value, lineOf))
    return fail(problems, quoteFieldsSchema.safeParse(value).data)
  }
  const frontmatter = result.data
  const { published, updated } = frontmatter
  if (updated !== undefined && isSurelyEarlier(updated, published)) {
    const problem = {
      line: lineOf(['updated']),
      field: 'updated',
      message: `is earlier than published (${published})`,
      remedy: 'correct one of the two dates, or delete this one',
    }
    return fail([problem], frontmatter)
  }
  return { kind: 'frontmatter', frontmatter, unsure: findUnsureQuotes(document), lineOf }
}

function findUnsureQuotes(document: Document.Parsed): Set<number> {
  const quotes = document.get('quotes') as YAMLSeq
  const unsure = new Set<number>()
  quotes.items.forEach((item, index) => {
    const comments: string[] = []
    visit(item as Node, {
      Node: (_key, node) => {
        comments.push(node.comment ?? '', node.commentBefore ?? '')
      },
    })
    // The parser gives a comment above the first entry's dash to the list.
    if (index === 0) comments.push(quotes.commentBefore ?? '')
    if (comments.some((comment) => /^\s*unsure\b/im.test(comment))) unsure.add(index)
  })
  return unsure
}

function findLine(document: Document.Parsed, lineCounter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return 1
}
