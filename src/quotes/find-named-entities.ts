import type { FinderWords } from '../languages/finder-words.ts'
import { isNameWord, isVerb } from './mentions/token-tests.ts'
import type { Sentence, Token, TokenizedText } from './tokenize-text.ts'

/** A person or an office, by the fullest name the text gives. */
export interface NamedEntity {
  name: string
  /** The words of the name in lower case. */
  parts: string[]
  kind: 'person' | 'office'
  gender?: 'he' | 'she'
  /** What the text says they are: "Kremlin spokesman". */
  role?: string
  /** Whether a title stands before the name somewhere. */
  titled?: boolean
  /** Whether an article stands before the name somewhere: papers and places have one, people hardly ever. */
  articled?: boolean
  /** Tokens at which they are named, in order. */
  mentions: number[]
}

const particles = new Set([
  'de',
  'la',
  'del',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'dos',
  'du',
  'ter',
  'ten',
])
/** Longer roles are sentences. Tokens. */
const longestRole = 12

/** Everybody whom a text names, fullest name first met, with the roles that stand beside their names. */
export function findNamedEntities(
  { tokens, text, sentences }: TokenizedText,
  words: FinderWords,
): NamedEntity[] {
  const entities: NamedEntity[] = []
  const byLast = new Map<string, NamedEntity[]>()
  const add = (run: NameRun): void => {
    const { to, nameFrom } = run
    const parts = nameParts(tokens, nameFrom, to)
    const last = parts.at(-1)
    if (last === undefined) return
    const kind = isOffice(tokens, nameFrom, to, words) ? 'office' : 'person'
    const known = (byLast.get(last) ?? []).find((entity) => fits(entity, parts))
    const entity = known ?? { name: cutName(text, tokens, nameFrom, to, words), parts, kind, mentions: [] }
    if (!known) {
      entities.push(entity)
      byLast.set(last, [...(byLast.get(last) ?? []), entity])
    } else if (parts.length > known.parts.length) {
      known.name = cutName(text, tokens, nameFrom, to, words)
      known.parts = parts
    }
    entity.mentions.push(nameFrom)
    if (entity.kind === 'person') learn(entity, tokens, text, run, words)
  }
  for (const sentence of sentences) {
    if (isHeadline(tokens, sentence)) continue
    for (let at = sentence.from; at < sentence.to; at++) {
      const run = readName(tokens, at, sentence.to, words)
      if (!run) continue
      add(run)
      at = run.to - 1
    }
  }
  return entities
}

/** "Quill Slams Varrow Over Pier": where every word has a capital, capitals tell no names. */
function isHeadline(tokens: readonly Token[], { from, to }: Sentence): boolean {
  const long = tokens.slice(from, to).filter(({ kind, text }) => kind === 'word' && /^\p{L}{4,}/u.test(text))
  return long.length >= leastHeadline && long.every(({ capital }) => capital)
}

/** A name and a title alone are no headline. Words of four letters or more. */
const leastHeadline = 4

interface NameRun {
  from: number
  /** Where the name itself begins, behind titles. */
  nameFrom: number
  to: number
}

/** The name that begins at a token: capitals in a row, particles between them, titles before. */
function readName(
  tokens: readonly Token[],
  at: number,
  end: number,
  words: FinderWords,
): NameRun | undefined {
  if (!isNameWord(tokens[at], words)) return undefined
  let to = at
  for (let index = at; index < end && index - at < 10; index++) {
    const token = tokens[index]
    const next = index + 1 < end ? tokens[index + 1] : undefined
    if (isNameWord(token, words)) {
      to = index + 1
      if (token?.possessive) break
    } else if (
      token?.text === '.' &&
      tokens[index - 1]?.end === token.start &&
      (/^\p{Lu}$/u.test(tokens[index - 1]?.text ?? '') ||
        words.titles.has(tokens[index - 1]?.lower ?? '') ||
        words.abbreviations.has(tokens[index - 1]?.lower ?? ''))
    ) {
      if (!isNameWord(next, words)) break
    } else if (
      token?.lower === 'of' &&
      words.titles.has(tokens[index - 1]?.lower ?? '') &&
      isNameWord(next, words)
    )
      continue
    else if (!(token?.kind === 'word' && particles.has(token.lower) && isNameWord(next, words))) break
  }
  if (to === at) return undefined
  const only = to === at + 1 ? tokens[at] : undefined
  if (only && opensSentence(only, tokens[to], words)) return undefined
  if (
    only &&
    (words.speakers.has(only.lower) || words.texts.has(only.lower) || /^[A-Z]-[A-Z]/.test(only.text))
  )
    return undefined
  return { from: at, nameFrom: behindTitles(tokens, at, to, words), to }
}

/** "Ultimately, …", "Following the vote, …": a capital, and no name. */
function opensSentence(word: Token, next: Token | undefined, words: FinderWords): boolean {
  if (next?.text === ',') return words.endings.adverb?.test(word.lower) === true
  const goesOn = next?.kind === 'word' && !next.capital && !isVerb(next, words)
  return goesOn && words.endings.participle?.test(word.lower) === true
}

/** Where the name begins behind the last title before it: "New Jersey Gov. Chris Christie" is Chris Christie. */
function behindTitles(tokens: readonly Token[], from: number, to: number, words: FinderWords): number {
  let nameFrom = from
  for (let at = from; at < to - 1; at++) {
    const token = tokens[at]
    if (!token || !words.titles.has(token.lower)) continue
    nameFrom = at + 1
    if (tokens[at + 1]?.lower === 'of') nameFrom = at + 3
    if (tokens[nameFrom]?.text === '.') nameFrom++
  }
  return nameFrom < to ? nameFrom : from
}

function nameParts(tokens: readonly Token[], from: number, to: number): string[] {
  return tokens.slice(from, to).flatMap((token) => (token.kind === 'word' ? [token.lower] : []))
}

function cutName(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  { nameEnding }: FinderWords,
): string {
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
  const bare = tokens[to - 1]?.possessive ? words.replace(/['’]s$|['’]$/, '') : words
  return nameEnding === undefined ? bare : bare.replace(nameEnding, '')
}

function isOffice(tokens: readonly Token[], from: number, to: number, words: FinderWords): boolean {
  return tokens.slice(from, to).some((token) => words.offices.has(token.lower))
}

/** Whether a shorter or longer form is the same name: the last words are, and no first name contradicts. */
function fits(entity: NamedEntity, parts: readonly string[]): boolean {
  const [short, long] = entity.parts.length <= parts.length ? [entity.parts, parts] : [parts, entity.parts]
  if (short.length === 1) return entity.kind === 'person' || long.length === 1
  return (
    short.every((part, index) => part === long[long.length - short.length + index]) ||
    (short[0] === long[0] && short.at(-1) === long.at(-1))
  )
}

/** Learns gender and role from what stands beside a name: "Mr.", "Kremlin spokesman X", "X, the chairman of Y,". */
function learn(
  entity: NamedEntity,
  tokens: readonly Token[],
  text: string,
  { from, nameFrom, to }: NameRun,
  words: FinderWords,
): void {
  for (let index = from; index < nameFrom; index++) learnGender(entity, tokens[index], words)
  const before = roleBefore(tokens, text, { from, nameFrom, to }, words)
  const behind = roleBehind(tokens, text, to, words)
  const role = entity.parts.length > 1 || nameFrom > from ? (before ?? behind) : behind
  if (role !== undefined) entity.role ??= role
  if (nameFrom > from) entity.titled = true
  else if (to - nameFrom > 1 && words.determiners.has(tokens[from - 1]?.lower ?? '')) entity.articled = true
  for (const token of entity.role?.toLowerCase().split(/\s+/) ?? []) {
    if (words.men.has(token)) entity.gender ??= 'he'
    if (words.women.has(token)) entity.gender ??= 'she'
  }
  const first = entity.parts.length > 1 ? entity.parts[0] : undefined
  if (first !== undefined) {
    if (words.menNames.has(first)) entity.gender ??= 'he'
    if (words.womenNames.has(first)) entity.gender ??= 'she'
  }
}

function learnGender(entity: NamedEntity, token: Token | undefined, words: FinderWords): void {
  if (token && words.men.has(token.lower)) entity.gender ??= 'he'
  if (token && words.women.has(token.lower)) entity.gender ??= 'she'
}

/** "Prime Minister X", "Kremlin spokesman X": titles and nouns right before the name. */
function roleBefore(
  tokens: readonly Token[],
  text: string,
  { from, nameFrom }: NameRun,
  words: FinderWords,
): string | undefined {
  let start = nameFrom
  let known =
    nameFrom > from &&
    tokens.slice(from, nameFrom).some((token) => token.text.length > 3 && token.text !== '.')
  start = known ? from : nameFrom
  if (start === from && !known) {
    for (let at = from - 1; at >= 0 && from - at < 6; at--) {
      const token = tokens[at]
      if (
        token?.kind !== 'word' ||
        token.possessive ||
        words.determiners.has(token.lower) ||
        words.notNames.has(token.lower)
      )
        break
      if (
        words.prepositions.has(token.lower) ||
        words.conjunctions.has(token.lower) ||
        words.speechVerbs.has(token.lower)
      )
        break
      if (!token.capital && !known && !words.speakers.has(token.lower) && !words.titles.has(token.lower))
        break
      known ||= words.speakers.has(token.lower) || words.titles.has(token.lower)
      start = at
    }
  }
  if (!known || start >= nameFrom) return undefined
  return text.slice(tokens[start]?.start ?? 0, tokens[nameFrom - 1]?.end ?? 0).replace(/\s+/g, ' ')
}

/** "X, the chairman of the council, said": between the commas, where it begins like a role. */
function roleBehind(
  tokens: readonly Token[],
  text: string,
  to: number,
  words: FinderWords,
): string | undefined {
  if (tokens[to]?.text !== ',') return undefined
  let first = to + 1
  if (words.determiners.has(tokens[first]?.lower ?? '') && /^(?:the|a|an)$/.test(tokens[first]?.lower ?? ''))
    first++
  let known = false
  for (let at = first; at < tokens.length && at - first < longestRole; at++) {
    const token = tokens[at]
    if (!token || token.kind === 'quote') return undefined
    if (token.text === ',' || token.text === '.' || token.text === ';') {
      return known && at > first
        ? text.slice(tokens[first]?.start ?? 0, tokens[at - 1]?.end ?? 0).replace(/\s+/g, ' ')
        : undefined
    }
    if (token.kind !== 'word' || (words.speechVerbs.has(token.lower) && !words.speakers.has(token.lower)))
      return undefined
    if (at - first < 5 && (words.speakers.has(token.lower) || words.titles.has(token.lower))) known = true
    if (words.pronouns[token.lower] !== undefined) return undefined
  }
  return undefined
}
