import type { FinderWords } from '../../languages/finder-words.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import type { NameRun } from './find-name-run.ts'
import type { NamedEntity } from './named-entity.ts'

/** Longer text between commas is not read as a role, in tokens. A guess. */
const maxRoleTokens = 12
/** The role word ("chairman") must be among the first tokens of a role after a name. A guess. */
const roleWordReach = 5
/** How many tokens before a name can be its role. A guess. */
const maxRoleTokensBefore = 5

/**
 * Sets gender and role of an entity from the words next to its name: "Mr.", "council spokesman X", "X, the chairman of Y,".
 * What is known already stays. Mutates `entity`.
 */
export function learnFromContext(
  entity: NamedEntity,
  tokenized: TokenizedText,
  run: NameRun,
  words: FinderWords,
): void {
  const { tokens } = tokenized
  const { from, nameFrom, to } = run
  for (const { lower } of tokens.slice(from, nameFrom))
    learnGender(entity, lower, words.maleWords, words.femaleWords)
  const roleBefore = findRoleBefore(tokenized, run, words) ?? findRoleBeforeComma(tokenized, run, words)
  const roleAfter = findRoleAfter(tokenized, to, words)
  const role = entity.parts.length > 1 || nameFrom > from ? (roleBefore ?? roleAfter) : roleAfter
  if (role !== undefined) entity.role ??= role
  // "said that Ada Quill": a conjunction, no article.
  const before = tokens[from - 1]?.lower ?? ''
  const hasArticle = words.determiners.has(before) && !words.subordinators.has(before)
  if (nameFrom > from) entity.titled = true
  else if (to - nameFrom > 1 && hasArticle) entity.articled = true
  for (const word of entity.role?.toLowerCase().split(/\s+/) ?? [])
    learnGender(entity, word, words.maleWords, words.femaleWords)
  const first = entity.parts[0]?.toLowerCase()
  if (first !== undefined && entity.parts.length > 1)
    learnGender(entity, first, words.maleNames, words.femaleNames)
}

function learnGender(
  entity: NamedEntity,
  word: string,
  men: ReadonlySet<string>,
  women: ReadonlySet<string>,
): void {
  if (men.has(word)) entity.gender ??= 'he'
  if (women.has(word)) entity.gender ??= 'she'
}

/** "Prime Minister X", "council spokesman X": titles and nouns right before the name. */
function findRoleBefore(
  tokenized: TokenizedText,
  { from, nameFrom }: NameRun,
  words: FinderWords,
): string | undefined {
  const { tokens } = tokenized
  // A title of one or two letters ("Mr.", "Dr.") is no role.
  const hasTitle = tokens.slice(from, nameFrom).some(({ text }) => text.length > 3)
  if (hasTitle) return sliceTokens(tokenized, from, nameFrom)
  if (nameFrom > from) return undefined
  let start = nameFrom
  let hasRoleWord = false
  const first = Math.max(startOfSentence(tokenized, nameFrom), from - maxRoleTokensBefore)
  for (let at = from - 1; at >= first; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || token.possessive) break
    // The role is in the same paragraph.
    if (tokenized.text.slice(token.end, tokens[at + 1]?.start).includes('\n')) break
    const { lower } = token
    if (words.determiners.has(lower) || words.notNames.has(lower)) break
    if (words.prepositions.has(lower) || words.conjunctions.has(lower) || words.speechVerbs.has(lower)) break
    const isRoleWord = words.speakerNouns.has(lower) || words.titles.has(lower)
    if (!token.capital && !hasRoleWord && !isRoleWord) break
    hasRoleWord ||= isRoleWord
    start = at
  }
  // "a fisherman Mara Quill had invited" is somebody else. "Whose brother Per Tolland …" does not say here whose.
  const opener = tokens[start - 1]?.lower ?? ''
  const isIndefinite = words.articles.has(opener) && !words.definiteWords.has(opener)
  return hasRoleWord && !isIndefinite && !words.relatives.has(opener)
    ? sliceTokens(tokenized, start, nameFrom)
    : undefined
}

/** Returns the first token of a token's sentence. A heading is a sentence of its own. */
function startOfSentence({ sentences, sentenceOfToken }: TokenizedText, at: number): number {
  return sentences[sentenceOfToken[at] ?? 0]?.from ?? 0
}

/** "her advocate, Tobias Quill, said", "Minister of Rivers and Ports, Mohle Tarrant, said": the words before the comma. */
function findRoleBeforeComma(
  tokenized: TokenizedText,
  { from, to }: NameRun,
  words: FinderWords,
): string | undefined {
  const { tokens } = tokenized
  const comma = from - 1
  const next = tokens[to]
  if (tokens[comma]?.text !== ',' || to - from < 2) return undefined
  if (next?.kind === 'word' && !words.speechVerbs.has(next.lower)) return undefined
  let hasRoleWord = false
  const sentence = startOfSentence(tokenized, comma)
  for (let at = comma - 1; at >= Math.max(sentence, comma - maxRoleTokens); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') return undefined
    const opens = words.definiteWords.has(token.lower) || token.possessive
    // "One of the swimmers, Ida Marlow, said": she is one of them.
    if (opens && words.prepositions.has(tokens[at - 1]?.lower ?? '')) return undefined
    if (opens) return hasRoleWord ? sliceTokens(tokenized, at + 1, comma) : undefined
    if (words.speechVerbs.has(token.lower) && !words.speakerNouns.has(token.lower)) return undefined
    const isRoleWord = words.speakerNouns.has(token.lower) || words.titles.has(token.lower)
    hasRoleWord ||= isRoleWord
    const before = tokens[at - 1]
    const startsSentence = at === sentence || before?.kind === 'quote'
    if (isRoleWord && token.capital && (startsSentence || words.conjunctions.has(before?.lower ?? '')))
      return sliceTokens(tokenized, at, comma)
  }
  return undefined
}

/**
 * "X, the chairman of the council, said": the words between the commas, if they begin like a role. A clause is not a role: "X, whose
 * chairman resigned". A relative clause ends the role: "X, a nurse who lost her job".
 */
function findRoleAfter(tokenized: TokenizedText, to: number, words: FinderWords): string | undefined {
  const { tokens } = tokenized
  if (tokens[to]?.text !== ',') return undefined
  const afterComma = tokens[to + 1]?.lower ?? ''
  const beginsClause = [words.relatives, words.conjunctions, words.clauseWords].some((list) =>
    list.has(afterComma),
  )
  if (beginsClause) return undefined
  const hasArticle = words.articles.has(afterComma)
  const first = hasArticle ? to + 2 : to + 1
  let hasRoleWord = false
  for (let at = first; at < tokens.length && at - first < maxRoleTokens; at++) {
    const token = tokens[at]
    if (!token) return undefined
    const { lower } = token
    if (/^[,.;]$/.test(token.text) || words.relatives.has(lower) || words.subordinators.has(lower))
      return hasRoleWord ? sliceTokens(tokenized, first, at) : undefined
    // "X, the mayor had lunch": a clause.
    if (words.auxiliaries.has(lower)) return undefined
    if (token.kind !== 'word' || (words.speechVerbs.has(lower) && !words.speakerNouns.has(lower)))
      return undefined
    if (words.pronouns[lower] !== undefined) return undefined
    if (at - first < roleWordReach && (words.speakerNouns.has(lower) || words.titles.has(lower)))
      hasRoleWord = true
  }
  return undefined
}
