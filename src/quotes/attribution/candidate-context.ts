import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import type { NeighbouringMentions, SpeakerCandidate } from './find-candidates.ts'
import type { QuotationSetting } from './quotation-setting.ts'

/** Something that holds of a candidate and speaks for or against it, by name. */
export type SpeakerFeature = string

/** What a candidate's traits are read from. */
export interface CandidateContext {
  place: QuotationContext
  setting: QuotationSetting
  article: TextAnalysis
  around: NeighbouringMentions
  candidate: SpeakerCandidate
  /** Where it stands seen from the quotation: before, behind, last sentence, … */
  where: string
  /** What the mention is: a name, a role, a pronoun. */
  kind: string
  /** The first rule that finds anybody for this quotation. */
  firstRule: number
}
