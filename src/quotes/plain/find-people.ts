import type { FinderWords } from '../../languages/finder-words.ts'
import { isComma } from '../mentions/token-tests.ts'
import { sliceTokens } from '../slice-tokens.ts'
import type { Token } from '../token.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { findSpeakerNoun, isNameToken, isSpeakerNoun } from './name-tokens.ts'
import { endOfNames, isAcronym } from './noun-phrase.ts'

/** A person whose full name is in the text. */
export interface PlainPerson {
  /** The full name in its base form. */
  name: string
  role?: string
  gender?: 'he' | 'she'
  /** The noun of the role: for "la ministre", the person with that role may be meant. */
  roleNoun?: string
}

/** A name as written at one place, without the nouns and titles before it. */
export interface NameRun {
  from: number
  to: number
  /** Index of the first token of the run, with nouns and titles before the name. */
  start: number
  /** Whether a title or a noun for a speaker is right before the name. */
  introduced: boolean
}

/** The people of a text by what can refer to them. */
export interface People {
  /** The person named at a token, by the index of the name's first token. */
  at: ReadonlyMap<number, PlainPerson>
  /** By the last name without its ending; `undefined` if two people share it. */
  byLastName: ReadonlyMap<string, PlainPerson | undefined>
  /** By the first name, in lower case. */
  byFirstName: ReadonlyMap<string, readonly PlainPerson[]>
  all: readonly PlainPerson[]
}

/** Names that few people have in common with a place or a firm are not needed here: a full name has at least two words. */
const minNameWords = 2
/** How many tokens before a name can be its role. A guess. */
const maxRoleTokens = 6

/**
 * Finds the people whose full names a text has, with sufficient signs that they are people: a known first name, a title, a
 * noun for a speaker before or after the name, or that they are the subject of speech.
 *
 * @param speaking indexes of tokens in mentions that are the subject of a verb of speech
 */
export function findPeople(
  tokenized: TokenizedText,
  speaking: ReadonlySet<number>,
  words: FinderWords,
): People {
  const runs = findNameRuns(tokenized, words)
  const byStems = new Map<string, PlainPerson>()
  const isWrittenElsewhere = countNameWords(tokenized, words)
  const at = new Map<number, PlainPerson>()
  for (const run of runs) {
    const names = wordsOf(tokenized.tokens, run)
    if (names.length < minNameWords || names.some(({ lower }) => isOfficeNoun(lower, words))) continue
    if (opensSentence(run, tokenized) && !isKnownFirstName(names[0], words) && !run.introduced) {
      // A capital at the start of a sentence shows nothing: "Ранее Меркина".
      if (
        !isWrittenElsewhere(names[0]?.lower ?? '') &&
        (words.nounsHaveCapitals || !speaking.has(run.to - 1))
      )
        continue
      if (isWrittenElsewhere(names[0]?.lower ?? '') === false && isShortOf(names, runs, tokenized, words))
        continue
    }
    if (!isPerson(run, names, tokenized, speaking, words)) continue
    const key = stemsOf(names, words)
    const known = byStems.get(key)
    const person: PlainPerson = known ?? { name: '' }
    if (person.name === '' && isBaseForm(names, words)) person.name = formatName(tokenized, run, words)
    learnRole(person, run, names, tokenized, words)
    byStems.set(key, person)
    for (let token = run.start; token < run.to; token++) at.set(token, person)
  }
  const byLastName = new Map<string, PlainPerson | undefined>()
  for (const [key, person] of byStems) {
    const last = key.split(' ').at(-1) ?? ''
    const other = byLastName.has(last)
    byLastName.set(last, other ? undefined : person)
  }
  // "Quill" alone: whom a pronoun after it may mean.
  for (const run of runs) {
    const [name, second] = wordsOf(tokenized.tokens, run)
    const person = name && !second ? byLastName.get(stemOf(name.lower, words)) : undefined
    if (person) at.set(run.from, person)
  }
  const all = [...byStems.values()].filter(({ name }) => name !== '')
  const byFirstName = Map.groupBy(all, ({ name }) => (name.split(' ')[0] ?? '').toLowerCase())
  return { at, byLastName, byFirstName, all }
}

/** Whether the words after the first one are the end of another name in the text, with another word before it. */
function isShortOf(
  names: readonly Token[],
  runs: readonly NameRun[],
  { tokens }: TokenizedText,
  words: FinderWords,
): boolean {
  const last = stemOf(names.at(-1)?.lower ?? '', words)
  return runs.some((other) => {
    const otherNames = wordsOf(tokens, other)
    return (
      otherNames.length >= minNameWords &&
      otherNames[0]?.lower !== names[0]?.lower &&
      stemOf(otherNames.at(-1)?.lower ?? '', words) === last
    )
  })
}

function wordsOf(tokens: readonly Token[], { from, to }: NameRun): Token[] {
  return tokens.slice(from, to).filter(({ kind }) => kind === 'word')
}

function opensSentence({ start, from }: NameRun, { sentences, tokens }: TokenizedText): boolean {
  if (start < from) return false
  return tokens[start - 1]?.kind !== 'word' && sentences.some((sentence) => sentence.from === start)
}

function isKnownFirstName(token: Token | undefined, words: FinderWords): boolean {
  const parts = token?.lower.toLowerCase().split('-') ?? []
  return parts.some((part) => words.maleNames.has(part) || words.femaleNames.has(part))
}

/** Returns all runs of words written like names. In German, nouns for speakers and titles before a name are split off. */
function findNameRuns({ tokens, sentences }: TokenizedText, words: FinderWords): NameRun[] {
  const runs: NameRun[] = []
  for (const sentence of sentences) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!isNameToken(tokens[at], words)) continue
      const to = endOfNames(tokens, at, sentence.to, words)
      runs.push(splitRun(tokens, at, to, words))
      at = to - 1
    }
  }
  return runs
}

/** Splits "Kremlsprecher Dmitri Peskov" and "Village Augustin Tran": the name begins after a noun, or at a known first name. */
export function splitRun(tokens: readonly Token[], start: number, to: number, words: FinderWords): NameRun {
  let from = start
  const before = tokens[start - 1]?.text === '.' ? tokens[start - 2] : tokens[start - 1]
  let introduced = before !== undefined && (words.titles.has(before.lower) || isSpeakerNoun(before, words))
  while (words.nounsNeedNoArticle && from < to - 1 && isAcronym(tokens[from])) from++
  introduced ||= words.nounsNeedNoArticle && findRoleStart(tokens, start, words) !== undefined
  for (let at = start; at < to - 1; at++) {
    const token = tokens[at]
    if (token && (words.titles.has(token.lower) || isSpeakerNoun(token, words))) {
      from = at + 1
      introduced = true
    }
  }
  const first = tokens.slice(from, to).findIndex((token) => isKnownFirstName(token, words))
  if (first > 0 && to - from - first >= minNameWords) from += first
  return { from, to, start, introduced }
}

function countNameWords(tokenized: TokenizedText, words: FinderWords): (lower: string) => boolean {
  const inside = new Set<string>()
  const { tokens, sentences } = tokenized
  for (const { from, to } of sentences)
    for (let at = from + 1; at < to; at++) {
      const token = tokens[at]
      if (token && isNameToken(token, words) && tokens[at - 1]?.kind !== 'quote') inside.add(token.lower)
    }
  return (lower) => inside.has(lower)
}

/** Endings of German nouns for professions, of which not all are listed: such a word is no first name. */
function isPerson(
  run: NameRun,
  names: readonly Token[],
  { tokens }: TokenizedText,
  speaking: ReadonlySet<number>,
  words: FinderWords,
): boolean {
  if (run.introduced || isKnownFirstName(names[0], words)) return true
  if (words.titles.has(tokens[run.from - 1]?.lower ?? '')) return true
  if (isComma(tokens[run.to]) && hasRoleAfter(tokens, run.to + 1, words)) return true
  // „…“, sagte Elisa Blank: with an article before it, it would be a noun.
  return (
    speaking.has(run.to - 1) &&
    !words.determiners.has(tokens[run.start - 1]?.lower ?? '') &&
    !words.nounsHaveCapitals
  )
}

/** Returns where the role right before a name begins: "Представитель правительства ФРГ Штеффен Зайберт". */
function findRoleStart(tokens: readonly Token[], nameFrom: number, words: FinderWords): number | undefined {
  // "der Anwalt von Otto Brack" is somebody else.
  if (words.phrasePrepositions.has(tokens[nameFrom - 1]?.lower ?? '')) return undefined
  let start: number | undefined
  for (let at = nameFrom - 1; at >= Math.max(0, nameFrom - maxRoleTokens); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || words.determiners.has(token.lower) || words.conjunctions.has(token.lower))
      break
    if (words.speechVerbs.has(token.lower)) break
    // "der Rat verärgerte Ida Fenn": in German only nouns are between a role and the name.
    if (words.nounsHaveCapitals && !token.capital) break
    if (words.prepositions.has(token.lower) && !words.phrasePrepositions.has(token.lower)) break
    // "сказал журналистам Лев": a noun in another case is no role of the name.
    if (words.nounEndings ? words.speakerNouns.has(token.lower) : isSpeakerNoun(token, words)) start = at
  }
  return start
}

/** "X, portavoz de la Asociación": a noun for a speaker within the first words after the comma. */
function hasRoleAfter(tokens: readonly Token[], from: number, words: FinderWords): boolean {
  const start = words.determiners.has(tokens[from]?.lower ?? '') ? from + 1 : from
  if (/^\d{2}$/.test(tokens[from]?.text ?? '') && isComma(tokens[from + 1])) return true
  return isSpeakerNoun(tokens[start], words)
}

function isOfficeNoun(lower: string, words: FinderWords): boolean {
  if (words.officeNouns.has(lower)) return true
  if (!words.nounsAreJoined) return false
  for (let at = 1; at < lower.length - 3; at++) if (words.officeNouns.has(lower.slice(at))) return true
  return false
}

export { isOfficeNoun }

/** Returns a word of a name without the ending of its case. */
export function stemOf(lower: string, { inflectedNames }: FinderWords): string {
  if (!inflectedNames) return lower
  const stem = lower.replace(inflectedNames.endings, '')
  return stem.length < 3 ? lower : stem
}

function stemsOf(names: readonly Token[], words: FinderWords): string {
  return names.map(({ lower }) => stemOf(lower, words)).join(' ')
}

/** Whether the words of a name are in the base form, as far as the endings and the known first names show. */
function isBaseForm(names: readonly Token[], words: FinderWords): boolean {
  const { inflectedNames } = words
  if (!inflectedNames) return true
  const first = names[0]?.lower ?? ''
  const last = names.at(-1)?.lower ?? ''
  if (words.maleNames.has(first)) return !inflectedNames.ambiguous?.test(last)
  if (words.femaleNames.has(first)) return true
  if (inflectedNames.oblique.test(first) || inflectedNames.oblique.test(last)) return false
  return !(inflectedNames.ambiguous?.test(first) || inflectedNames.ambiguous?.test(last))
}

function formatName(
  tokenized: TokenizedText,
  { from, to }: NameRun,
  { inflectedNames }: FinderWords,
): string {
  const name = sliceTokens(tokenized, from, to)
  return inflectedNames?.article ? name.replace(inflectedNames.article, '') : name
}

/** Whether a word begins a relative clause. In German it does only after a comma; elsewhere the word is an article. */
function isRelative(tokens: readonly Token[], at: number, words: FinderWords): boolean {
  const lower = tokens[at]?.lower ?? ''
  return words.relatives.has(lower) && !words.determiners.has(lower)
}

/** Sets role and gender from the words next to a name. What is known stays. Mutates `person`. */
function learnRole(
  person: PlainPerson,
  run: NameRun,
  names: readonly Token[],
  tokenized: TokenizedText,
  words: FinderWords,
): void {
  const { tokens } = tokenized
  const first = names[0]?.lower.toLowerCase() ?? ''
  if (words.maleNames.has(first)) person.gender ??= 'he'
  if (words.femaleNames.has(first)) person.gender ??= 'she'
  for (const { lower } of tokens.slice(Math.max(0, run.from - 3), run.from)) {
    if (words.maleWords.has(lower) && !words.femaleWords.has(lower)) person.gender ??= 'he'
    if (words.femaleWords.has(lower) && !words.maleWords.has(lower)) person.gender ??= 'she'
  }
  if (person.role !== undefined) return
  const start = findRoleStart(tokens, run.from, words)
  if (start !== undefined) {
    person.role = sliceTokens(tokenized, start, run.from)
    person.roleNoun = findSpeakerNoun(tokens[start]?.lower ?? '', words) ?? ''
    return
  }
  if (!isComma(tokens[run.to]) || !hasRoleAfter(tokens, run.to + 1, words)) return
  const from = words.determiners.has(tokens[run.to + 1]?.lower ?? '') ? run.to + 2 : run.to + 1
  if (!isSpeakerNoun(tokens[from], words)) return
  let to = from
  const { to: end = 0 } = tokenized.sentences[tokenized.sentenceOfToken[from] ?? 0] ?? {}
  // "maire qui a perdu son siège": a relative clause ends the role.
  while (
    to < Math.min(end, from + 2 * maxRoleTokens) &&
    tokens[to]?.kind === 'word' &&
    !isRelative(tokens, to, words)
  )
    to++
  person.role = sliceTokens(tokenized, from, to)
  person.roleNoun = findSpeakerNoun(tokens[from]?.lower ?? '', words) ?? ''
}
