import { explainSchemaIssue } from '../yaml/explain-schema-issue.ts'
import { findListLayout } from '../yaml/list-layout.ts'
import { maxYamlProblems, parseYaml } from '../yaml/parse-yaml.ts'
import type { FieldPath } from '../yaml/yaml-problem.ts'
import { checkFields } from './check-fields.ts'
import { frontmatterJsonSchema } from './frontmatter-json-schema.ts'
import { type Frontmatter, frontmatterSchema, type Quote } from './frontmatter-schema.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** The fields that `checkQuotes` compares with the body. */
export type QuoteFields = Pick<Frontmatter, 'language' | 'quotes' | 'notQuotes'>

const quoteFieldsSchema = frontmatterSchema.pick({ language: true, quotes: true, notQuotes: true }).strip()

/** The fields of a frontmatter, or everything that is wrong with it. Lines are counted from 1 in the YAML. */
export type ParsedFrontmatter = {
  /** Line of a field in the YAML; of the nearest field around it if it is missing. */
  lineOf: (path: FieldPath) => number
  /** The value as YAML reads it, valid or not. `undefined` if it is not YAML. */
  value?: unknown
  /** The comment after an unquoted text, on its line: what a # cut off. `undefined` if there is none. */
  commentAfter?: (path: FieldPath) => string | undefined
} & (
  | {
      kind: 'frontmatter'
      frontmatter: Frontmatter
      /** Indexes of the quotes whose speakers no person has confirmed. */
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
  const parsed = parseYaml(yaml, 'the frontmatter')
  if (parsed.kind === 'problems') return parsed
  const { value, lineOf, commentAfter } = parsed
  const fail = (problems: UnnamedFileProblem[], quoteFields?: QuoteFields): ParsedFrontmatter => ({
    kind: 'problems',
    problems,
    lineOf,
    value,
    commentAfter,
    ...(quoteFields && { quoteFields }),
  })
  const result = frontmatterSchema.safeParse(value ?? {})
  if (!result.success) {
    const checked = { value, lineOf, schema: frontmatterJsonSchema, owner: 'an article' }
    const problems = result.error.issues
      .slice(0, maxYamlProblems)
      .flatMap((issue) => explainSchemaIssue(issue, checked))
    return fail(problems, quoteFieldsSchema.safeParse(value).data)
  }
  const frontmatter = result.data
  const problems = [...checkFields(frontmatter, lineOf), ...findStatusProblems(frontmatter, lineOf)]
  if (problems.length > 0) return fail(problems, frontmatter)
  return {
    kind: 'frontmatter',
    frontmatter,
    unsure: findUnsureQuotes(frontmatter.quotes, yaml),
    lineOf,
    value,
    commentAfter,
  }
}

function findStatusProblems(
  { status, withdrawn }: Frontmatter,
  lineOf: (path: FieldPath) => number,
): UnnamedFileProblem[] {
  if (status === 'withdrawn' && !withdrawn)
    return [
      {
        line: lineOf(['status']),
        field: 'status',
        message: 'the article is withdrawn, but nothing says when and why',
        remedy: 'add `withdrawn:` with a `date` and a `reason`',
      },
    ]
  if (withdrawn && status !== 'withdrawn')
    return [
      {
        line: lineOf(['withdrawn']),
        field: 'withdrawn',
        message: 'is given, but the article is not withdrawn',
        remedy: 'add `status: withdrawn`, or delete this field',
      },
    ]
  return []
}

/** A comment that doubts a speaker: one of its sentences begins with “unsure”. Files from before `confirmed` have it. */
export const doubt = /(?:^|[.!?;]\s)\s*unsure\b/i

/** Finds the quotes with `confirmed: false`, and those without `confirmed` that have a comment `# unsure`. */
function findUnsureQuotes(quotes: readonly Quote[], yaml: string): Set<number> {
  const comments = /unsure/i.test(yaml) ? (findListLayout(yaml, 'quotes')?.comments ?? []) : []
  const isUnsure = ({ confirmed }: Quote, index: number): boolean =>
    confirmed === undefined
      ? (comments[index]?.some(({ text }) => doubt.test(text)) ?? false)
      : confirmed === false
  return new Set([...quotes.keys()].filter((index) => isUnsure(quotes[index] as Quote, index)))
}
