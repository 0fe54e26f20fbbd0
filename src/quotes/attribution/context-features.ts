import type { FinderWords } from '../../languages/finder-words.ts'
import { hasPhraseAt } from '../mentions/token-tests.ts'
import type { Token } from '../token.ts'
import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { classifyToken } from './classify-token.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** Adds features of a candidate's position: the words next to it, and the clause it is in. */
export function addContextFeatures(candidateContext: CandidateContext, features: SpeakerFeature[]): void {
  const { context, setting, candidate, position, kind } = candidateContext
  const { tokens, sentences } = context.tokenized
  const { mention, sentence } = candidate
  const { ending, precededBy, verbs, shape } = setting
  features.push(
    position,
    `${position}: ${kind}`,
    `${position}; ${shape}`,
    `${position}; behind ${precededBy}`,
  )
  features.push(`${position}; ${verbs}`, `${position}; ${ending}, behind ${precededBy}, ${verbs}`)
  const side = sentence === setting.sentence ? position : 'elsewhere'
  const floor = sentences[sentence]?.from ?? 0
  const prior = mention.from === floor ? 'start' : classifyToken(tokens[mention.from - 1], context.words)
  const next = classifyToken(tokens[mention.to], context.words)
  features.push(`${side}: ${prior} _`, `${side}: _ ${next}`, `${side}: ${prior} _ ${next}`)
  features.push(`${side}: ${kind} _ ${next}`)
  const clause = findClauseOpener(tokens, mention.from, floor, context.words)
  features.push(`${side} in a clause of ${clause}`, `${side} in a clause of ${clause}; ${verbs}`)
  addGenitiveFeatures(candidateContext, side, features)
  addAccordingToFeatures(candidateContext, side, features)
}

/** "Vell’s call for “…”": a genitive before a word for something said. */
function addGenitiveFeatures(
  { context, setting, candidate, kind }: CandidateContext,
  side: string,
  features: SpeakerFeature[],
): void {
  const { tokens } = context.tokenized
  const { from, to } = candidate.mention
  if (kind !== 'possessive' && !tokens[to - 1]?.possessive) return
  const noun = tokens
    .slice(to, to + 4)
    .some(
      ({ lower }) =>
        context.words.speechVerbs.has(lower) ||
        context.words.nounLike.has(lower) ||
        context.words.textNouns.has(lower),
    )
  const of = noun ? 'of a saying' : 'of a thing'
  const distance = formatTokenDistance(Math.abs(context.at - (from < context.at ? to : from)))
  features.push(`${side}: genitive ${of}; ${setting.verbs}`, `${side}: genitive ${of}, ${distance}`)
}

/** "according to Vell": the candidate comes right after such a phrase. */
function addAccordingToFeatures(
  candidateContext: CandidateContext,
  side: string,
  features: SpeakerFeature[],
): void {
  const { context, setting, candidate } = candidateContext
  const { tokenized, words } = context
  for (const phrase of words.accordingTo) {
    const parts = phrase.split(' ')
    const start = candidate.mention.from - parts.length
    if (!hasPhraseAt(tokenized.tokens, start, parts)) continue
    features.push(`${side}: according to _`, `${side}: according to _; ${setting.verbs}`)
    features.push(`${side}: according to _; ${setting.ending}`)
  }
}

/** How far before a mention a conjunction can open its clause, in tokens. A guess. */
const clauseReach = 8

/** Returns the word that opens a mention's clause, or what kind of boundary comes before the mention. */
function findClauseOpener(tokens: readonly Token[], from: number, floor: number, words: FinderWords): string {
  for (let at = from - 1; at >= Math.max(floor, from - clauseReach); at--) {
    const token = tokens[at]
    if (!token) break
    const { lower } = token
    if (words.conjunctions.has(lower) || words.openers.has(lower)) return lower
    if (words.relatives.has(lower) || words.clauseWords.has(lower)) return lower
    if (token.kind !== 'word') return token.text === ',' ? 'comma' : token.kind
    if (words.speechVerbs.has(lower) && !token.capital) return 'said'
  }
  return from - floor <= clauseReach ? 'start' : 'none'
}
