import type { Mention } from '../mentions/mention.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import { overlaps } from './classify-mention.ts'

/** A mention that may be the speaker of a quotation. */
export interface SpeakerCandidate {
  mention: Mention
  /** Indexes of the rules that propose the mention. */
  rules: number[]
  /** Index of the mention's sentence. */
  sentence: number
}

/** The speakers of a quotation and of those next to it, as far as known before its candidates are ranked. */
export interface NeighbouringMentions {
  /** The speaker that each rule finds for this quotation, by the rule's index. */
  proposals: readonly (Mention | undefined)[]
  /** The speakers of the two quotations before, the nearest first. */
  before: readonly (Mention | undefined)[]
  /** The speaker of the next quotation, as found by the rules. */
  next: Mention | undefined
}

// Limits on the candidates of one quotation. On the training articles nine of ten speakers are in the quotation's sentence,
// and hardly any are three sentences away. The exact numbers are guesses; the weights were fitted with them.
const maxMentionsBefore = 6
const maxMentionsAfter = 4
const maxMentionsPerOtherSentence = 3
const maxVerbsInSentenceBefore = 3
const maxVerbsInNextSentence = 2
const maxSentencesBack = 3
/** A verb this many tokens from the quotation is taken to be unrelated to it. */
const verbReach = 80

/** Finds the mentions that may be a quotation's speaker: those that rules propose, those nearby, and the neighbouring speakers. */
export function findCandidates(
  context: QuotationContext,
  analysis: TextAnalysis,
  neighbours: NeighbouringMentions,
): SpeakerCandidate[] {
  const { tokenized, quote, at } = context
  const ownSentence = tokenized.sentenceOf[quote] ?? 0
  const candidates: SpeakerCandidate[] = []
  const add = (mention: Mention | undefined, rule?: number): void => {
    if (!mention) return
    let candidate = candidates.find(
      (other) =>
        overlaps(other.mention, mention) &&
        (other.mention.inside === undefined) === (mention.inside === undefined),
    )
    if (!candidate) {
      candidate = { mention, rules: [], sentence: tokenized.sentenceOfToken[mention.from] ?? 0 }
      candidates.push(candidate)
    }
    if (rule !== undefined) candidate.rules.push(rule)
  }
  neighbours.proposals.forEach(add)
  const { mentions = [], speechVerbs = [] } = analysis.sentences[ownSentence] ?? {}
  for (const speechVerb of speechVerbs) if (Math.abs(speechVerb.at - at) < verbReach) add(speechVerb.subject)
  const before = mentions.filter(({ to }) => to <= at)
  for (const mention of before.slice(-maxMentionsBefore)) add(mention)
  if (before.length > maxMentionsBefore) add(before[0])
  for (const mention of mentions.filter(({ from }) => from > at).slice(0, maxMentionsAfter)) add(mention)
  for (let number = ownSentence - 1; number >= Math.max(0, ownSentence - maxSentencesBack); number--) {
    const other = analysis.sentences[number]
    for (const speechVerb of other?.speechVerbs.slice(-maxVerbsInSentenceBefore) ?? [])
      add(speechVerb.subject)
    for (const mention of other?.mentions.slice(0, maxMentionsPerOtherSentence) ?? []) add(mention)
  }
  const following = analysis.sentences[ownSentence + 1]
  for (const speechVerb of following?.speechVerbs.slice(0, maxVerbsInNextSentence) ?? [])
    add(speechVerb.subject)
  for (const mention of following?.mentions.slice(0, maxMentionsPerOtherSentence) ?? []) add(mention)
  for (const mention of neighbours.before) add(mention)
  add(neighbours.next)
  return candidates
}
