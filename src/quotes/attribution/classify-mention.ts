import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'

/** Returns what a mention is, in one word: a name, an office, a genitive, a pronoun, a role, a text, a thing … */
export function classifyMention(mention: Mention, tokens: readonly Token[], words: FinderWords): string {
  if (mention.inside) return 'label'
  const mentionTokens = tokens.slice(mention.from, mention.to)
  const first = mentionTokens[0]?.lower ?? ''
  if (mention.kind === 'pronoun')
    return words.relatives.has(first) ? 'relative' : (words.pronouns[first] ?? 'pronoun')
  if (mention.kind === 'name') {
    if (mentionTokens.some((token) => words.officeNouns.has(token.lower))) return 'office'
    return mentionTokens.at(-1)?.possessive ? 'genitive' : 'name'
  }
  if (mentionTokens.length === 1 && words.possessives.has(first)) return 'possessive'
  if (mentionTokens.length === 1 && words.determiners.has(first)) return 'article'
  const head = mentionTokens.findLast(
    (token) => words.speakerNouns.has(token.lower) || words.textNouns.has(token.lower),
  )
  if (!head) return 'thing'
  return words.textNouns.has(head.lower) ? 'text' : 'role'
}

/** Returns the last name in a mention, in lower case, or `undefined` if the mention contains no name. */
export function lastNameOf(
  mention: Mention,
  tokens: readonly Token[],
  words: FinderWords,
): string | undefined {
  if (mention.inside) return undefined
  for (let at = mention.to - 1; at >= mention.from; at--) {
    const token = tokens[at]
    if (token && isNameWord(token, words) && token.text.length > 1) return token.lower
  }
  return undefined
}

/** Whether two mentions have a token in common. */
export function overlaps(one: Mention | undefined, other: Mention): boolean {
  return one !== undefined && one.from < other.to && other.from < one.to
}
