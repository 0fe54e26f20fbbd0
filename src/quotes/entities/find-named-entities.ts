import type { FinderWords } from '../../languages/finder-words.ts'
import { isNameWord } from '../mentions/token-tests.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Sentence, Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findNameRun, type NameRun } from './find-name-run.ts'
import { learnFromContext } from './learn-from-context.ts'
import type { NamedEntity } from './named-entity.ts'

/** A headline has at least this many words of four letters or more; fewer may be a name with its title. A guess. */
const minHeadlineWords = 4

/**
 * Finds the people and offices that a text names, in order of first mention, with gender and role where the text gives
 * them. Longer and shorter forms of a name are one entity. Headlines are skipped.
 */
export function findNamedEntities(tokenized: TokenizedText, words: FinderWords): NamedEntity[] {
  const { tokens, sentences } = tokenized
  const entities: NamedEntity[] = []
  const byLastName = new Map<string, NamedEntity[]>()
  const byFirstName = new Map<string, NamedEntity[]>()
  // "Mariam says", "Sir Tobias says": a first name alone, after the full name, and not of a place.
  const findByFirstName = (
    { from, nameFrom }: NameRun,
    parts: readonly string[],
  ): NamedEntity | undefined => {
    const [first] = parts
    if (parts.length !== 1 || first === undefined) return undefined
    if (nameFrom > from && !words.firstNameTitles.has(tokens[nameFrom - 1]?.lower ?? '')) return undefined
    if (words.placePrepositions.has(tokens[from - 1]?.lower ?? '')) return undefined
    const known = byFirstName.get(first) ?? []
    return known.length === 1 ? known[0] : undefined
  }
  const isNameElsewhere = findNameWordsInSentences(tokenized, words)
  const add = (run: NameRun): void => {
    const { to, nameFrom } = run
    const nameTokens = tokens.slice(nameFrom, to)
    const parts = nameTokens.flatMap((token) => (token.kind === 'word' ? [token.lower] : []))
    const last = parts.at(-1)
    if (last === undefined) return
    const sameLastName = byLastName.get(last) ?? []
    const kind = classifyName(nameTokens, words)
    const owner = kind === 'office' ? findOwner(tokenized, run, words) : undefined
    const gender = findTitleGender(tokens, run, words)
    const same = sameLastName.filter(
      (known) =>
        hasSameName(known, parts) && hasSameOwner(known, owner) && !isOppositeOf(known.gender, gender),
    )
    // "The ministry" is the one that was named last.
    let entity = (kind === 'office' ? same.at(-1) : same[0]) ?? findByFirstName(run, parts)
    if (!entity) {
      const bare = formatName(tokenized, run, words)
      entity = { name: owner === undefined ? bare : `${owner} ${bare}`, parts, kind, mentions: [] }
      if (owner !== undefined) entity.owner = owner
      for (const twin of sameLastName)
        if (owner !== undefined && twin.owner !== undefined) twin.isShared = entity.isShared = true
      entities.push(entity)
      byLastName.set(last, [...sameLastName, entity])
      const [first] = parts
      if (kind === 'person' && parts.length > 1 && first !== undefined)
        byFirstName.set(first, [...(byFirstName.get(first) ?? []), entity])
    } else if (isFullerName(parts, entity.parts, words)) {
      entity.name = formatName(tokenized, run, words)
      entity.parts = parts
    }
    entity.mentions.push(nameFrom)
    if (isLastNameOf(entity, parts) && hasSpeechVerb(tokens, run, words)) entity.speaksByLastName = true
    if (entity.kind === 'person') learnFromContext(entity, tokenized, run, words)
  }
  for (const sentence of sentences) {
    if (isHeadline(tokens, sentence)) continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const run = findNameRun(tokens, at, sentence.to, words)
      if (!run) continue
      // "Silt lung is …": the capital of a sentence's first word does not make it a name.
      const only = run.to === at + 1 ? tokens[at] : undefined
      if (
        only &&
        at === sentence.from &&
        !isNameElsewhere(only.lower) &&
        !isFollowedLikeName(tokens, run.to, words)
      )
        continue
      add(run)
      at = run.to - 1
    }
  }
  return entities
}

/**
 * Whether a name is a better form of a person's name than the known one: it has more words, or begins with a known first name.
 * "Brave Ida Marlow", elsewhere "Ida Marlow", is no longer name.
 */
function isFullerName(parts: readonly string[], known: readonly string[], words: FinderWords): boolean {
  const hasFirstName = ([first = '']: readonly string[]): boolean =>
    words.maleNames.has(first) || words.femaleNames.has(first)
  const isOneOfThem = hasFirstName(parts) !== hasFirstName(known)
  if (Math.min(parts.length, known.length) > 1 && isOneOfThem) return hasFirstName(parts)
  return parts.length > known.length
}

/** Whether a name is only the last name of a longer one. */
function isLastNameOf(entity: NamedEntity, parts: readonly string[]): boolean {
  return parts.length === 1 && entity.parts.length > 1 && entity.parts.at(-1) === parts[0]
}

/** "Quill said", "said Quill" */
function hasSpeechVerb(tokens: readonly Token[], { from, to }: NameRun, words: FinderWords): boolean {
  return [tokens[from - 1], tokens[to]].some((token) => words.speechVerbs.has(token?.lower ?? ''))
}

/** Returns the gender that the titles before a name say: "Lady Quill". */
function findTitleGender(
  tokens: readonly Token[],
  { from, nameFrom }: NameRun,
  { maleWords, femaleWords }: FinderWords,
): NamedEntity['gender'] {
  const titles = tokens.slice(from, nameFrom)
  if (titles.some(({ lower }) => femaleWords.has(lower))) return 'she'
  return titles.some(({ lower }) => maleWords.has(lower)) ? 'he' : undefined
}

/** "Lady Quill" is not Sir Tobias Quill. */
function isOppositeOf(one: NamedEntity['gender'], other: NamedEntity['gender']): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** "Lowport’s River Ministry": returns the words before the name of an office that say whose it is. */
function findOwner(tokenized: TokenizedText, { from }: NameRun, words: FinderWords): string | undefined {
  const { tokens } = tokenized
  if (!tokens[from - 1]?.possessive || !isNameWord(tokens[from - 1], words)) return undefined
  let start = from - 1
  while (isNameWord(tokens[start - 1], words)) start--
  return sliceTokens(tokenized, start, from)
}

/** Whether an office may be the known one: another country's ministry with the same name is not. */
function hasSameOwner(known: NamedEntity, owner: string | undefined): boolean {
  return owner === undefined || known.owner === undefined || known.owner === owner
}

function classifyName(nameTokens: readonly Token[], words: FinderWords): NamedEntity['kind'] {
  if (nameTokens.some((token) => words.officeNouns.has(token.lower))) return 'office'
  const last = nameTokens.at(-1)?.lower ?? ''
  return nameTokens.length > 1 && words.textNouns.has(last) ? 'text' : 'person'
}

/** Returns a test for words that have a capital inside a sentence too, or inside a longer name. */
function findNameWordsInSentences(
  { tokens, sentences }: TokenizedText,
  words: FinderWords,
): (lower: string) => boolean {
  const inside = new Set<string>()
  for (const { from, to } of sentences)
    for (let at = from; at < to; at++) {
      const token = tokens[at]
      if (!token || !isNameWord(token, words)) continue
      if (at > from || isNameWord(tokens[at + 1], words)) inside.add(token.lower)
    }
  return (lower) => inside.has(lower)
}

/** Whether a verb of speech, an auxiliary, a possessive or "who" follows: then the first word of a sentence is a name. */
function isFollowedLikeName(tokens: readonly Token[], to: number, words: FinderWords): boolean {
  const next = tokens[to]
  if (tokens[to - 1]?.possessive) return true
  if (next?.kind !== 'word' || next.capital) return next?.text === '(' || next?.text === ':'
  return (
    words.speechVerbs.has(next.lower) ||
    words.judgementVerbs.has(next.lower) ||
    words.auxiliaries.has(next.lower) ||
    words.skippedWords.has(next.lower) ||
    words.relatives.has(next.lower) ||
    words.endings.adverb?.test(next.lower) === true ||
    words.endings.past?.test(next.lower) === true
  )
}

/** "Quill Slams Varrow Over Pier": if every word has a capital, capitals do not show which words are names. */
function isHeadline(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const long = tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && /^\p{L}{4,}/u.test(text))
  return long.length >= minHeadlineWords && long.every(({ capital }) => capital)
}

/** Returns the name without its titles, a possessive 's, or the language's article at its end. */
function formatName(
  tokenized: TokenizedText,
  { nameFrom, to }: NameRun,
  { inflectedNames }: FinderWords,
): string {
  const name = sliceTokens(tokenized, nameFrom, to)
  const bare = tokenized.tokens[to - 1]?.possessive ? name.replace(/['’]s$|['’]$/, '') : name
  return inflectedNames?.article === undefined ? bare : bare.replace(inflectedNames.article, '')
}

/** Whether a name is a shorter or longer form of an entity's name: same last words, and no different first name. */
function hasSameName(entity: NamedEntity, parts: readonly string[]): boolean {
  const [short, long] = entity.parts.length <= parts.length ? [entity.parts, parts] : [parts, entity.parts]
  if (short.length === 1) return entity.kind === 'person' || long.length === 1
  return (
    short.every((part, index) => part === long[long.length - short.length + index]) ||
    (short[0] === long[0] && short.at(-1) === long.at(-1))
  )
}
