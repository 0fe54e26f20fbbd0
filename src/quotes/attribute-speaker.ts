import {
  findMentionBefore,
  firstMention,
  isNameWord,
  type Mention,
  mentionStartingAt,
} from './find-mention.ts'
import type { LanguageWords } from './languages/language-words.ts'
import type { ReadText, Token } from './read-text.ts'

/** Who said a quotation, by which rule, and how far the rule can be trusted. */
export interface Attribution {
  mention: Mention
  rule: string
  /** Strong: an attribution in so many words. Weak: the sentence's subject, or a speaker carried on. */
  strength: 'strong' | 'weak'
}

/** What a rule is given: one quotation in its sentence, and what was decided about those before it. */
interface Place {
  read: ReadText
  words: LanguageWords
  quote: number
  /** The quotation's token, and its sentence's tokens from `from` to `to`. */
  at: number
  from: number
  to: number
  decided: readonly (Attribution | undefined)[]
}

interface Rule {
  name: string
  strength: Attribution['strength']
  find: (place: Place) => Mention | undefined
}

/**
 * Who said each quotation of a text, as far as the text says so. The rules are tried in order; the first that finds a
 * mention decides.
 */
export function attributeSpeakers(read: ReadText, words: LanguageWords): (Attribution | undefined)[] {
  const decided: (Attribution | undefined)[] = []
  read.spans.forEach((_, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    const place: Place = {
      read,
      words,
      quote,
      at: read.tokenOf[quote] ?? 0,
      from: sentence?.from ?? 0,
      to: sentence?.to ?? 0,
      decided,
    }
    decided.push(decide(place))
  })
  return read.spans.map((_, quote) => takeFromSequel(read, decided, quote))
}

/** "“… \n\n “…,” Vell said": who said a quotation that was left open is told with its sequel, paragraphs later. */
function takeFromSequel(
  read: ReadText,
  decided: readonly (Attribution | undefined)[],
  quote: number,
): Attribution | undefined {
  let at = quote
  while (decided[at]?.strength !== 'strong') {
    const span = read.spans[at]
    const next = read.spans[at + 1]
    if (!span || !next || span.outerEnd !== span.end || at - quote > longestSpeech) return decided[quote]
    if (/\S/.test(read.text.slice(span.outerEnd, next.outerStart))) return decided[quote]
    at++
  }
  return decided[at]
}

/** More paragraphs than this nobody speaks before the text says who does. */
const longestSpeech = 20

function decide(place: Place): Attribution | undefined {
  for (const { name, strength, find } of rules) {
    const mention = find(place)
    if (mention) return { mention, rule: name, strength }
  }
  return undefined
}

const rules: readonly Rule[] = [
  { name: 'label before a colon', strength: 'strong', find: findLabel },
  { name: 'label inside the marks', strength: 'weak', find: findInnerLabel },
  { name: 'signed behind a dash', strength: 'strong', find: findSignature },
  { name: 'attribution after a fragment', strength: 'weak', find: findAfterFragment },
  { name: 'attribution after', strength: 'strong', find: findAfter },
  { name: 'carried on after its attribution', strength: 'strong', find: findCarriedOn },
  { name: 'same words as the quotation before', strength: 'strong', find: findSameAttribution },
  { name: 'between subject and verb', strength: 'strong', find: findBetween },
  { name: 'attribution right before', strength: 'strong', find: findRightBefore },
  { name: 'attribution before', strength: 'weak', find: findBefore },
  { name: 'according to', strength: 'strong', find: findAccordingTo },
  { name: 'attribution later in the sentence', strength: 'weak', find: findLater },
  { name: 'carried on in a paragraph of its own', strength: 'weak', find: findOwnParagraph },
  { name: 'verb of judgement right before', strength: 'strong', find: findWeakRightBefore },
  { name: 'verb of judgement before', strength: 'weak', find: findWeakBefore },
  { name: 'same sentence as the quotation before', strength: 'weak', find: findSameSentence },
  { name: 'subject of the sentence', strength: 'weak', find: findSubject },
  { name: 'speaker of the quotation before', strength: 'weak', find: findPrevious },
]

/** "VELL: “…”" at the head of a paragraph. */
function findLabel({ read: { tokens }, words, at, from }: Place): Mention | undefined {
  if (tokens[at - 1]?.text !== ':' || at - from > 14) return undefined
  for (let index = from; index < at - 1; index++) {
    const token = tokens[index]
    if (token && (words.speechVerbs.has(token.lower) || words.weakVerbs.has(token.lower)) && !token.capital)
      return undefined
  }
  const mention = mentionStartingAt(tokens, from, at - 1, words)
  return mention?.kind === 'name' &&
    (mention.to === at - 1 || tokens[mention.to]?.text === '(' || tokens[mention.to]?.text === ',')
    ? mention
    : undefined
}

/** "“VELL: We close.”": a transcript quoted whole, its label inside. The mention is the quotation's own token. */
function findInnerLabel({ read: { text, spans }, quote, at }: Place): Mention | undefined {
  const span = spans[quote]
  const label = span && innerLabel.exec(text.slice(span.start, span.start + 60))?.[1]
  return span && label !== undefined
    ? { from: at, to: at + 1, kind: 'name', inside: { start: span.start, end: span.start + label.length } }
    : undefined
}

const innerLabel = /^(\p{Lu}[\p{Lu}.'’ -]{2,40}):\s/u

/** "“…” — Ida Marlow" at the end of a paragraph. */
function findSignature({
  read: { tokens, sentences, sentenceOf },
  words,
  quote,
  at,
  to,
}: Place): Mention | undefined {
  if (!isDash(tokens[at + 1])) return undefined
  const mention = mentionStartingAt(tokens, at + 2, Math.max(to, at + 12), words)
  if (mention?.kind !== 'name') return undefined
  const own = sentenceOf[quote] ?? 0
  const ends = [own, own + 1].some((number) => {
    const next = sentences[number + 1]
    return (
      sentences[number]?.to === mention.to ||
      (next?.from === mention.to && next.paragraph !== sentences[number]?.paragraph)
    )
  })
  return ends || tokens[mention.to]?.text === ',' ? mention : undefined
}

function isDash(token: Token | undefined): boolean {
  return token !== undefined && /^[—–―-]$/.test(token.text)
}

/** The character a quotation ends with, inside its marks. */
function lastCharacter({ read: { text, spans }, quote }: Place): string {
  const span = spans[quote]
  return span
    ? (text
        .slice(span.start, span.end)
        .trimEnd()
        .replace(/['’"”\])]+$/, '')
        .at(-1) ?? '')
    : ''
}

/** How far behind a quotation its attribution's verb may stand. Tokens. */
const attributionReach = 45

/** "…," Vell said. — "…," said Vell. — "…?" asked the keeper. */
function findAfter(place: Place): Mention | undefined {
  const { read, words, at, quote } = place
  const { tokens, sentences, sentenceOf } = read
  const ending = lastCharacter(place)
  const next = tokens[at + 1]
  const outside = next?.text === ',' || next?.text === '—' || next?.text === '–'
  const sentence = sentences[sentenceOf[quote] ?? 0]
  if (!next || !sentence) return undefined
  // After ? and ! the attribution may have been taken for a sentence of its own.
  const asks = /[?!…—–-]/.test(ending)
  const following = sentences[(sentenceOf[quote] ?? 0) + 1]
  const to =
    at + 1 >= sentence.to && asks && following?.paragraph === sentence.paragraph ? following.to : sentence.to
  if (ending === '.') return undefined
  if (!/[,?!…—–-]/.test(ending) && !outside) {
    // The comma was forgotten: only a verb or a name with a verb right behind the marks will do.
    const reach = Math.min(to, at + 7)
    const verb = tokens
      .slice(at + 1, reach)
      .findIndex((token) => words.speechVerbs.has(token.lower) && !token.capital)
    const pronoun = words.pronouns[next.lower] !== undefined && verb === 1
    return verb === -1 || !(next.capital || verb === 0 || pronoun)
      ? undefined
      : attributionBetween(tokens, at + 1, reach, words, true)
  }
  let start = at + 1
  while (outside && /^[,—–-]$/.test(tokens[start]?.text ?? '')) start++
  return attributionBetween(tokens, start, Math.min(to, at + attributionReach), words, asks)
}

/** He felt that “most of them,” she said: a fragment whose sentence has a verb of its own before it may be that one's. */
function findAfterFragment(place: Place): Mention | undefined {
  const { read, words, quote, at, from } = place
  const span = read.spans[quote]
  if (from === at || !span || !/^\p{Ll}/u.test(read.text.slice(span.start))) return undefined
  const before = read.tokens.slice(from, at)
  const said = before.some(
    (token) => !token.capital && (words.speechVerbs.has(token.lower) || words.weakVerbs.has(token.lower)),
  )
  return said ? findAfter(place) : undefined
}

function attributionBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: LanguageWords,
  near: boolean,
): Mention | undefined {
  for (let index = from; index < to; index++) {
    const token = tokens[index]
    if (!token || token.text === ';') return undefined
    if (token.kind === 'quote' && !(index > from + 1 && token.end - token.start < 40)) return undefined
    if (near && index - from > 14) return undefined
    if (
      /^(?:and|but|while|though|although|because|when|so)$/.test(token.lower) &&
      (index === from || tokens[index - 1]?.text === ',')
    )
      return undefined
    if (token.kind !== 'word' || !words.speechVerbs.has(token.lower) || token.capital || token.possessive)
      continue
    if (isNoun(tokens, index, words)) continue
    if (words.participles.has(token.lower) && index === from) return undefined
    const inverted =
      index === from || isSkipped(tokens, from, index, words)
        ? afterVerb(tokens, index, to, words)
        : undefined
    if (inverted) return inverted
    if (index > from) {
      const mention = findMentionBefore(tokens, index, from, words)
      if (mention) return mention
    }
  }
  return adjacentSpeaker(tokens, from, to, words)
}

/** "…," beamed Vell. — "…," Vell pressed. — with a verb that nobody listed: right behind the quotation it can only be that. */
function adjacentSpeaker(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  const verbLike = (token: Token | undefined): boolean =>
    token?.kind === 'word' &&
    !token.capital &&
    (words.weakVerbs.has(token.lower) || /[^e]ed$/.test(token.lower))
  if (verbLike(tokens[from])) {
    const mention = mentionStartingAt(tokens, from + 1, to, words)
    return mention?.kind === 'nominal' ? undefined : mention
  }
  const mention = mentionStartingAt(tokens, from, to, words)
  return mention && mention.kind !== 'nominal' && verbLike(tokens[mention.to]) ? mention : undefined
}

/** "the report", "his call": a verb's form behind an article or a possessive is a noun. */
function isNoun(tokens: readonly Token[], index: number, words: LanguageWords): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word') return false
  if (words.determiners.has(before.lower) || before.possessive) return true
  if (!words.nounLike.has(tokens[index]?.lower ?? '')) return false
  if (words.pronouns[before.lower] !== undefined || isNameWord(before, words)) return false
  return (
    !words.speakers.has(before.lower) && !words.skipped.has(before.lower) && !words.texts.has(before.lower)
  )
}

function isSkipped(tokens: readonly Token[], from: number, to: number, words: LanguageWords): boolean {
  for (let index = from; index < to; index++) if (!words.skipped.has(tokens[index]?.lower ?? '')) return false
  return true
}

/** "said Vell", "added the keeper": the mention right behind the verb. A day or a preposition there is none. */
function afterVerb(
  tokens: readonly Token[],
  verb: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  const mention = mentionStartingAt(tokens, verb + 1, to, words)
  if (!mention) return undefined
  const first = tokens[mention.from]
  if (first && words.prepositions.has(first.lower)) return undefined
  return mention
}

/** "A," he said. "B." — the second part, in the same paragraph, begins a sentence right behind the attribution. */
function findCarriedOn({ read, quote, from, at, decided }: Place): Mention | undefined {
  const previous = decided[quote - 1]
  if (!previous || from !== at) return undefined
  const { sentences, sentenceOf, tokens } = read
  const own = sentenceOf[quote] ?? 0
  const other = sentenceOf[quote - 1] ?? 0
  if (sentences[own]?.paragraph !== sentences[other]?.paragraph || own - other > 2) return undefined
  if (own - other === 2 && !isShortAside(sentences[own - 1])) return undefined
  const before = tokens[read.tokenOf[quote - 1] ?? 0]
  return before ? previous.mention : undefined
}

function isShortAside(sentence: { from: number; to: number } | undefined): boolean {
  return sentence !== undefined && sentence.to - sentence.from <= 8
}

/** Vell “categorically” denied it: a word or two between the subject and its verb. */
function findBetween({ read: { tokens, text }, words, at, from }: Place): Mention | undefined {
  const said = tokens[at]
  if (!said || !/^\W*\p{Ll}+ly\W*$/u.test(text.slice(said.start, said.end))) return undefined
  const verb = tokens[at + 1]
  if (!verb || verb.capital || !(words.speechVerbs.has(verb.lower) || words.weakVerbs.has(verb.lower)))
    return undefined
  const mention = findMentionBefore(tokens, at, from, words)
  return mention && mention.to === at ? mention : undefined
}

/** Vell said: "…" — one verb of speech in the sentence, its subject right before it. */
function findRightBefore(place: Place): Mention | undefined {
  const { read, words, at, from } = place
  const { tokens } = read
  const verbs: number[] = []
  for (let index = from; index < at; index++) {
    const token = tokens[index]
    if (token?.kind === 'quote') verbs.length = 0
    if (token?.kind !== 'word' || token.capital || !words.speechVerbs.has(token.lower)) continue
    if (!isNoun(tokens, index, words) && !isInfinitive(tokens, index)) verbs.push(index)
  }
  const verb = verbs[0]
  if (verb === undefined || verbs.length > 1 || words.participles.has(tokens[verb]?.lower ?? ''))
    return undefined
  if (at - verb > (tokens[verb + 1]?.lower === 'that' ? 14 : 9)) return undefined
  const mention = subjectOf(tokens, verb, from, at, words)
  if (!mention || mention.to > verb) return undefined
  const between = tokens.slice(mention.to, verb)
  return between.every((token) => words.skipped.has(token.lower) || /ly$/.test(token.lower))
    ? mention
    : undefined
}

/** "will continue", "to call": the verb of what is said, not of saying it. */
function isInfinitive(tokens: readonly Token[], index: number): boolean {
  return /^(?:to|will|would|can|could|may|might|must|should|shall|not|'ll)$/.test(
    tokens[index - 1]?.lower ?? '',
  )
}

/** Vell said: "…" — Vell said that the bridge was "…" — a verb of speech before the quotation, and its subject. */
function findBefore(place: Place): Mention | undefined {
  return findVerbBefore(place, place.words.speechVerbs)
}

function findWeakBefore(place: Place): Mention | undefined {
  return findVerbBefore(place, place.words.weakVerbs)
}

/**
 * The verbs before the quotation, from the nearest back: the one whose words the quotation is. What somebody says others
 * say or think is still theirs to say: of verbs that govern one another the outermost counts.
 */
function findVerbBefore(
  { read: { tokens }, words, at, from }: Place,
  verbs: ReadonlySet<string>,
): Mention | undefined {
  let found: Mention | undefined
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index]
    if (!token || token.kind === 'quote') break
    if (token.kind !== 'word' || token.capital || token.possessive || !verbs.has(token.lower)) continue
    if (isNoun(tokens, index, words)) continue
    if (found && !governs(tokens, index, found.from, words)) continue
    const mention = subjectOf(tokens, index, from, at, words)
    if (mention && (!found || mention.from < found.from)) found = mention
  }
  return found
}

/** Whether what stands from `inner` on is what the verb at `verb` says: nothing between them begins a clause beside its own. */
function governs(tokens: readonly Token[], verb: number, inner: number, words: LanguageWords): boolean {
  if (inner <= verb || words.thoughtVerbs.has(tokens[verb]?.lower ?? '')) return false
  if (!words.speechVerbs.has(tokens[verb]?.lower ?? '')) return false
  for (let at = verb + 1; at < inner; at++) {
    const token = tokens[at]
    if (/^[;—–]$/.test(token?.text ?? '') || token?.kind === 'quote') return false
    const joins = /^(?:and|but|while|as|though|although|when)$/.test(token?.lower ?? '')
    if (joins && (tokens[at - 1]?.text === ',' || at === inner - 1) && tokens[at + 1]?.lower !== 'that')
      return false
  }
  return true
}

/** Who does what a verb says: before it, before the verbs it is joined to, or right behind it at a sentence's head. */
function subjectOf(
  tokens: readonly Token[],
  verb: number,
  from: number,
  to: number,
  words: LanguageWords,
): Mention | undefined {
  const token = tokens[verb]
  if (token && words.participles.has(token.lower)) return subjectOfParticiple(tokens, verb, from, words)
  const floor = clauseStart(tokens, verb, from)
  const before = previousWord(tokens, verb, floor, words)
  const joined = before === undefined || /^(?:and|but|or|then|to)$/.test(before.lower)
  const own = joined ? undefined : findMentionBefore(tokens, verb, floor, words)
  return (
    own ??
    coordinatedSubject(tokens, verb, floor, words) ??
    (verb === from ? afterVerb(tokens, verb, to, words) : undefined)
  )
}

/** The last word before a verb that is no auxiliary or adverb. */
function previousWord(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  words: LanguageWords,
): Token | undefined {
  for (let at = verb - 1; at >= floor; at--) {
    const token = tokens[at]
    if (token && (token.lower === 'to' || !words.skipped.has(token.lower))) return token
  }
  return undefined
}

function clauseStart(tokens: readonly Token[], index: number, from: number): number {
  for (let at = index - 1; at > from; at--) {
    const token = tokens[at]
    if (token?.text === ';' || token?.kind === 'quote') return at + 1
  }
  return from
}

/** "Vell rose and said": the subject of the first verb is that of the second. */
function coordinatedSubject(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  words: LanguageWords,
): Mention | undefined {
  return firstMention(tokens, floor, verb, words)
}

/** "…, adding that “…”": who does the main verb does the participle. */
function subjectOfParticiple(
  tokens: readonly Token[],
  index: number,
  from: number,
  words: LanguageWords,
): Mention | undefined {
  for (let at = index - 1; at >= from; at--) {
    const token = tokens[at]
    if (!token || token.kind === 'quote') break
    if (token.kind !== 'word' || token.capital || words.participles.has(token.lower)) continue
    if (!words.speechVerbs.has(token.lower) || isNoun(tokens, at, words)) continue
    const mention = findMentionBefore(tokens, at, from, words)
    if (mention) return mention
  }
  const direct = findMentionBefore(tokens, index, from, words)
  return direct ?? firstMention(tokens, from, index, words)
}

/** "According to Vell, “…”" — "“…,” according to the keeper". */
function findAccordingTo({ read: { tokens }, words, from, to }: Place): Mention | undefined {
  for (let index = from; index < to - 1; index++) {
    for (const phrase of words.accordingTo) {
      const parts = phrase.split(' ')
      if (!parts.every((part, step) => tokens[index + step]?.lower === part)) continue
      const mention = mentionStartingAt(tokens, index + parts.length, to, words)
      if (mention) return mention
    }
  }
  return undefined
}

/** A paragraph that is a quotation and nothing else goes on with what was said in the one before, or is signed below. */
function findOwnParagraph(place: Place): Mention | undefined {
  const { read, words, quote, from, at, to, decided } = place
  if (from !== at) return undefined
  const { sentences, sentenceOf, tokens } = read
  const number = sentenceOf[quote] ?? 0
  const own = sentences[number]
  const before = sentences[number - 1]
  const below = sentences[number + 1]
  if (!own || before?.paragraph === own.paragraph) return undefined
  if (below && below.paragraph !== own.paragraph && isDash(tokens[below.from])) {
    const signed = mentionStartingAt(tokens, below.from + 1, below.to, words)
    if (signed?.kind === 'name') return signed
  }
  if (!before || to - at > 1) return undefined
  const previous = decided[quote - 1]
  const previousSentence = sentences[sentenceOf[quote - 1] ?? 0]
  if (previous && previousSentence === before) return previous.mention
  return (
    findVerbBefore({ ...place, at: before.to, from: before.from }, words.speechVerbs) ??
    firstMention(tokens, before.from, before.to, words)
  )
}

/** "“…” is how Vell put it", "The “…,” he said": a verb of speech anywhere behind the quotation in its sentence. */
function findLater({ read: { tokens }, words, at, to }: Place): Mention | undefined {
  for (let index = at + 1; index < Math.min(to, at + attributionReach); index++) {
    const token = tokens[index]
    if (
      token?.kind !== 'word' ||
      token.capital ||
      !words.speechVerbs.has(token.lower) ||
      isNoun(tokens, index, words)
    )
      continue
    if (words.participles.has(token.lower)) continue
    const comma = lastComma(tokens, at, index)
    if (comma === undefined) continue
    const mention = findMentionBefore(tokens, index, comma + 1, words)
    if (mention) return mention
    const inverted = index === comma + 1 ? afterVerb(tokens, index, to, words) : undefined
    if (inverted) return inverted
  }
  return undefined
}

/** The comma that sets an attribution off: outside, or inside the closing marks of a later quotation. */
function lastComma(tokens: readonly Token[], at: number, index: number): number | undefined {
  for (let comma = index - 1; comma > at; comma--) {
    const token = tokens[comma]
    if (token?.text === ',' || token?.kind === 'quote') return comma
  }
  return undefined
}

/** It said they came out of “a” with “b”: one attribution governs both, and no other verb or clause begins between them. */
function findSameAttribution({ read, words, quote, decided, at }: Place): Mention | undefined {
  const previous = decided[quote - 1]
  if (previous?.strength !== 'strong' || !/attribution|same words/.test(previous.rule)) return undefined
  if (read.sentenceOf[quote - 1] !== read.sentenceOf[quote]) return undefined
  const between = read.tokens.slice((read.tokenOf[quote - 1] ?? 0) + 1, at)
  const breaks = between.some(
    (token) =>
      /^[;:—–]$/.test(token.text) ||
      (words.speechVerbs.has(token.lower) && !token.capital) ||
      /^(?:but|while|as|which|who)$/.test(token.lower),
  )
  return breaks || between.length > 6 ? undefined : previous.mention
}

/** She called it a “…”: the verb a few words before the quotation, its subject right before the verb. */
function findWeakRightBefore({ read: { tokens }, words, at, from }: Place): Mention | undefined {
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') return undefined
    if (
      token.capital ||
      !words.weakVerbs.has(token.lower) ||
      words.nounLike.has(token.lower) ||
      words.participles.has(token.lower)
    )
      continue
    const mention = findMentionBefore(tokens, index, from, words)
    // Only the subject of the whole sentence: one inside what is told may be somebody else's word for it.
    return mention?.to === index && mention.from === from ? mention : undefined
  }
  return undefined
}

/** He called it "a," "b" and "c": what follows a quotation in its sentence is said by whoever said that. */
function findSameSentence({ read: { sentenceOf }, quote, decided }: Place): Mention | undefined {
  return sentenceOf[quote - 1] === sentenceOf[quote] ? decided[quote - 1]?.mention : undefined
}

/** No verb of speech: the sentence's own subject. */
function findSubject({ read: { tokens }, words, at, from }: Place): Mention | undefined {
  return firstMention(tokens, from, at, words)
}

/** Nothing in the sentence: the speaker of the last quotation, if that stands in the same paragraph. */
function findPrevious({ read: { sentences, sentenceOf }, quote, decided }: Place): Mention | undefined {
  const same =
    sentences[sentenceOf[quote] ?? 0]?.paragraph === sentences[sentenceOf[quote - 1] ?? 0]?.paragraph
  return same ? decided[quote - 1]?.mention : undefined
}

/** Whether a mention names somebody, for those who resolve it. */
export function namesSomebody(mention: Mention, read: ReadText, words: LanguageWords): boolean {
  return (
    mention.kind === 'name' &&
    read.tokens.slice(mention.from, mention.to).some((token) => isNameWord(token, words))
  )
}
