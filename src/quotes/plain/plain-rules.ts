import type { FinderWords } from '../../languages/finder-words.ts'
import type { Attribution } from '../attribution/attribution.ts'
import { findLabel, labelRule } from '../attribution/label-rules.ts'
import { isLeftOpen } from '../found-quote.ts'
import type { Mention } from '../mentions/mention.ts'
import { isDash } from '../mentions/token-tests.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { isWithheld } from './is-withheld.ts'
import { isNameToken } from './name-tokens.ts'
import type { PlainContext } from './plain-context.ts'
import { findAfter, findLater } from './rules-after.ts'
import { findBefore, findSentenceBefore } from './rules-before.ts'
import { findSource } from './source-phrase.ts'

interface PlainRule {
  name: string
  find: (context: PlainContext) => Mention | undefined
}

/** The rules in order of precedence. Each one is certain enough to name a speaker by itself; there are no guesses. */
const plainRules: readonly PlainRule[] = [
  { name: labelRule, find: findPlainLabel },
  { name: 'attribution after', find: findAfter },
  { name: 'carried on after its attribution', find: findCarriedOn },
  { name: 'attribution before', find: findBefore },
  { name: 'according to', find: findSource },
  { name: 'attribution later in the sentence', find: findLater },
  { name: 'same sentence as the quotation before', find: findSameSentence },
  { name: 'subject of the sentence before', find: findSentenceBefore },
]

/**
 * Finds the speaker of each quotation in a language without weights, by rules that need its words only. Returns one entry
 * per quotation, `undefined` if no rule applies: then the speaker is open. No speaker has a likelihood.
 */
export function applyPlainRules(tokenized: TokenizedText, words: FinderWords): (Attribution | undefined)[] {
  const attributions: (Attribution | undefined)[] = []
  tokenized.spans.forEach((_, quote) => {
    const sentence = tokenized.sentences[tokenized.sentenceOf[quote] ?? 0]
    const at = tokenized.tokenOf[quote] ?? 0
    let found: Attribution | undefined
    for (const { name, find } of sentence ? plainRules : []) {
      const mention = sentence && find({ tokenized, words, quote, at, sentence, attributions })
      if (!mention) continue
      if (isWithheld(tokenized.tokens, mention, at, sentence.from, words)) break
      found = { mention, rule: name, strength: 'strong' }
      break
    }
    attributions.push(found)
  })
  return takeFromNext(tokenized, attributions)
}

/** "« A » et « B », note la Darse": quotations of one sentence have the attribution after the last of them. */
function takeFromNext(
  { sentenceOf, spans, text }: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
): (Attribution | undefined)[] {
  const taken = [...attributions]
  for (let quote = taken.length - 2; quote >= 0; quote--) {
    const next = taken[quote + 1]
    const span = spans[quote]
    const nextSpan = spans[quote + 1]
    if (taken[quote] || !next || !span || !nextSpan) continue
    const isOpen = isLeftOpen(span) && /^\s*$/.test(text.slice(span.outerEnd, nextSpan.outerStart))
    const isSame =
      sentenceOf[quote] === sentenceOf[quote + 1] && /^attribution (?:after|later)/.test(next.rule)
    if (isOpen || isSame) taken[quote] = next
  }
  return taken
}

/** "Анна Меркина: «…»": only a name, and a role in brackets or after a comma, before the colon. */
function findPlainLabel({
  tokenized,
  words,
  quote,
  at,
  sentence,
  attributions,
}: PlainContext): Mention | undefined {
  const context = { tokenized, words, quote, at, from: sentence.from, to: sentence.to, attributions }
  const label = findLabel(context)
  if (!label) return undefined
  const { tokens } = tokenized
  return tokens
    .slice(label.from, label.to)
    .every((token) => token.kind === 'sign' || isNameToken(token, words))
    ? label
    : undefined
}

/** A quotation that begins a sentence right after the attribution of the one before it, in the same paragraph. */
function findCarriedOn({ tokenized, quote, at, sentence, attributions }: PlainContext): Mention | undefined {
  const previous = attributions[quote - 1]
  const begins = sentence.from === at || (sentence.from === at - 1 && isDash(tokenized.tokens[at - 1]))
  if (!previous || !begins) return undefined
  const { sentences, sentenceOf } = tokenized
  const own = sentenceOf[quote] ?? 0
  const other = sentenceOf[quote - 1] ?? 0
  return sentences[other]?.paragraph === sentence.paragraph && own - other <= 1 ? previous.mention : undefined
}

function findSameSentence({
  tokenized: { sentenceOf },
  quote,
  attributions,
}: PlainContext): Mention | undefined {
  return sentenceOf[quote - 1] === sentenceOf[quote] ? attributions[quote - 1]?.mention : undefined
}
