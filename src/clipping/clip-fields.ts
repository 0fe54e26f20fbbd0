import type { ClipOptions } from './clip-options.ts'

/** A field of an article that a writer can give as an option. */
export interface ClipField {
  /** The option, without its dashes. */
  option: keyof ClipOptions
  /** Where the field is in the frontmatter. */
  path: readonly string[]
  /** What the option takes, in the help. */
  takes: string
  help: string
  /** Whether the option can be repeated. */
  isList?: boolean
  /** The option’s values as the frontmatter has them; without it they are the same. */
  write?: (values: string[]) => unknown
}

/** The fields that `clip` takes as options, in the order of the help. A new one is a row here, and its type in `ClipOptions`. */
export const clipFields: readonly ClipField[] = [
  { option: 'headline', path: ['headline'], takes: 'TEXT', help: '' },
  { option: 'dek', path: ['dek'], takes: 'TEXT', help: 'the sentence under the headline' },
  {
    option: 'author',
    path: ['authors'],
    takes: 'NAME',
    help: 'repeat it for each author',
    isList: true,
    write: (names) => names.map((name) => ({ name })),
  },
  {
    option: 'date',
    path: ['published'],
    takes: 'DATE',
    help: 'when it was published: 2031-11-04, or 2031-11-04T18:30+04:00',
  },
  { option: 'updated', path: ['updated'], takes: 'DATE', help: 'when it was last changed' },
  { option: 'language', path: ['language'], takes: 'TAG', help: 'en, hy, en-GB' },
  { option: 'topic', path: ['topics'], takes: 'TEXT', help: 'repeat it for each topic', isList: true },
  { option: 'source', path: ['source', 'name'], takes: 'NAME', help: 'the paper or site' },
  { option: 'url', path: ['source', 'url'], takes: 'ADDRESS', help: 'the article’s address there' },
  {
    option: 'agency',
    path: ['source', 'agency'],
    takes: 'NAME',
    help: 'the news agency that the source names',
  },
  { option: 'retrieved', path: ['source', 'retrieved'], takes: 'DATE', help: 'when this copy was made' },
  {
    option: 'archived',
    path: ['source', 'archived'],
    takes: 'ADDRESS',
    help: 'an archived original, for when the first one is gone',
  },
  { option: 'rights', path: ['source', 'rights'], takes: 'TEXT', help: 'the source’s note on rights' },
  {
    option: 'relation',
    path: ['source', 'relation'],
    takes: 'WORD',
    help: 'reprint (default), retelling, translation or original',
  },
]
