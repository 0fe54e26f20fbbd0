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

/** Everything about one candidate that may speak for or against its being the speaker. */
export function findCandidateFeatures(
  place: QuotationContext,
  setting: QuotationSetting,
  article: TextAnalysis,
  around: NeighbouringMentions,
  candidate: SpeakerCandidate,
): SpeakerFeature[] {
  const { read, words } = place
  const subject: CandidateContext = {
    place,
    setting,
    article,
    around,
    candidate,
    where: locateCandidate(place, setting, candidate),
    kind: classifyMention(candidate.mention, read.tokens, words),
    firstRule: around.proposals.findIndex((mention) => mention !== undefined),
  }
  const traits: SpeakerFeature[] = []
  for (const describe of [
    describeRules,
    addContextFeatures,
    addDistanceFeatures,
    addVerbFeatures,
    addPersonFeatures,
  ])
    describe(subject, traits)
  return traits
}

function locateCandidate(
  { read: { sentences }, at }: QuotationContext,
  { sentence: own }: QuotationSetting,
  { mention, sentence }: SpeakerCandidate,
): string {
  if (sentence === own) return mention.from < at ? 'before' : 'behind'
  const paragraphs = (sentences[sentence]?.paragraph ?? 0) - (sentences[own]?.paragraph ?? 0)
  if (sentence > own) return paragraphs === 0 ? 'next sentence' : 'next paragraph'
  const adjacent = own - sentence === 1
  if (paragraphs === 0) return adjacent ? 'last sentence' : 'earlier sentence'
  if (paragraphs < -1) return 'far back'
  return adjacent ? 'last paragraph’s end' : 'last paragraph'
}

/** Which rules propose it, and whether it is what the first of them finds. */
function describeRules(
  { candidate, setting, kind, firstRule }: CandidateContext,
  traits: SpeakerFeature[],
): void {
  for (const number of candidate.rules) {
    const name = attributionRules[number]?.name
    traits.push(`rule ${name}`, `rule ${name}: ${kind}`)
    if (number !== firstRule) continue
    traits.push(`first rule ${name}`, `first rule ${name}: ${setting.shape}`)
    traits.push(`first rule ${name}: behind ${setting.behind}`)
  }
}
