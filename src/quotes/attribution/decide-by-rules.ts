import type { LanguageWords } from '../languages/language-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { ReadText } from '../read-text.ts'
import type { Attribution, Place } from './attribution.ts'
import { rules } from './rules.ts'

/** What the rules say of one quotation. */
export interface RuleReading {
  place: Place
  /** What each rule finds, by its number in the list. */
  proposals: readonly (Mention | undefined)[]
  /** What the first that finds anybody says. */
  attribution?: Attribution
}

/** Reads every quotation by the rules alone, each in the light of what the first rules found for those before it. */
export function decideByRules(read: ReadText, words: LanguageWords): RuleReading[] {
  const decided: (Attribution | undefined)[] = []
  return read.spans.map((_, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    const { from, to } = sentence ?? { from: 0, to: 0 }
    const place: Place = { read, words, quote, at: read.tokenOf[quote] ?? 0, from, to, decided }
    const proposals = rules.map(({ find }) => find(place))
    const first = proposals.findIndex((mention) => mention !== undefined)
    const mention = proposals[first]
    const rule = rules[first]
    const attribution = mention && rule ? { mention, rule: rule.name, strength: rule.strength } : undefined
    decided.push(attribution)
    return { place, proposals, ...(attribution ? { attribution } : {}) }
  })
}
