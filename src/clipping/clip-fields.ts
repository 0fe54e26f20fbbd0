/** What an option’s value is: how it is checked, and how it is read. */
export type FieldForm = 'line' | 'list' | 'date' | 'tag' | 'relation' | 'address'

/** A field of an article that a writer can give as an option. */
interface FieldRow {
  /** The option, without its dashes. */
  option: string
  /** Where the field is in the frontmatter. */
  path: readonly string[]
  form: FieldForm
  /** What the option takes, in the help. */
  takes: string
  help: string
  /** What is wrong if neither the options nor the clipping have the field. Without it an article can do without the field. */
  missing?: string
  /** The values of a list as the frontmatter has them; without it they are the same. */
  write?: (values: string[]) => unknown
}

/** What is said of a clipping without a date. */
export const missingDate = 'the clipping does not say when it was published: give it with --date 2023-09-25'

const rows = [
  {
    option: 'headline',
    path: ['headline'],
    form: 'line',
    takes: 'TEXT',
    help: '',
    missing: 'no headline was found: give it with --headline "…"',
  },
  { option: 'dek', path: ['dek'], form: 'line', takes: 'TEXT', help: 'the sentence under the headline' },
  {
    option: 'author',
    path: ['authors'],
    form: 'list',
    takes: 'NAME',
    help: 'repeat it for each author',
    write: (names) => (names.length === 0 ? undefined : names.map((name) => ({ name }))),
  },
  {
    option: 'date',
    path: ['published'],
    form: 'date',
    takes: 'DATE',
    help: 'when it was published: 2031-11-04, or 2031-11-04T18:30+04:00',
    missing: missingDate,
  },
  { option: 'updated', path: ['updated'], form: 'date', takes: 'DATE', help: 'when it was last changed' },
  {
    option: 'language',
    path: ['language'],
    form: 'tag',
    takes: 'TAG',
    help: 'en, hy, en-GB',
    missing: 'the language could not be detected: give it with --language en',
  },
  { option: 'topic', path: ['topics'], form: 'list', takes: 'TEXT', help: 'repeat it for each topic' },
  {
    option: 'source',
    path: ['source', 'name'],
    form: 'line',
    takes: 'NAME',
    help: 'the paper or site',
    missing: 'the clipping does not say which paper or site it is from: give it with --source "…"',
  },
  {
    option: 'url',
    path: ['source', 'url'],
    form: 'address',
    takes: 'ADDRESS',
    help: 'the article’s address there',
  },
  {
    option: 'agency',
    path: ['source', 'agency'],
    form: 'line',
    takes: 'NAME',
    help: 'the news agency that the source names',
  },
  {
    option: 'retrieved',
    path: ['source', 'retrieved'],
    form: 'date',
    takes: 'DATE',
    help: 'when this copy was made',
  },
  {
    option: 'archived',
    path: ['source', 'archived'],
    form: 'address',
    takes: 'ADDRESS',
    help: 'an archived original, for when the first one is gone',
  },
  {
    option: 'rights',
    path: ['source', 'rights'],
    form: 'line',
    takes: 'TEXT',
    help: 'the source’s note on rights',
  },
  {
    option: 'relation',
    path: ['source', 'relation'],
    form: 'relation',
    takes: 'WORD',
    help: 'reprint (default), retelling, translation or original',
  },
] as const satisfies readonly FieldRow[]

type Row = (typeof rows)[number]

/** A field with its option. Options of the form `list` can be repeated. */
export interface ClipField extends FieldRow {
  option: Row['option']
}

/**
 * The fields that `clip` takes as options, in the order of the help. Options, help, table columns, checks and the report are
 * made from these rows.
 */
export const clipFields: readonly ClipField[] = rows

/** Fields that the writer gives on the command line. Each replaces what the clipping says. `slug` is the name of the file. */
export type ClipOptions = {
  [Own in Row as Own['option']]?: Own extends { form: 'list' } ? string[] : string
} & { slug?: string }
