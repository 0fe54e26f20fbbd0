/** This file is one piece because names, pronouns and nouns are resolved by what was resolved before them. */
import type { Attribution } from './attribute-speaker.ts'
import { findSayings } from './attribution/find-sayings.ts'
import { firstMention, type Mention } from './find-mention.ts'
import { findPeople, type Party } from './find-people.ts'
import type { LanguageWords } from './languages/language-words.ts'
import type { ReadText } from './read-text.ts'

/** Whom a mention stands for, as far as the text bears it out. */
export interface Speaker {
  /** The full name; absent where the text does not bear out who it is, or the speaker is not named at all. */
  name?: string
  role?: string
  /** Whether the name (or that there is none) can be stated. */
  sure: boolean
}

/** What is known while the text is read from its beginning. */
interface Reading {
  read: ReadText
  words: LanguageWords
  parties: Party[]
  /** The party named at a token. */
  namedAt: ReadonlyMap<number, Party>
  /** Those with a role, for descriptions. */
  withRole: readonly Party[]
  /** The party that each mention so far was resolved to, by its first token. */
  resolved: Map<number, Party>
  /** The quotations' speakers so far, with the number of the sentence in which they spoke. */
  spoke: { party: Party; sentence: number; sure: boolean }[]
  hasSpoken: Set<Party>
  /** Last names that more than one person has. */
  sharedNames: ReadonlySet<string>
  officesSpoken: Set<Party>
}

function findShared(parties: readonly Party[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { kind, parts } of parties) {
    const last = parts.at(-1)
    if (kind !== 'person' || last === undefined || parts.length < 2) continue
    if (seen.has(last)) shared.add(last)
    seen.add(last)
  }
  return shared
}

/** More people with roles than this no article has: descriptions are not looked up among more. */
const mostDescribed = 200

/** Resolves the mentions of a text's attributions to full names and roles, each in the light of those before it. */
export function resolveSpeakers(
  read: ReadText,
  attributions: readonly (Attribution | undefined)[],
  words: LanguageWords,
): (Speaker | undefined)[] {
  const parties = findPeople(read, words)
  const reading: Reading = {
    read,
    words,
    parties,
    namedAt: new Map(parties.flatMap((party) => party.mentions.map((at) => [at, party] as const))),
    withRole: parties.filter((party) => party.role !== undefined).slice(0, mostDescribed),
    resolved: new Map(),
    spoke: [],
    hasSpoken: new Set(),
    sharedNames: findShared(parties),
    officesSpoken: new Set(),
  }
  const sentenceOfToken = numberSentences(read)
  return attributions.map((attribution) => {
    if (!attribution) return undefined
    const { mention } = attribution
    if (mention.inside)
      return { name: titleCase(read.text.slice(mention.inside.start, mention.inside.end)), sure: true }
    const sentence = sentenceOfToken[mention.from] ?? 0
    const found = resolveMention(mention, sentence, reading)
    if (found.party) {
      reading.resolved.set(mention.from, found.party)
      reading.spoke.push({ party: found.party, sentence, sure: found.sure })
      reading.hasSpoken.add(found.party)
      if (found.party.kind === 'office') reading.officesSpoken.add(found.party)
      const { name, role } = found.party
      return { name, ...(role === undefined ? {} : { role }), sure: found.sure }
    }
    return { ...(found.role === undefined ? {} : { role: found.role }), sure: found.sure }
  })
}

type Found =
  | { party: Party; role?: undefined; sure: boolean }
  | { party?: undefined; role?: string; sure: boolean }

function numberSentences({ sentences, tokens }: ReadText): number[] {
  const numbers: number[] = new Array(tokens.length).fill(0)
  sentences.forEach(({ from, to }, number) => {
    numbers.fill(number, from, to)
  })
  return numbers
}

function titleCase(label: string): string {
  return label.replace(/\p{Lu}[\p{L}'’]+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}

function resolveMention(mention: Mention, sentence: number, reading: Reading): Found {
  const known = reading.resolved.get(mention.from)
  if (known) return { party: known, sure: true }
  if (mention.kind === 'name') return resolveName(mention, reading)
  if (mention.kind === 'pronoun') return resolvePronoun(mention, sentence, reading)
  return resolveNoun(mention, sentence, reading)
}

/** A name stands for the party that is named there; a last name that two share is not sure. */
function resolveName({ from, to }: Mention, reading: Reading): Found {
  const { read } = reading
  const party = headParty(from, to, reading)
  if (!party) return { role: cut(read, from, to), sure: false }
  // A last name alone, where two have it, is nobody's for sure.
  const alone = read.tokens.slice(from, to).filter((token) => party.parts.includes(token.lower)).length === 1
  const shared = alone && reading.sharedNames.has(party.parts.at(-1) ?? '')
  return { party, sure: !shared }
}

/** "Varrow campaign spokesman Tom Brack of Lowport" is Tom Brack: the last person before a preposition, else the first party. */
function headParty(from: number, to: number, reading: Reading): Party | undefined {
  const { tokens } = reading.read
  const named = partiesIn(from, to, reading)
  const people = named.filter(({ kind }) => kind === 'person')
  const first = people[0]
  if (people.length < 2 || !first) return first ?? named[0]
  const start = first.mentions.find((at) => at >= from) ?? from
  let end = start
  while (
    end < to &&
    !reading.words.prepositions.has(tokens[end]?.lower ?? '') &&
    !reading.words.conjunctions.has(tokens[end]?.lower ?? '')
  )
    end++
  return partiesIn(from, end, reading).findLast(({ kind }) => kind === 'person') ?? first
}

/** The parties named in a stretch of tokens, in order. */
function partiesIn(from: number, to: number, { namedAt }: Reading): Party[] {
  const found: Party[] = []
  for (let at = from; at < to; at++) {
    const party = namedAt.get(at)
    if (party) found.push(party)
  }
  return found
}

function cut({ text, tokens }: ReadText, from: number, to: number): string {
  return text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim()
}

/** He, she: whoever was last spoken of and fits; sure where that one was the subject or the speaker just before. */
function resolvePronoun(mention: Mention, sentence: number, reading: Reading): Found {
  const { read, words } = reading
  const pronoun = words.pronouns[read.tokens[mention.from]?.lower ?? '']
  if (pronoun === 'self' || pronoun === undefined) return { sure: false }
  if (pronoun === 'it') return resolveOffice(mention, sentence, reading)
  if (pronoun === 'they') return { sure: false }
  const fits = ({ party, subject }: Candidate): boolean =>
    party.kind === 'person' &&
    (party.gender === undefined || party.gender === pronoun) &&
    // Two words with capitals may be a country: somebody has a title, a role, a first name, has spoken, or acts.
    (party.gender !== undefined ||
      party.role !== undefined ||
      party.titled === true ||
      (subject && party.parts.length > 1 && !party.articled) ||
      reading.hasSpoken.has(party))
  const best = rankSubjects(mention, sentence, reading).find(fits)
  if (!best) return { sure: false }
  best.party.gender ??= pronoun
  return { party: best.party, sure: best.near }
}

/** A person who may be meant: near where they were subject or speaker of this sentence or the one right before it. */
interface Candidate {
  party: Party
  near: boolean
  /** The subject of this sentence or of the one right before it. */
  subject: boolean
}

/** How many sentences back a pronoun may point. */
const pronounReach = 6

/** Those whom a pronoun may stand for, the likeliest first: by the subjects of this sentence and those before it. */
function rankSubjects(mention: Mention, sentence: number, reading: Reading): Candidate[] {
  const { read, words } = reading
  const candidates: Candidate[] = []
  const add = (party: Party | undefined, near: boolean, subject = false): void => {
    if (party && !candidates.some((other) => other.party === party)) candidates.push({ party, near, subject })
  }
  const subjectIn = (number: number): Party | undefined => {
    const own = read.sentences[number]
    const end = number === sentence ? mention.from : (own?.to ?? 0)
    const subject = own && end > own.from ? firstMention(read.tokens, own.from, end, words) : undefined
    return subject && subject.from !== mention.from ? partyOf(subject, reading) : undefined
  }
  const last = reading.spoke.at(-1)
  const here = read.sentences[sentence]?.paragraph ?? 0
  const paragraphsSince = last ? here - (read.sentences[last.sentence]?.paragraph ?? 0) : undefined
  add(subjectIn(sentence), true, true)
  if (sentence > 0 && read.sentences[sentence - 1]?.paragraph === here)
    add(subjectIn(sentence - 1), true, true)
  // Whoever acts between the last quotation and here is nearer than its speaker; sure where both are the same.
  for (let number = sentence - 1; last && number > last.sentence && number >= sentence - 2; number--) {
    const party = speakerIn(number, reading) ?? subjectIn(number)
    add(party, party === last.party, true)
  }
  if (last && paragraphsSince !== undefined && paragraphsSince <= 2)
    add(last.party, last.sure && paragraphsSince <= 1)
  if (sentence > 0) add(subjectIn(sentence - 1), true, true)
  for (let number = sentence; number >= Math.max(0, sentence - pronounReach); number--) {
    const own = read.sentences[number]
    if (!own) continue
    add(subjectIn(number), false)
    for (const other of mentionedIn(own.from, number === sentence ? mention.from : own.to, reading))
      add(other, false)
  }
  return candidates
}

/** The subject of the last verb of speech of a sentence: "…, noted Tom Varrow." */
function speakerIn(number: number, reading: Reading): Party | undefined {
  const sentence = reading.read.sentences[number]
  if (!sentence) return undefined
  const sayings = findSayings(reading.read.tokens, sentence, reading.words)
  const said = sayings.findLast(
    ({ sort, participle, subject }) => sort === 'speech' && !participle && subject,
  )
  // "the commission on Salt Prices announced": not the salt prices.
  const inPhrase = reading.words.prepositions.has(
    reading.read.tokens[(said?.subject?.from ?? 0) - 1]?.lower ?? '',
  )
  return said?.subject && !inPhrase ? partyOf(said.subject, reading) : undefined
}

function partyOf(mention: Mention, reading: Reading): Party | undefined {
  return reading.resolved.get(mention.from) ?? headParty(mention.from, mention.to, reading)
}

/** The people named in a stretch of tokens, the last one first. */
function mentionedIn(from: number, to: number, reading: Reading): Party[] {
  return partiesIn(from, to, reading)
    .filter((party) => party.kind === 'person')
    .reverse()
}

/** "It said": the office, or the text of an office, that was the subject before; sure where only one has spoken. */
function resolveOffice(mention: Mention, sentence: number, reading: Reading): Found {
  const { read, words } = reading
  for (let number = sentence; number >= Math.max(0, sentence - 2); number--) {
    const own = read.sentences[number]
    if (!own) continue
    const end = number === sentence ? mention.from : own.to
    const subject = end > own.from ? firstMention(read.tokens, own.from, end, words) : undefined
    if (!subject || subject.from === mention.from) continue
    const party = partyOf(subject, reading)
    if (party) return { party, sure: party.kind === 'office' && sentence - number <= 1 }
    if (subject.kind === 'nominal') return resolveNoun(subject, number, reading)
  }
  return { sure: false }
}

/** A noun: an unnamed speaker, the text of somebody who spoke before, or a description of somebody named. */
function resolveNoun(mention: Mention, sentence: number, reading: Reading): Found {
  const { read, words } = reading
  const tokens = read.tokens.slice(mention.from, mention.to)
  const named = partyOf(mention, reading)
  if (named) return { party: named, sure: true }
  const head = tokens.findLast((token) => words.speakers.has(token.lower) || words.texts.has(token.lower))
  const definite = words.definite.has(tokens[0]?.lower ?? '')
  const role = cut(read, mention.from, mention.to)
  if (!definite) return { role, sure: head !== undefined && words.speakers.has(head.lower) }
  if (head && words.texts.has(head.lower)) return resolveStatement(role, reading)
  const described = head ? reading.withRole.filter((party) => isDescribed(party, head.lower, words)) : []
  const last = reading.spoke.at(-1)
  const adjacent =
    last && paragraphsBetween(last.sentence, sentence, read) <= 1 && last.party.kind === 'person'
      ? last.party
      : undefined
  if (adjacent && described.includes(adjacent)) return { party: adjacent, sure: true }
  if (described.length === 1 && described[0]) return { party: described[0], sure: true }
  if (adjacent && head) return { party: adjacent, sure: false }
  return { role, sure: false }
}

function paragraphsBetween(one: number, other: number, { sentences }: ReadText): number {
  return (sentences[other]?.paragraph ?? 0) - (sentences[one]?.paragraph ?? 0)
}

/** Whether a noun can describe somebody of that role: the role has it, or another word for it. */
function isDescribed({ role }: Party, noun: string, words: LanguageWords): boolean {
  if (role === undefined) return false
  const lower = role.toLowerCase()
  return (
    lower.split(/[^\p{L}-]+/u).includes(noun) ||
    (words.alike[noun] ?? []).some((other) => lower.includes(other))
  )
}

/** "The statement": of the office that has spoken; sure where there is only one. */
function resolveStatement(role: string, { officesSpoken }: Reading): Found {
  const last = [...officesSpoken].at(-1)
  return last ? { party: last, sure: officesSpoken.size === 1 } : { role, sure: false }
}
