import type { LanguageWeights } from '../../languages/language.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { LikelyMention, QuotationContext } from './attribution.ts'
import type { SpeakerFeature } from './candidate-context.ts'
import { lastNameOf } from './classify-mention.ts'
import { findCandidateFeatures } from './find-candidate-features.ts'
import { findCandidates, type NeighbouringMentions, type SpeakerCandidate } from './find-candidates.ts'
import { describeQuotationSetting } from './quotation-setting.ts'
import { attributionRules } from './rules.ts'

/** The most likely speaker of a quotation. */
export interface RankedCandidate {
  candidate: SpeakerCandidate
  /** How likely it is that this person speaks, 0 to 1: the sum over all candidates with the same last name. */
  probability: number
  /** The likeliest mention of another person. `undefined` if there is none with a name. */
  rival: Mention | undefined
  /** The mentions that were not counted into the probability, except unlikely ones. */
  others: readonly LikelyMention[]
}

/** Mentions with a lower likelihood are not looked at again. It keeps the work small. */
const minOtherLikelihood = 0.01

const accordingToRule = attributionRules.findIndex(({ name }) => name === 'according to')

/** Returns the candidates of a quotation, each with its features. */
export function listCandidateFeatures(
  context: QuotationContext,
  analysis: TextAnalysis,
  neighbours: NeighbouringMentions,
  kinds?: Parameters<typeof findCandidateFeatures>[5],
): { candidate: SpeakerCandidate; features: SpeakerFeature[] }[] {
  const candidates = findCandidates(context, analysis, neighbours)
  if (candidates.length === 0) return []
  const setting = describeQuotationSetting(context, analysis, neighbours.proposals[accordingToRule])
  return candidates.map((candidate) => ({
    candidate,
    features: findCandidateFeatures(context, setting, analysis, neighbours, candidate, kinds),
  }))
}

/**
 * Returns the most likely speaker of a quotation, or `undefined` if there is no candidate. A log-linear model: the
 * probabilities are the softmax of the sums of the candidates' weights.
 */
export function rankCandidates(
  context: QuotationContext,
  analysis: TextAnalysis,
  neighbours: NeighbouringMentions,
  weights: LanguageWeights['speakers'],
): RankedCandidate | undefined {
  const scored = listCandidateFeatures(context, analysis, neighbours).map(({ candidate, features }) => ({
    candidate,
    score: features.reduce((score, feature) => score + (weights.get(feature) ?? 0), 0),
  }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (best, other) => (best && best.score >= other.score ? best : other),
    undefined,
  )
  if (!best) return undefined
  const nameOf = ({ candidate }: { candidate: SpeakerCandidate }): string | undefined =>
    lastNameOf(candidate.mention, context.tokenized.tokens, context.words)
  const name = nameOf(best)
  let total = 0
  let samePerson = 0
  const shares: LikelyMention[] = []
  for (const other of scored) {
    const share = Math.exp(other.score - best.score)
    total += share
    if (other === best || (name !== undefined && nameOf(other) === name)) samePerson += share
    else shares.push({ mention: other.candidate.mention, likelihood: share })
  }
  const others = shares
    .map(({ mention, likelihood }) => ({ mention, likelihood: likelihood / total }))
    .filter(({ likelihood }) => likelihood >= minOtherLikelihood)
  const rivals = scored.filter(
    (other) => other !== best && other.candidate.mention.kind === 'name' && nameOf(other) !== name,
  )
  const rival = rivals.reduce<(typeof scored)[number] | undefined>(
    (likeliest, other) => (likeliest && likeliest.score >= other.score ? likeliest : other),
    undefined,
  )
  return {
    candidate: best.candidate,
    probability: samePerson / total,
    rival: rival?.candidate.mention,
    others,
  }
}
