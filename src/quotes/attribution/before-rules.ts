import type { FinderWords } from '../../languages/finder-words.ts'
import { findMentionBefore } from '../mentions/find-mention-before.ts'
import { firstMention } from '../mentions/first-mention.ts'
import type { Mention } from '../mentions/mention.ts'
import { mentionStartingAt } from '../mentions/mention-starting-at.ts'
import { hasPhraseAt } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { QuotationContext } from './attribution.ts'
import { findVerbSubject, isInfinitive, isNoun } from './verb-subject.ts'

/** Name of the rule that uses `findBetween`. */
export const betweenRule = 'between subject and verb'

/** Vell “categorically” denied it: a quoted adverb between the subject and its verb. */
export function findBetween({
  tokenized: { tokens, text },
  words,
  at,
  from,
}: QuotationContext): Mention | undefined {
  const quoted = tokens[at]
  const adverb = quoted && /^\W*(\p{Ll}+)\W*$/u.exec(text.slice(quoted.start, quoted.end))?.[1]
  if (!adverb || !words.endings.adverb?.test(adverb)) return undefined
  const verb = tokens[at + 1]
  if (!verb || verb.capital || !(words.speechVerbs.has(verb.lower) || words.judgementVerbs.has(verb.lower)))
    return undefined
  const mention = findMentionBefore(tokens, at, from, words)
  return mention && mention.to === at ? mention : undefined
}

/** Vell said: "…" — one verb of speech in the sentence, its subject right before it. */
export function findRightBefore(context: QuotationContext): Mention | undefined {
  const { tokenized, words, at, from } = context
  const { tokens } = tokenized
  const verbs: number[] = []
  for (let index = from; index < at; index++) {
    const token = tokens[index]
    if (token?.kind === 'quote') verbs.length = 0
    if (token?.kind !== 'word' || token.capital || !words.speechVerbs.has(token.lower)) continue
    if (!isNoun(tokens, index, words) && !isInfinitive(tokens, index, words)) verbs.push(index)
  }
  const verb = verbs[0]
  if (verb === undefined || verbs.length > 1 || words.participles.has(tokens[verb]?.lower ?? ''))
    return undefined
  if (at - verb > (words.subordinators.has(tokens[verb + 1]?.lower ?? '') ? 14 : 9)) return undefined
  const mention = findVerbSubject(tokens, verb, from, at, words)
  if (!mention || mention.to > verb) return undefined
  const between = tokens.slice(mention.to, verb)
  return between.every(
    (token) => words.skippedWords.has(token.lower) || words.endings.adverb?.test(token.lower),
  )
    ? mention
    : undefined
}

/** Vell said: "…" — Vell said that the bridge was "…" — a verb of speech before the quotation, and its subject. */
export function findBefore(context: QuotationContext): Mention | undefined {
  return findVerbBefore(context, context.words.speechVerbs)
}

export function findJudgementBefore(context: QuotationContext): Mention | undefined {
  return findVerbBefore(context, context.words.judgementVerbs)
}

/**
 * Looks at the verbs before the quotation, nearest first. In "Vell said that Quill believes …" the speaker is Vell: if one
 * verb governs another, the outer one counts.
 */
export function findVerbBefore(
  { tokenized: { tokens }, words, at, from }: QuotationContext,
  verbs: ReadonlySet<string>,
): Mention | undefined {
  let found: Mention | undefined
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index]
    if (!token || token.kind === 'quote') break
    if (token.kind !== 'word' || token.capital || token.possessive || !verbs.has(token.lower)) continue
    if (isNoun(tokens, index, words)) continue
    if (found && !governs(tokens, index, found.from, words)) continue
    const mention = findVerbSubject(tokens, index, from, at, words)
    if (mention && (!found || mention.from < found.from)) found = mention
  }
  return found
}

/** Whether the text from `inner` on is what the verb at `verb` reports: no other clause begins between them. */
function governs(tokens: readonly Token[], verb: number, inner: number, words: FinderWords): boolean {
  if (inner <= verb || words.thoughtVerbs.has(tokens[verb]?.lower ?? '')) return false
  if (!words.speechVerbs.has(tokens[verb]?.lower ?? '')) return false
  for (let at = verb + 1; at < inner; at++) {
    const token = tokens[at]
    if (/^[;—–]$/.test(token?.text ?? '') || token?.kind === 'quote') return false
    const joins = words.joiners.reports.has(token?.lower ?? '')
    if (
      joins &&
      (tokens[at - 1]?.text === ',' || at === inner - 1) &&
      !words.subordinators.has(tokens[at + 1]?.lower ?? '')
    )
      return false
  }
  return true
}

/** She called it a “…”: the verb a few words before the quotation, its subject right before the verb. */
export function findJudgementRightBefore({
  tokenized: { tokens },
  words,
  at,
  from,
}: QuotationContext): Mention | undefined {
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') return undefined
    if (
      token.capital ||
      !words.judgementVerbs.has(token.lower) ||
      words.nounLike.has(token.lower) ||
      words.participles.has(token.lower)
    )
      continue
    const mention = findMentionBefore(tokens, index, from, words)
    // Only the subject of the whole sentence: inside reported speech, the verb may describe what another person said.
    return mention?.to === index && mention.from === from ? mention : undefined
  }
  return undefined
}

/** Name of the rule that uses `findAgent`. */
export const agentRule = 'by, after a passive verb'

/** How far before the quotation the verb of "was described as" can be, in tokens. A guess. */
const passiveReach = 6

/** "The plan was described as “…” by Vell": the speaker comes after "by". */
export function findAgent({
  tokenized: { tokens },
  words,
  at,
  from,
  to,
}: QuotationContext): Mention | undefined {
  if (!words.agentPrepositions.has(tokens[at + 1]?.lower ?? '')) return undefined
  for (let verb = at - 1; verb >= Math.max(from, at - passiveReach); verb--) {
    const token = tokens[verb]
    if (token?.kind === 'quote') return undefined
    if (!token || !isPassive(tokens, verb, words)) continue
    if (!(words.judgementVerbs.has(token.lower) || words.speechVerbs.has(token.lower))) continue
    return mentionStartingAt(tokens, at + 2, to, words)
  }
  return undefined
}

/** "has been described", "was quickly branded": a form of be right before the verb. */
function isPassive(tokens: readonly Token[], verb: number, words: FinderWords): boolean {
  const before = tokens[verb - 1]
  const auxiliary = before && words.endings.adverb?.test(before.lower) ? tokens[verb - 2] : before
  return words.copulas.has(auxiliary?.lower ?? '')
}

/** "According to Vell, “…”" — "“…,” according to the keeper". */
export function findAccordingTo({
  tokenized: { tokens },
  words,
  from,
  to,
}: QuotationContext): Mention | undefined {
  for (let index = from; index < to - 1; index++) {
    for (const phrase of words.accordingTo) {
      const parts = phrase.split(' ')
      if (!hasPhraseAt(tokens, index, parts)) continue
      const mention = mentionStartingAt(tokens, index + parts.length, to, words)
      if (mention) return mention
    }
  }
  return undefined
}

/** No verb of speech: the sentence's own subject. */
export function findSubject({
  tokenized: { tokens },
  words,
  at,
  from,
}: QuotationContext): Mention | undefined {
  return firstMention(tokens, from, at, words)
}

/** Name of the rule that uses `findQuoted`. */
export const quotedRule = 'quoted as saying'

/** How far a quotation can be from "quoted … as saying", and "as" from the name before it. In tokens. A guess. */
const quotingReach = 10

/** "“…,” the newspaper quoted Vell as saying": the speaker is the one who is quoted. */
export function findQuoted({
  tokenized: { tokens },
  words,
  at,
  from,
  to,
}: QuotationContext): Mention | undefined {
  const first = Math.max(from, at - 2 * quotingReach)
  for (let verb = first; verb < Math.min(to, at + quotingReach); verb++) {
    if (!words.quotingVerbs.has(tokens[verb]?.lower ?? '')) continue
    const mention = mentionStartingAt(tokens, verb + 1, to, words)
    if (!mention || mention.kind === 'pronoun') continue
    const as = findAsSaying(tokens, mention.to, to, words)
    if (as === undefined) continue
    const between = verb < at ? tokens.slice(verb, at) : tokens.slice(at + 1, as)
    if (between.every(({ kind }) => kind !== 'quote')) return mention
  }
  return undefined
}

/** Returns the index of "as" in "as saying", soon after a name and what is said of it. */
function findAsSaying(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: FinderWords,
): number | undefined {
  for (let at = from; at < Math.min(to, from + quotingReach); at++) {
    if (tokens[at]?.kind === 'quote') return undefined
    const next = tokens[at + 1]?.lower ?? ''
    const isSaying = words.speechVerbs.has(next) && words.endings.participle?.test(next) === true
    if (isSaying && words.comparisonWords.has(tokens[at]?.lower ?? '')) return at
  }
  return undefined
}
