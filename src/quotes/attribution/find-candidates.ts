import type { Mention } from '../mentions/mention.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import { overlaps } from './classify-mention.ts'

/** Who may have said a quotation. */
export interface SpeakerCandidate {
  mention: Mention
  /** The rules that propose the mention, by their number in the list. */
  rules: number[]
  sentence: number
}

/** What was decided about the quotations around one, before candidates are weighed. */
export interface NeighbouringMentions {
  /** What each rule finds for this quotation, by its number in the list. */
  proposals: readonly (Mention | undefined)[]
  /** Who said the two quotations before. */
  before: readonly (Mention | undefined)[]
  /** Who says the next one, by the rules. */
  next: Mention | undefined
}

// Speakers stand near: nine of ten in the quotation's sentence, hardly any three sentences away.
const mostBefore = 6
const mostAfter = 4
const mostElsewhere = 3
const sentencesBack = 3
/** A verb further off has nothing to do with the quotation. Tokens. */
const verbReach = 80

/** Everybody who may have said a quotation: whom the rules propose, whoever is mentioned near it, who spoke before and after. */
export function findCandidates(
  place: QuotationContext,
  article: TextAnalysis,
  around: NeighbouringMentions,
): SpeakerCandidate[] {
  const { read, quote, at } = place
  const own = read.sentenceOf[quote] ?? 0
  const candidates: SpeakerCandidate[] = []
  const add = (mention: Mention | undefined, rule?: number): void => {
    if (!mention) return
    let known = candidates.find(
      (other) =>
        overlaps(other.mention, mention) &&
        (other.mention.inside === undefined) === (mention.inside === undefined),
    )
    if (!known) {
      known = { mention, rules: [], sentence: article.sentenceOfToken[mention.from] ?? 0 }
      candidates.push(known)
    }
    if (rule !== undefined) known.rules.push(rule)
  }
  around.proposals.forEach(add)
  const { mentions = [], sayings = [] } = article.sentences[own] ?? {}
  for (const saying of sayings) if (Math.abs(saying.at - at) < verbReach) add(saying.subject)
  const before = mentions.filter(({ to }) => to <= at)
  for (const mention of before.slice(-mostBefore)) add(mention)
  if (before.length > mostBefore) add(before[0])
  for (const mention of mentions.filter(({ from }) => from > at).slice(0, mostAfter)) add(mention)
  for (let number = own - 1; number >= Math.max(0, own - sentencesBack); number--) {
    const other = article.sentences[number]
    for (const saying of other?.sayings.slice(-3) ?? []) add(saying.subject)
    for (const mention of other?.mentions.slice(0, mostElsewhere) ?? []) add(mention)
  }
  const following = article.sentences[own + 1]
  for (const saying of following?.sayings.slice(0, 2) ?? []) add(saying.subject)
  for (const mention of following?.mentions.slice(0, 3) ?? []) add(mention)
  for (const mention of around.before) add(mention)
  add(around.next)
  return candidates
}
