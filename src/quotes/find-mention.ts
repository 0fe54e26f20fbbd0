import type { LanguageWords } from './languages/language-words.ts'
import type { Token } from './read-text.ts'

/** Who speaks, as the text puts it: tokens `from` to `to` (not included). */
export interface Mention {
  from: number
  to: number
  kind: 'name' | 'pronoun' | 'nominal'
  /** Offsets in the text, where the mention stands inside a quotation and is no token of its own. */
  inside?: { start: number; end: number }
}

/** Longer than this, and what stands before a verb is no longer its subject. Tokens. */
const longestMention = 14

/** Whether a token can be part of a name: a capital, and no word that only begins a sentence. */
export function isNameWord(token: Token | undefined, words: LanguageWords): boolean {
  return token?.kind === 'word' && token.capital && !words.notNames.has(token.lower)
}

const nameConnector = new Set(list('of de la del van von der den bin ibn al el da di dos du the for and &'))

function list(text: string): string[] {
  return text.split(' ')
}

/**
 * The mention that ends right before token `end`: a pronoun, a name with the titles before it, or a noun with what
 * belongs to it. Brackets and an inserted clause between commas are stepped over. Nothing where none ends there.
 *
 * @param floor the first token that may belong to it: the sentence's or the clause's
 */
export function findMentionBefore(
  tokens: readonly Token[],
  end: number,
  floor: number,
  words: LanguageWords,
): Mention | undefined {
  let at = end - 1
  for (; at >= floor; at--) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.text === ')') {
      at = stepBack(tokens, at, '(', floor)
      continue
    }
    if (isComma(token) || isDash(token)) return findBeforeInsertion(tokens, at, floor, words)
    if (token.kind !== 'word') return undefined
    if (words.skipped.has(token.lower) || isAdverb(token)) continue
    break
  }
  const last = tokens[at]
  if (!last || at < floor) return undefined
  return mentionEndingAt(tokens, at, floor, words)
}

function isComma(token: Token | undefined): boolean {
  return token?.text === ','
}

/** A dash that stands by itself, of any length. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–―-]$/.test(token.text)
}

function isAdverb(token: Token): boolean {
  return !token.capital && /ly$/.test(token.lower) && token.lower.length > 4 && token.lower !== 'family'
}

function stepBack(tokens: readonly Token[], from: number, opening: string, floor: number): number {
  for (let at = from; at >= floor; at--) if (tokens[at]?.text === opening) return at
  return floor
}

/** "Vell, who chairs the council, said": the mention stands before the first of the commas. */
function findBeforeInsertion(
  tokens: readonly Token[],
  comma: number,
  floor: number,
  words: LanguageWords,
): Mention | undefined {
  const start = skipOpening(tokens, floor, comma, words)
  let best: Mention | undefined
  for (let at = comma - 1, steps = 0; at > start && steps < 60; at--, steps++) {
    const token = tokens[at]
    if (token?.kind === 'quote' || token?.text === ';' || token?.text === ':') break
    if (!isComma(token) && !isDash(token)) continue
    const mention = mentionEndingAt(tokens, at - 1, start, words)
    if (!mention || words.prepositions.has(tokens[mention.from - 1]?.lower ?? '')) continue
    if (mention.kind !== 'pronoun' || !best) best = mention
  }
  return best ?? firstMention(tokens, start, comma, words)
}

/**
 * The subject of the sentence or clause that begins at `from`: the first mention that no preposition or opening phrase
 * ("In Ohio, …", "Asked about it, …", "Rising from her chair, …") stands before.
 */
export function firstMention(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  const start = skipOpening(tokens, from, to, words)
  return (
    mentionFrom(tokens, start, to, words) ?? (start > from ? mentionFrom(tokens, from, to, words) : undefined)
  )
}

/** "SALTMERE, Nov. 4 (Coastwire) —": behind the dash. */
function skipDateline(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from]
  if (!first || first.text.length < 3 || first.text !== first.text.toUpperCase() || !first.capital)
    return from
  for (let at = from + 1; at < Math.min(to, from + 14); at++) {
    if (isDash(tokens[at])) return at + 1
    if (tokens[at]?.kind === 'quote') return from
  }
  return from
}

/** Behind the phrase that opens a sentence and its comma; `from` where there is none. */
function skipOpening(tokens: readonly Token[], from: number, to: number, words: LanguageWords): number {
  const dateline = skipDateline(tokens, from, to)
  if (dateline > from) return skipOpening(tokens, dateline, to, words)
  const first = tokens[from]
  if (first && from + 1 < to && /^(?:and|but|so|yet|or)$/.test(first.lower))
    return skipOpening(tokens, from + 1, to, words)
  const opens =
    first !== undefined &&
    (words.prepositions.has(first.lower) ||
      words.openers.has(first.lower) ||
      (/ing$|ed$/.test(first.lower) && !isNameWord(tokens[from + 1], words)))
  if (!opens) return from
  for (let at = from + 1; at < to; at++) {
    if (tokens[at]?.kind === 'quote') return from
    if (!isComma(tokens[at])) continue
    const next = tokens[at + 1]
    const afterNext = tokens[at + 2]
    const goesOn =
      !next ||
      words.prepositions.has(next.lower) ||
      /^\d/.test(next.text) ||
      (next.kind === 'word' && (isComma(afterNext) || (afterNext?.text === '.' && isComma(tokens[at + 3]))))
    if (!goesOn) return at + 1
  }
  return from
}

function mentionFrom(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    if (words.pronouns[token.lower] !== undefined && !token.possessive) {
      if (!isObject(token.lower)) return { from: at, to: at + 1, kind: 'pronoun' }
      continue
    }
    if (words.prepositions.has(token.lower)) {
      at = skipPhrase(tokens, at, to, words)
      continue
    }
    const mention = mentionStartingAt(tokens, at, to, words)
    if (mention) return mention
  }
  return undefined
}

function isObject(lower: string): boolean {
  return lower === 'him' || lower === 'her' || lower === 'them' || lower === 'you' || lower === 'it'
}

/** The last token of a phrase that a preposition begins: up to a comma, or the next name's end. */
function skipPhrase(tokens: readonly Token[], from: number, to: number, words: LanguageWords): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') return at
    if (isNameWord(token, words) && !isNameWord(tokens[at + 1], words)) return at
    if (words.speechVerbs.has(token.lower)) return at - 1
    if (at - from > 5) return at
  }
  return to
}

/** A mention whose last token is at `last`. */
function mentionEndingAt(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: LanguageWords,
): Mention | undefined {
  let at = last
  if (tokens[at]?.text === ')') at = stepBack(tokens, at, '(', floor) - 1
  const token = tokens[at]
  if (token?.kind !== 'word' || at < floor) return undefined
  const pronoun = words.pronouns[token.lower]
  if (pronoun !== undefined && !token.possessive && !(isObject(token.lower) && token.lower !== 'it')) {
    return { from: at, to: at + 1, kind: 'pronoun' }
  }
  if (isNameWord(token, words))
    return { from: startOfName(tokens, at, floor, words), to: last + 1, kind: 'name' }
  return nominalEndingAt(tokens, at, floor, words)
}

function startOfName(tokens: readonly Token[], last: number, floor: number, words: LanguageWords): number {
  let from = last
  for (let at = last - 1; at >= floor && last - at < longestMention; at--) {
    const token = tokens[at]
    if (!token) break
    const abbreviated = token.text === '.' && isAbbreviation(tokens[at - 1], words)
    if (isNameWord(token, words)) from = at
    else if (abbreviated) from = at
    else if (token.kind === 'word' && nameConnector.has(token.lower) && isNameWord(tokens[at - 1], words))
      continue
    else if (token.kind === 'word' && !token.capital && isRoleWord(token, words)) from = at
    else break
  }
  while (from < last && words.conjunctions.has(tokens[from]?.lower ?? '')) from++
  return from
}

function isAbbreviation(token: Token | undefined, words: LanguageWords): boolean {
  return token !== undefined && (words.abbreviations.has(token.lower) || /^\p{Lu}$/u.test(token.text))
}

function isRoleWord(token: Token, words: LanguageWords): boolean {
  return words.speakers.has(token.lower) || words.titles.has(token.lower)
}

/** A noun with its article and what stands between: "the pro-government lawmaker", "a spokesman for the ministry". */
function nominalEndingAt(
  tokens: readonly Token[],
  last: number,
  floor: number,
  words: LanguageWords,
): Mention | undefined {
  const head = tokens[last]
  if (!head || words.prepositions.has(head.lower) || words.conjunctions.has(head.lower)) return undefined
  if (
    words.determiners.has(head.lower) &&
    !/^(?:one|another|some|many|several|others?|both|all|two|few|most)$/.test(head.lower)
  )
    return undefined
  if (isVerb(head, words) && !words.texts.has(head.lower)) return undefined
  let from = last
  let known = isSpeaking(head, words)
  for (let at = last; at >= floor && last - at < longestMention; at--) {
    const token = tokens[at]
    if (token?.kind !== 'word') break
    if (words.conjunctions.has(token.lower) && token.lower !== 'and') break
    if (at < last && isVerb(token, words) && !isSpeaking(token, words)) break
    known ||= isSpeaking(token, words)
    from = at
    const previous = tokens[at - 1]
    if (at < last && words.prepositions.has(token.lower) && !isOfPhrase(token)) return undefined
    if (words.determiners.has(token.lower) && !(previous && isOfPhrase(previous)) && !previous?.possessive) {
      if (previous && words.prepositions.has(previous.lower)) return undefined
      return { from, to: last + 1, kind: 'nominal' }
    }
  }
  return known || from < last ? { from, to: last + 1, kind: 'nominal' } : undefined
}

/** "the head of the council", "a spokesman for the port": what the preposition begins belongs to the noun. */
function isOfPhrase(token: Token): boolean {
  return /^(?:of|for)$/.test(token.lower)
}

function isSpeaking(token: Token, words: LanguageWords): boolean {
  return words.speakers.has(token.lower) || words.texts.has(token.lower)
}

/** Whether a word is one of the verbs that introduce speech and can hardly be a noun in its place. */
export function isVerb(token: Token, words: LanguageWords): boolean {
  return !token.capital && words.speechVerbs.has(token.lower)
}

/** A verb that is none of speech: where a noun has been met, it ends the subject. */
function isOtherVerb(token: Token, words: LanguageWords): boolean {
  return (
    words.weakVerbs.has(token.lower) && !words.nounLike.has(token.lower) && !words.speakers.has(token.lower)
  )
}

/** "the lawyer who ran", "the services are", "the couple started": what stands behind the noun is a clause or a verb. */
function endsNoun(tokens: readonly Token[], at: number, from: number, words: LanguageWords): boolean {
  const { lower = '', capital = false } = tokens[at] ?? {}
  if (words.relatives.has(lower) || words.auxiliaries.has(lower)) return true
  return at > from + 1 && !capital && words.endings.past?.test(lower) === true
}

/** "the report", "a tweet": behind an article even a verb's form is a noun. */
function isNounBehindArticle(
  tokens: readonly Token[],
  at: number,
  from: number,
  words: LanguageWords,
): boolean {
  return (
    at === from + 1 &&
    words.determiners.has(tokens[from]?.lower ?? '') &&
    words.nounLike.has(tokens[at]?.lower ?? '')
  )
}

/** A mention that begins at a token: after "said", after "according to", at the head of a sentence. */
export function mentionStartingAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  const first = tokens[from]
  if (first?.kind !== 'word') return undefined
  const pronoun = words.pronouns[first.lower]
  if (pronoun !== undefined && !first.possessive && first.lower !== 'her')
    return { from, to: from + 1, kind: 'pronoun' }
  let at = from
  let name = false
  let known = words.determiners.has(first.lower)
  for (; at < to && at - from < longestMention; at++) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'sign' && token.text === '.' && isAbbreviation(tokens[at - 1], words)) continue
    if (token.text === '/' && at > from) continue
    if (token.kind !== 'word') break
    if (/^\d/.test(token.text)) continue
    if (isNameWord(token, words)) name = true
    else if (name && nameConnector.has(token.lower) && isNameWord(tokens[at + 1], words)) continue
    else if (at > from && (words.prepositions.has(token.lower) || words.conjunctions.has(token.lower))) break
    else if (name && !isSpeaking(token, words) && !token.possessive) break
    else if (at > from && !token.capital && (words.determiners.has(token.lower) || isOtherVerb(token, words)))
      break
    else if (at > from && endsNoun(tokens, at, from, words)) break
    else if (isVerb(token, words) && !isNounBehindArticle(tokens, at, from, words)) break
    else if (!known && !name && words.skipped.has(token.lower)) break
    else if (words.prepositions.has(token.lower)) break
    known ||= isSpeaking(token, words)
    if (
      name &&
      token.possessive &&
      !isNameWord(tokens[at + 1], words) &&
      !isSpeaking(tokens[at + 1] ?? token, words)
    ) {
      at++
      break
    }
  }
  if (at === from || !(name || known)) return undefined
  return { from, to: at, kind: name ? 'name' : 'nominal' }
}
