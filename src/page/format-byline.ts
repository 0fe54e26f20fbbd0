import type { Frontmatter } from '../article/frontmatter-schema.ts'
import type { InterfaceWords } from '../languages/interface-words.ts'
import { findListFormat } from '../languages/list-format.ts'
import { creditAuthors } from './credit-authors.ts'

/** A part of the byline. Names are apart from the words around them so that they can be links. */
export type BylinePart = { kind: 'words'; text: string } | { kind: 'name'; text: string; url?: string }

/**
 * Formats the byline: writers, reporters of the source, translators, photographers, editors. It is empty if the article
 * names no authors.
 *
 * @param words the interface texts in the article's language
 */
export function formatByline(
  frontmatter: Pick<Frontmatter, 'authors' | 'source' | 'language'>,
  words: InterfaceWords,
): BylinePart[] {
  const { writers, basedOn, translators, photographers, editors } = creditAuthors(frontmatter)
  const credits = [
    { template: words.by, authors: writers },
    { template: words.basedOnReportingBy, authors: basedOn },
    { template: words.translatedBy, authors: translators },
    { template: words.photographsBy, authors: photographers },
    { template: words.editedBy, authors: editors },
  ].filter(({ authors }) => authors.length > 0)
  const list = findListFormat(frontmatter.language)
  return credits.flatMap(({ template, authors }, index) => {
    const [before = '', after = ''] = template.split('{names}')
    const remaining = [...authors]
    const names = list.formatToParts(authors.map(({ name }) => name)).map(({ type, value }): BylinePart => {
      if (type === 'literal') return { kind: 'words', text: value }
      const url = remaining.shift()?.url
      return { kind: 'name', text: value, ...(url === undefined ? {} : { url }) }
    })
    return [
      { kind: 'words', text: `${index > 0 ? '. ' : ''}${before}` },
      ...names,
      ...(after === '' ? [] : [{ kind: 'words' as const, text: after }]),
    ]
  })
}

/** Returns the byline as plain text. */
export function formatBylineText(parts: readonly BylinePart[]): string {
  return parts.map(({ text }) => text).join('')
}
