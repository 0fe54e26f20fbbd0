import fc from 'fast-check'

/** A quotation of the article below, as an entry of its frontmatter. */
export interface StyledEntry {
  text: string
  speaker: string
}

const entries: readonly StyledEntry[] = [
  { text: 'We close at six', speaker: 'Orla Finch' },
  { text: 'The lamp is out: all of it', speaker: 'Bram Hale' },
  { text: 'I saw #4 from the quay', speaker: 'Tamsin Orr' },
  { text: 'It was six o’clock', speaker: 'Orla Finch' },
]

/** The body that quotes all entries. */
const body = entries.map(({ text, speaker }) => `“${text},” said ${speaker}.\n`).join('\n')

const comments = [
  '# unsure: who',
  '# Unsure',
  '# a note',
  '# he says so. unsure: which of them',
  '# not sure',
]
const comment = fc.constantFrom(...comments)
const maybeComment = fc.option(comment, { nil: undefined })

const scalarStyles = ['plain', 'single', 'double', 'literal', 'folded'] as const

/** How one entry is written. */
const entryStyle = fc.record({
  quoting: fc.constantFrom(...scalarStyles),
  isDashAlone: fc.boolean(),
  isSpeakerFirst: fc.boolean(),
  confirmed: fc.constantFrom(undefined, undefined, true, false),
  above: maybeComment,
  onText: maybeComment,
  onDash: maybeComment,
  onLastLine: maybeComment,
  below: maybeComment,
  belowLessIndented: maybeComment,
  blankLineBefore: fc.boolean(),
})

type EntryStyle = typeof entryStyle extends fc.Arbitrary<infer Style> ? Style : never

function writeScalar(
  text: string,
  style: (typeof scalarStyles)[number],
  indent: string,
  end: string,
): string {
  const quoted = JSON.stringify(text)
  if (style === 'double') return `${quoted}${end}`
  if (style === 'single') return `'${text.replaceAll("'", "''")}'${end}`
  if (style === 'literal' || style === 'folded')
    return `${style === 'literal' ? '|' : '>-'}${end}\n${indent}  ${text}`
  return /[:#]/.test(text) ? `${quoted}${end}` : `${text}${end}`
}

function writeBlockEntry({ text, speaker }: StyledEntry, style: EntryStyle, indent: string): string {
  const field = `${indent}  `
  const trailing = (own: string | undefined): string => (own === undefined ? '' : ` ${own}`)
  const fields = [
    `text: ${writeScalar(text, style.quoting, field, trailing(style.onText))}`,
    `speaker: ${speaker}`,
    ...(style.confirmed === undefined ? [] : [`confirmed: ${style.confirmed}`]),
  ]
  if (style.isSpeakerFirst) fields.reverse()
  const isBlock = /\n/.test(fields.at(-1) ?? '')
  const written = fields.join(`\n${field}`) + (isBlock ? '' : trailing(style.onLastLine))
  const dash = style.isDashAlone ? `${indent}-${trailing(style.onDash)}\n${field}` : `${indent}- `
  return [
    ...(style.blankLineBefore ? [''] : []),
    ...(style.above === undefined ? [] : [`${indent}${style.above}`]),
    `${dash}${written}`,
    ...(style.below === undefined || isBlock ? [] : [`${field}${style.below}`]),
  ].join('\n')
}

function writeFlowEntry({ text, speaker }: StyledEntry, style: EntryStyle): string {
  const quoted = style.quoting === 'single' ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
  const confirmed = style.confirmed === undefined ? '' : `, confirmed: ${style.confirmed}`
  return `{ text: ${quoted}, speaker: ${speaker}${confirmed} }`
}

/** How the list of quotations is written. */
const listStyle = fc.record({
  kind: fc.constantFrom('dashes', 'dashes', 'dashes', 'brackets', 'bracketsOnLines'),
  indent: fc.constantFrom('', '  ', '    '),
  onName: maybeComment,
  aboveName: maybeComment,
  afterList: maybeComment,
  key: fc.constantFrom('quotes', '"quotes"', "'quotes'"),
  isLast: fc.boolean(),
  crlf: fc.boolean(),
})

/**
 * Articles whose frontmatter lists some of their quotations, written in all the ways that YAML allows and that people use:
 * dashes and brackets, comments in every place, five kinds of text, any order of fields.
 */
export const styledArticles: fc.Arbitrary<string> = fc
  .record({
    list: listStyle,
    listed: fc.subarray([0, 1, 2, 3], { minLength: 1, maxLength: 3 }),
    styles: fc.array(entryStyle, { minLength: 4, maxLength: 4 }),
  })
  .map(({ list, listed, styles }) => {
    const own = listed.map((index) => ({
      entry: entries[index] as StyledEntry,
      style: styles[index] as EntryStyle,
    }))
    const onName = list.onName === undefined ? '' : ` ${list.onName}`
    const written =
      list.kind === 'dashes'
        ? `${list.key}:${onName}\n${own.map(({ entry, style }) => writeBlockEntry(entry, style, list.indent)).join('\n')}`
        : list.kind === 'brackets'
          ? `${list.key}: [${own.map(({ entry, style }) => writeFlowEntry(entry, style)).join(', ')}]${onName}`
          : `${list.key}: [${onName}\n${own
              .map(({ entry, style }, index) => {
                const above = style.above === undefined ? '' : `  ${style.above}\n`
                const comma = index < own.length - 1 || style.isDashAlone ? ',' : ''
                return `${above}  ${writeFlowEntry(entry, style)}${comma}${style.onText === undefined ? '' : ` ${style.onText}`}`
              })
              .join('\n')}\n]`
    const block = [
      ...(list.aboveName === undefined ? [] : [list.aboveName]),
      written,
      ...(list.afterList === undefined ? [] : [list.afterList]),
    ].join('\n')
    const fields = [
      'headline: "The Lamp: Out" # as printed',
      'language: en',
      'published: 2031-02-01',
      'authors: []',
      'source: { name: The Gull Point Post, relation: reprint }',
    ]
    const yaml = (list.isLast ? [...fields, block] : [...fields.slice(0, 3), block, ...fields.slice(3)]).join(
      '\n',
    )
    const source = `---\n${yaml}\n---\n\n${body}`
    return list.crlf ? source.replaceAll('\n', '\r\n') : source
  })
