import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { findSignature, signatureRule } from '../attribution/label-rules.ts'
import { areJoined } from '../locate-quote.ts'
import type { TokenizedText } from '../tokenize-text.ts'

/**
 * Gives all paragraphs of a block quotation one speaker: who signs it, or the speaker of the sentence before it, if that
 * ends with a colon. Otherwise the speaker is open. There is no likelihood: no annotated article has block quotations.
 *
 * @param attributions one for each span; those of other spans are returned as they are
 */
export function attributeBlocks(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  words: FinderWords,
): (Attribution | undefined)[] {
  const { spans, text, tokens, tokenOf } = tokenized
  const shared = [...attributions]
  for (let first = 0; first < spans.length; first++) {
    if (spans[first]?.unmarked !== 'block') continue
    let last = first
    for (let next = spans[last + 1]; next; next = spans[last + 1]) {
      const span = spans[last]
      if (!span || !areJoined(text, span, next)) break
      last++
    }
    const isIntroduced = tokens[(tokenOf[first] ?? 0) - 1]?.text === ':'
    const speaker = findSigner(tokenized, last, words) ?? (isIntroduced ? attributions[first] : undefined)
    shared.fill(speaker && dropLikelihood(speaker), first, last + 1)
    first = last
  }
  return shared
}

function dropLikelihood({ mention, rule, strength }: Attribution): Attribution {
  return { mention, rule, strength }
}

function findSigner(tokenized: TokenizedText, quote: number, words: FinderWords): Attribution | undefined {
  const at = tokenized.tokenOf[quote] ?? 0
  const { from = at, to = at } = tokenized.sentences[tokenized.sentenceOf[quote] ?? 0] ?? {}
  const mention = findSignature({ tokenized, words, quote, at, from, to, attributions: [] })
  return mention && { mention, rule: signatureRule, strength: 'strong' }
}
