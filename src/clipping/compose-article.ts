import { parseDocument, stringify } from 'yaml'
import { writeEntry } from '../article/check-quotes.ts'
import type { DraftEntry } from '../quotes/draft-quotes.ts'
import type { ChosenFields, ClipOptions } from './choose-fields.ts'
import type { ParsedClipping } from './parsed-clipping.ts'
import { tidyMarkdown } from './tidy-markdown.ts'

type Settled = Extract<ChosenFields, { kind: 'settled' }>

/**
 * Writes an article's file: frontmatter in the schema's order without empty fields, one paragraph a line. A quotation
 * whose speaker is open carries a comment that says who it may be.
 */
export function composeArticle({ fields, body }: Settled, quotes: readonly DraftEntry[]): string {
  const { omitted, ...before } = fields
  const list = (name: DraftEntry['list']): string => {
    const entries = quotes.filter((entry) => entry.list === name)
    return entries.length === 0
      ? ''
      : `${name}:\n${entries.map((entry) => `${writeEntry(entry)}\n`).join('')}`
  }
  const frontmatter =
    stringify(before, { lineWidth: 0 }) +
    (list('quotes') || 'quotes: []\n') +
    list('notQuotes') +
    (omitted ? stringify({ omitted }, { lineWidth: 0 }) : '')
  return `---\n${frontmatter}---\n\n${tidyMarkdown(body)}`
}

/** Writes a finished article anew: its frontmatter as it stands, comments included, but for what the options say. */
export function reviseArticle({ body }: ParsedClipping, yaml: string, options: ClipOptions): string {
  const document = parseDocument(yaml, { schema: 'core' })
  const changes: [string[], unknown][] = [
    [['headline'], options.headline],
    [['dek'], options.dek],
    [['language'], options.language],
    [['topics'], options.topic],
    [['published'], options.date],
    [['updated'], options.updated],
    [['authors'], options.author?.map((name) => ({ name }))],
    [['source', 'name'], options.source],
    [['source', 'url'], options.url],
    [['source', 'agency'], options.agency],
    [['source', 'rights'], options.rights],
    [['source', 'relation'], options.relation],
  ]
  const wanted = changes.filter(([, value]) => value !== undefined)
  for (const [path, value] of wanted) document.setIn(path, document.createNode(value))
  const frontmatter = wanted.length === 0 ? yaml : document.toString({ lineWidth: 0 })
  return `---\n${frontmatter}---\n\n${body}`
}
