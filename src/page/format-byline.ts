import type { Frontmatter } from '../article/frontmatter-schema.ts'
import { formatMessage } from '../languages/format-message.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'

/** A part of the byline: words and names in order, so that names can be linked. */
export type BylinePart = { kind: 'words'; text: string } | { kind: 'name'; text: string; url?: string }

/**
 * The byline in the article's language. What the source's reporters did for a retelling is reporting: they are not
 * said to have written it.
 */
export function formatByline(
  { authors, source, language }: Pick<Frontmatter, 'authors' | 'source' | 'language'>,
  words: InterfaceWords,
): BylinePart[] {
  const withRole = (...roles: (string | undefined)[]) =>
    authors.filter((author) => roles.includes(author.role))
  const told = source.relation === 'retelling'
  const groups = [
    { text: words.by, authors: told ? withRole('writing') : withRole(undefined, 'writing', 'reporting') },
    { text: words.basedOnReportingBy, authors: told ? withRole(undefined, 'reporting') : [] },
    { text: words.translatedBy, authors: withRole('translation') },
    { text: words.photographsBy, authors: withRole('photography') },
    { text: words.editedBy, authors: withRole('editing') },
  ].filter((group) => group.authors.length > 0)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return groups.flatMap((group, index) => {
    const [before = '', after = ''] = formatMessage(group.text, { names: '\u0000' }).split('\u0000')
    const names = list.formatToParts(group.authors.map((author) => author.name))
    let next = 0
    const parts = names.map((part): BylinePart => {
      if (part.type === 'literal') return { kind: 'words', text: part.value }
      const url = group.authors[next++]?.url
      return { kind: 'name', text: part.value, ...(url === undefined ? {} : { url }) }
    })
    const lead: BylinePart = { kind: 'words', text: `${index > 0 ? '. ' : ''}${before}` }
    return [lead, ...parts, ...(after === '' ? [] : [{ kind: 'words' as const, text: after }])]
  })
}

/** The byline as one text. */
export function bylineText(parts: readonly BylinePart[]): string {
  return parts.map((part) => part.text).join('')
}
