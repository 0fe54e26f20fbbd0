import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { classifyMention } from './classify-mention.ts'
import { addContextFeatures } from './context-features.ts'
import { addDistanceFeatures } from './distance-features.ts'
import type { NeighbouringMentions, SpeakerCandidate } from './find-candidates.ts'
import { addPersonFeatures } from './person-features.ts'
import type { QuotationSetting } from './quotation-setting.ts'
import { attributionRules } from './rules.ts'
import { addVerbFeatures } from './verb-features.ts'

/** Adds the features of one kind. */
type AddFeatures = (candidateContext: CandidateContext, features: SpeakerFeature[]) => void

/** The kinds of features, by what they look at. */
export const featureKinds: Readonly<
  Record<'rules' | 'context' | 'distance' | 'verbs' | 'people', AddFeatures>
> = {
  rules: addRuleFeatures,
  context: addContextFeatures,
  distance: addDistanceFeatures,
  verbs: addVerbFeatures,
  people: addPersonFeatures,
}

const allKinds = Object.values(featureKinds)

/** Returns the features of one candidate: those of all kinds, or of some when their use is measured. */
export function findCandidateFeatures(
  context: QuotationContext,
  setting: QuotationSetting,
  analysis: TextAnalysis,
  neighbours: NeighbouringMentions,
  candidate: SpeakerCandidate,
  kinds: readonly AddFeatures[] = allKinds,
): SpeakerFeature[] {
  const { tokenized, words } = context
  const candidateContext: CandidateContext = {
    context,
    setting,
    analysis,
    neighbours,
    candidate,
    position: locateCandidate(context, setting, candidate),
    kind: classifyMention(candidate.mention, tokenized.tokens, words),
    firstRule: neighbours.proposals.findIndex((mention) => mention !== undefined),
  }
  const features: SpeakerFeature[] = []
  for (const addFeatures of kinds) addFeatures(candidateContext, features)
  return features
}

/** Returns where the candidate is, seen from the quotation. */
function locateCandidate(
  { tokenized: { sentences }, at }: QuotationContext,
  { sentence: ownSentence }: QuotationSetting,
  { mention, sentence }: SpeakerCandidate,
): string {
  if (sentence === ownSentence) return mention.from < at ? 'before' : 'behind'
  const paragraphs = (sentences[sentence]?.paragraph ?? 0) - (sentences[ownSentence]?.paragraph ?? 0)
  if (sentence > ownSentence) return paragraphs === 0 ? 'next sentence' : 'next paragraph'
  const adjacent = ownSentence - sentence === 1
  if (paragraphs === 0) return adjacent ? 'last sentence' : 'earlier sentence'
  if (paragraphs < -1) return 'far back'
  return adjacent ? 'last paragraph’s end' : 'last paragraph'
}

/** Adds which rules propose the candidate, and whether the first matching rule does. */
function addRuleFeatures(
  { candidate, setting, kind, firstRule }: CandidateContext,
  features: SpeakerFeature[],
): void {
  for (const number of candidate.rules) {
    const name = attributionRules[number]?.name
    features.push(`rule ${name}`, `rule ${name}: ${kind}`)
    if (number !== firstRule) continue
    features.push(`first rule ${name}`, `first rule ${name}: ${setting.shape}`)
    features.push(`first rule ${name}: behind ${setting.precededBy}`)
  }
}
