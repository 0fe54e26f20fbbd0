import { Document, isScalar, parseDocument, type Scalar, stringify, type YAMLMap } from 'yaml'
import { type WrittenEntry, writeEntry } from '../article/check-quotes.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import type { ChosenFields } from './choose-fields.ts'
import type { ClipOptions } from './clip-fields.ts'
import { clipFields } from './clip-fields.ts'

type CompleteFields = Extract<ChosenFields, { kind: 'complete' }>['fields']

/**
 * Writes an article's file from its fields and its body in Markdown: frontmatter in the schema's order without empty
 * fields, then one line per paragraph. A quotation whose speaker is unsure gets `confirmed: false`, and a comment that says
 * what the doubt is. So does a field in doubt.
 *
 * @param doubts why fields may be wrong, by their names
 */
export function composeArticle(
  fields: CompleteFields,
  body: string,
  quotes: readonly WrittenEntry[],
  doubts: ReadonlyMap<string, string> = new Map(),
): string {
  const { corrections, omitted, ...first } = fields
  const writeList = (name: DraftEntry['list']): string => {
    const entries = quotes.filter((entry) => entry.list === name)
    return entries.length === 0
      ? ''
      : `${name}:\n${entries.map((entry) => `${writeEntry(entry)}\n`).join('')}`
  }
  const frontmatter =
    writeFields(first, doubts) +
    (writeList('quotes') || 'quotes: []\n') +
    writeList('notQuotes') +
    (corrections ? stringify({ corrections }, { lineWidth: 0 }) : '') +
    (omitted ? stringify({ omitted }, { lineWidth: 0 }) : '')
  return `---\n${frontmatter}---\n\n${body}`
}

/** Writes fields with their doubts as comments behind them. An empty list has its comment on the line before it. */
function writeFields(fields: object, doubts: ReadonlyMap<string, string>): string {
  const document = new Document<YAMLMap<Scalar, unknown>, false>(fields)
  for (const [name, doubt] of doubts) {
    const comment = ` unsure: ${doubt}`
    const node = document.getIn(name === 'authors' ? ['authors', 0, 'name'] : name.split('.'), true)
    const key = document.contents?.items.find((pair) => pair.key.value === name)?.key
    if (isScalar(node)) node.comment = comment
    else if (key) key.commentBefore = comment
  }
  return document.toString({ lineWidth: 0 })
}

/** Writes the file of a clipping that is already an article: keeps its frontmatter and comments, changes what the options say. */
export function reviseArticle(body: string, yaml: string, options: ClipOptions): string {
  const document = parseDocument(yaml, { schema: 'core' })
  const changes = clipFields.map(({ option, path, write }): [readonly string[], unknown] => {
    const value = options[option]
    return [path, Array.isArray(value) && write ? write(value) : value]
  })
  const given = changes.filter(([, value]) => value !== undefined)
  for (const [path, value] of given) document.setIn(path, document.createNode(value))
  const frontmatter = given.length === 0 ? yaml : document.toString({ lineWidth: 0 })
  return `---\n${frontmatter}---\n\n${body}`
}
