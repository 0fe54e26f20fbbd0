import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../tokenize-text.ts'
import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { classifyToken } from './classify-token.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** Where a candidate stands, what stands around it, and in which clause. */
export function addContextFeatures(subject: CandidateContext, traits: SpeakerFeature[]): void {
  const { place, setting, candidate, where, kind } = subject
  const { tokens, sentences } = place.read
  const { mention, sentence } = candidate
  const { end, behind, verbs, shape } = setting
  traits.push(where, `${where}: ${kind}`, `${where}; ${shape}`, `${where}; behind ${behind}`)
  traits.push(`${where}; ${verbs}`, `${where}; ${end}, behind ${behind}, ${verbs}`)
  const side = sentence === setting.sentence ? where : 'elsewhere'
  const floor = sentences[sentence]?.from ?? 0
  const prior = mention.from === floor ? 'start' : classifyToken(tokens[mention.from - 1], place.words)
  const next = classifyToken(tokens[mention.to], place.words)
  traits.push(`${side}: ${prior} _`, `${side}: _ ${next}`, `${side}: ${prior} _ ${next}`)
  traits.push(`${side}: ${kind} _ ${next}`)
  const clause = findClauseOpener(tokens, mention.from, floor, place.words)
  traits.push(`${side} in a clause of ${clause}`, `${side} in a clause of ${clause}; ${verbs}`)
  describeGenitive(subject, side, traits)
  describeAccordingTo(subject, side, traits)
}

/** "Vell’s call for “…”": the genitive of a word of speech. */
function describeGenitive(
  { place, setting, candidate, kind }: CandidateContext,
  side: string,
  traits: SpeakerFeature[],
): void {
  const { tokens } = place.read
  const { from, to } = candidate.mention
  if (kind !== 'possessive' && !tokens[to - 1]?.possessive) return
  const noun = tokens
    .slice(to, to + 4)
    .some(
      ({ lower }) =>
        place.words.speechVerbs.has(lower) || place.words.nounLike.has(lower) || place.words.texts.has(lower),
    )
  const of = noun ? 'of a saying' : 'of a thing'
  const distance = formatTokenDistance(Math.abs(place.at - (from < place.at ? to : from)))
  traits.push(`${side}: genitive ${of}; ${setting.verbs}`, `${side}: genitive ${of}, ${distance}`)
}

function describeAccordingTo(subject: CandidateContext, side: string, traits: SpeakerFeature[]): void {
  const { place, setting, candidate } = subject
  const { read, words } = place
  for (const phrase of words.accordingTo) {
    const parts = phrase.split(' ')
    const start = candidate.mention.from - parts.length
    if (!parts.every((part, step) => read.tokens[start + step]?.lower === part)) continue
    traits.push(`${side}: according to _`, `${side}: according to _; ${setting.verbs}`)
    traits.push(`${side}: according to _; ${setting.end}`)
  }
}

/** Further back a conjunction opens another clause. Tokens. */
const clauseReach = 8

/** The conjunction that opens the clause in which a mention stands; a comma, a verb of speech or the start where none does. */
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
