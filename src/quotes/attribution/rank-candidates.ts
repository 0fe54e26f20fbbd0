import type { Place } from './attribution.ts'
import { candidateWeights } from './candidate-weights.ts'
import { lastNameOf } from './classify-mention.ts'
import { describeCandidate, type Trait } from './describe-candidate.ts'
import { describeSetting } from './describe-setting.ts'
import { type Around, type Candidate, findCandidates } from './find-candidates.ts'
import type { ArticleReading } from './read-article.ts'
import { rules } from './rules.ts'

// Traits are put together anew each time: a Map finds them faster than an object, which would keep every one.
const weightOf = new Map(Object.entries(candidateWeights))

/** The likeliest speaker of a quotation. */
export interface Ranked {
  candidate: Candidate
  /** How likely it is this person, by this mention or another: 0 to 1. */
  probability: number
}

const accordingToRule = rules.findIndex(({ name }) => name === 'according to')

/** Candidates of a quotation, each with its traits. */
export function describeCandidates(
  place: Place,
  article: ArticleReading,
  around: Around,
): { candidate: Candidate; traits: Trait[] }[] {
  const candidates = findCandidates(place, article, around)
  if (candidates.length === 0) return []
  const setting = describeSetting(place, article, around.proposals[accordingToRule])
  return candidates.map((candidate) => ({
    candidate,
    traits: describeCandidate(place, setting, article, around, candidate),
  }))
}

/** Weighs everybody who may have said a quotation; nothing where nobody may. Log-linear: the sums of weights, made shares of one. */
export function rankCandidates(place: Place, article: ArticleReading, around: Around): Ranked | undefined {
  const weighed = describeCandidates(place, article, around).map(({ candidate, traits }) => ({
    candidate,
    sum: traits.reduce((sum, trait) => sum + (weightOf.get(trait) ?? 0), 0),
  }))
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (best, other) => (best && best.sum >= other.sum ? best : other),
    undefined,
  )
  if (!best) return undefined
  const nameOf = ({ candidate }: { candidate: Candidate }): string | undefined =>
    lastNameOf(candidate.mention, place.read.tokens, place.words)
  const name = nameOf(best)
  let all = 0
  let person = 0
  for (const other of weighed) {
    const share = Math.exp(other.sum - best.sum)
    all += share
    if (other === best || (name !== undefined && nameOf(other) === name)) person += share
  }
  return { candidate: best.candidate, probability: person / all }
}
