import type { LanguageWeights } from '../../languages/language.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import type { SpeakerFeature } from './candidate-context.ts'
import { lastNameOf } from './classify-mention.ts'
import { findCandidateFeatures } from './find-candidate-features.ts'
import { findCandidates, type NeighbouringMentions, type SpeakerCandidate } from './find-candidates.ts'
import { describeQuotationSetting } from './quotation-setting.ts'
import { attributionRules } from './rules.ts'

/** The likeliest speaker of a quotation. */
export interface RankedCandidate {
  candidate: SpeakerCandidate
  /** How likely it is this person, by this mention or another: 0 to 1. */
  probability: number
}

const accordingToRule = attributionRules.findIndex(({ name }) => name === 'according to')

/** Candidates of a quotation, each with its traits. */
export function listCandidateFeatures(
  place: QuotationContext,
  article: TextAnalysis,
  around: NeighbouringMentions,
): { candidate: SpeakerCandidate; traits: SpeakerFeature[] }[] {
  const candidates = findCandidates(place, article, around)
  if (candidates.length === 0) return []
  const setting = describeQuotationSetting(place, article, around.proposals[accordingToRule])
  return candidates.map((candidate) => ({
    candidate,
    traits: findCandidateFeatures(place, setting, article, around, candidate),
  }))
}

/** Weighs everybody who may have said a quotation; nothing where nobody may. Log-linear: the sums of weights, made shares of one. */
export function rankCandidates(
  place: QuotationContext,
  article: TextAnalysis,
  around: NeighbouringMentions,
  weights: LanguageWeights['speakers'],
): RankedCandidate | undefined {
  const weighed = listCandidateFeatures(place, article, around).map(({ candidate, traits }) => ({
    candidate,
    sum: traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0),
  }))
  const best = weighed.reduce<(typeof weighed)[number] | undefined>(
    (best, other) => (best && best.sum >= other.sum ? best : other),
    undefined,
  )
  if (!best) return undefined
  const nameOf = ({ candidate }: { candidate: SpeakerCandidate }): string | undefined =>
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
