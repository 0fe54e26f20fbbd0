import type { ArticleBlock, LocatedQuote } from '../article/article.ts'
import { findFinderWords, findLanguage } from '../languages/find-language.ts'

/** What a speaker is, if the article shows it. */
export type SpeakerKind = 'person' | 'organization' | undefined

/**
 * Finds what a speaker is. A person has a role that only people have: “director of the Port Office”. An organization has a
 * name that ends in a noun for an office, and the body puts an article before it: “the Port Office”. A family name such as
 * Church or House never has one. Returns `undefined` if the article shows neither, or both.
 *
 * @param language the article's language, a BCP 47 tag
 */
export function findSpeakerKind(
  { speaker, role }: Pick<LocatedQuote, 'speaker' | 'role'>,
  blocks: readonly Pick<ArticleBlock, 'text'>[],
  language: string,
): SpeakerKind {
  // A language without words of its own would be read with the English ones.
  if (findLanguage(language)?.finder === undefined) return undefined
  const { titles, maleWords, femaleWords, officeNouns, definiteWords, prepositions, distinctPrepositions } =
    findFinderWords(language)
  const findHead = (text: string | undefined): string => {
    const words = listWords(text ?? '')
    const end = words.findIndex((word) => prepositions.has(word) || distinctPrepositions.has(word))
    return (end < 0 ? words : words.slice(0, end)).at(-1) ?? ''
  }
  const roleHead = findHead(role)
  const isPerson = [titles, maleWords, femaleWords].some((words) => words.has(roleHead))
  const isOrganization =
    officeNouns.has(findHead(speaker)) &&
    blocks.some(({ text }) => hasDefiniteName(text, speaker ?? '', definiteWords))
  if (isPerson === isOrganization) return undefined
  return isPerson ? 'person' : 'organization'
}

/** Whether a text has a name with an article or a similar word right before it. */
function hasDefiniteName(text: string, name: string, definiteWords: ReadonlySet<string>): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (definiteWords.has(/(\p{L}+)\s+$/u.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '')) return true
  }
  return false
}

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
}
