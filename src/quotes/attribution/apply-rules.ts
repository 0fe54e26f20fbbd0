import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import type { Attribution, QuotationContext } from './attribution.ts'
import { attributionRules } from './rules.ts'

/** What the rules say of one quotation. */
export interface RuleResult {
  place: QuotationContext
  /** What each rule finds, by its number in the list. */
  proposals: readonly (Mention | undefined)[]
  /** What the first that finds anybody says. */
  attribution?: Attribution
}

/** Reads every quotation by the rules alone, each in the light of what the first rules found for those before it. */
export function applyRules(read: TokenizedText, words: FinderWords): RuleResult[] {
  const decided: (Attribution | undefined)[] = []
  return read.spans.map((_, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    const { from, to } = sentence ?? { from: 0, to: 0 }
    const place: QuotationContext = { read, words, quote, at: read.tokenOf[quote] ?? 0, from, to, decided }
    const proposals = attributionRules.map(({ find }) => find(place))
    const first = proposals.findIndex((mention) => mention !== undefined)
    const mention = proposals[first]
    const rule = attributionRules[first]
    const attribution = mention && rule ? { mention, rule: rule.name, strength: rule.strength } : undefined
    decided.push(attribution)
    return { place, proposals, ...(attribution ? { attribution } : {}) }
  })
}
