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
  // "Mariam says": a first name alone, after the full name, and not of a place.
  const findByFirstName = (
    { from, nameFrom }: NameRun,
    parts: readonly string[],
  ): NamedEntity | undefined => {
    const [first] = parts
    if (parts.length !== 1 || first === undefined || nameFrom > from) return undefined
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
    let entity = sameLastName.find((known) => hasSameName(known, parts)) ?? findByFirstName(run, parts)
    if (!entity) {
      const kind = classifyName(nameTokens, words)
      entity = { name: formatName(tokenized, run, words), parts, kind, mentions: [] }
      entities.push(entity)
      byLastName.set(last, [...sameLastName, entity])
      const [first] = parts
      if (kind === 'person' && parts.length > 1 && first !== undefined)
        byFirstName.set(first, [...(byFirstName.get(first) ?? []), entity])
    } else if (parts.length > entity.parts.length) {
      entity.name = formatName(tokenized, run, words)
      entity.parts = parts
    }
    entity.mentions.push(nameFrom)
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
