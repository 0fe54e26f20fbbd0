import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Token } from '../token.ts'

/** Whether a token is written like a word of a name. In German that is so for every noun. */
export function isNameToken(token: Token | undefined, words: FinderWords): boolean {
  return token?.kind === 'word' && token.capital && !words.notNames.has(token.lower)
}

/** The shortest end of a joined noun that is looked up, in characters: "…chef". */
const minJoinedEnd = 4

/** Whether a token is a noun for a person who speaks, in any case: мэр, канцлера, Polizeisprecherin. */
export function isSpeakerNoun(token: Token | undefined, words: FinderWords): boolean {
  if (token?.kind !== 'word') return false
  return findSpeakerNoun(token.lower, words) !== undefined
}

/** Returns the noun for a person who speaks that a word is a form of or ends with, otherwise `undefined`. */
export function findSpeakerNoun(lower: string, words: FinderWords): string | undefined {
  if (words.speakerNouns.has(lower)) return lower
  if (words.nounEndings) {
    const base = lower.replace(words.nounEndings, '')
    for (const ending of ['', 'ь', 'й', 'а', 'я'])
      if (base.length > 2 && words.speakerNouns.has(base + ending)) return base + ending
  }
  if (words.nounsAreJoined) {
    for (const form of [
      lower,
      ...words.joinedEndings.flatMap((ending) =>
        lower.endsWith(ending) ? lower.slice(0, -ending.length) : [],
      ),
    ])
      for (let at = 1; at <= form.length - minJoinedEnd; at++)
        if (words.speakerNouns.has(form.slice(at))) return form.slice(at)
  }
  return undefined
}

/** Whether the words of a name have the endings of an object: the dative Анне Меркиной, the genitive Մելունի. */
export function isOblique(names: readonly Token[], words: FinderWords): boolean {
  const { inflectedNames } = words
  const last = names.at(-1)
  if (!inflectedNames || !last || last.text === last.text.toUpperCase()) return false
  const given = names.find(({ kind }) => kind === 'word')?.lower ?? ''
  // The base form of a first name decides, whatever the last name ends with: Шота Руставели.
  if (names.length > 1 && (words.maleNames.has(given) || words.femaleNames.has(given))) return false
  return inflectedNames.oblique.test(last.lower)
}

/** Whether a noun phrase has a noun for a person, an office or a text, or a name. "D’après le récit" has none. */
export function hasSpeaker(tokens: readonly Token[], { from, to }: Mention, words: FinderWords): boolean {
  return tokens
    .slice(from, to)
    .some(
      (token) =>
        isSpeakerNoun(token, words) ||
        words.officeNouns.has(token.lower) ||
        words.textNouns.has(token.lower) ||
        (!words.nounsHaveCapitals && isNameToken(token, words)),
    )
}
