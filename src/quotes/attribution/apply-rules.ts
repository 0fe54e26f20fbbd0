import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import type { Attribution, QuotationContext } from './attribution.ts'
import { attributionRules } from './rules.ts'

/** What the rules find for one quotation. */
export interface RuleResult {
  context: QuotationContext
  /** The speaker that each rule finds, by the rule's index in `attributionRules`. */
  proposals: readonly (Mention | undefined)[]
  /** The result of the first rule that finds a speaker. */
  attribution?: Attribution
}

/**
 * So many tokens before and after a quotation are read in its sentence. A guess: no sentence is longer. Without a bound, a
 * text without full stops takes the square of the number of its quotations.
 */
const maxReach = 500

/**
 * Applies every rule to every quotation of a text, in the order of the text. A rule sees what the first matching rules
 * found for the quotations before its own.
 */
export function applyRules(tokenized: TokenizedText, words: FinderWords): RuleResult[] {
  const attributions: (Attribution | undefined)[] = []
  return tokenized.spans.map((_, quote) => {
    const sentence = tokenized.sentences[tokenized.sentenceOf[quote] ?? 0]
    const at = tokenized.tokenOf[quote] ?? 0
    const context: QuotationContext = {
      tokenized,
      words,
      quote,
      at,
      from: Math.max(sentence?.from ?? 0, at - maxReach),
      to: Math.min(sentence?.to ?? 0, at + maxReach),
      attributions,
    }
    const proposals = attributionRules.map(({ find }) => find(context))
    const first = proposals.findIndex((mention) => mention !== undefined)
    const mention = proposals[first]
    const rule = attributionRules[first]
    const attribution = mention && rule ? { mention, rule: rule.name, strength: rule.strength } : undefined
    attributions.push(attribution)
    return { context, proposals, ...(attribution ? { attribution } : {}) }
  })
}
