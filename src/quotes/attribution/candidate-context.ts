import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import type { NeighbouringMentions, SpeakerCandidate } from './find-candidates.ts'
import type { QuotationSetting } from './quotation-setting.ts'

/**
 * A property of a candidate, for or against being the speaker. The string is the key of the feature's weight: changing its
 * text means fitting the weights again.
 */
export type SpeakerFeature = string

/** What the features of one candidate are computed from. */
export interface CandidateContext {
  context: QuotationContext
  setting: QuotationSetting
  analysis: TextAnalysis
  neighbours: NeighbouringMentions
  candidate: SpeakerCandidate
  /** Where the candidate is, seen from the quotation: "before", "behind", "last sentence" … */
  position: string
  /** What the mention is: a name, a role, a pronoun … */
  kind: string
  /** Index of the first rule that finds a speaker for this quotation, -1 if none does. */
  firstRule: number
}
