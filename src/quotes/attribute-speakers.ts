import type { FinderWords } from '../languages/finder-words.ts'
import type { LanguageWeights } from '../languages/language.ts'
import { analyzeText, type TextAnalysis } from './attribution/analyze-text.ts'
import { applyRules, type RuleResult } from './attribution/apply-rules.ts'
import type { Attribution, QuotationContext } from './attribution/attribution.ts'
import { agentRule, betweenRule, quotedRule } from './attribution/before-rules.ts'
import { findAnswer } from './attribution/find-answer.ts'
import { findReservation } from './attribution/find-reservation.ts'
import { innerLabelRule, labelRule, signatureRule } from './attribution/label-rules.ts'
import { rankCandidates } from './attribution/rank-candidates.ts'
import { attributionRules } from './attribution/rules.ts'
import { isToldPassively } from './attribution/verb-subject.ts'
import { isLeftOpen } from './found-quote.ts'
import type { Mention } from './mentions/mention.ts'
import type { TokenizedText } from './tokenize-text.ts'

/**
 * A mention with a lower likelihood is a weak attribution. By cross-validation on the training articles, 73% of the mentions
 * have at least this likelihood, and 1.0% of those are wrong.
 */
const minStrongLikelihood = 0.95

/**
 * Finds the speaker of each quotation in a text. Returns one entry per quotation, `undefined` if no speaker was found.
 *
 * With weights, the candidates are the speakers that rules propose and all other mentions nearby; the most likely one is
 * chosen, and `rule` is the first rule that proposed it. Without weights the first matching rule decides, and there is no
 * likelihood: weights measured in one language say nothing about another.
 */
export function attributeSpeakers(
  tokenized: TokenizedText,
  words: FinderWords,
  weights: LanguageWeights['speakers'] | undefined,
): (Attribution | undefined)[] {
  const ruleResults = applyRules(tokenized, words)
  const attributions = weights
    ? chooseLikeliest(tokenized, ruleResults, analyzeText(tokenized, words), weights)
    : ruleResults.map(({ attribution }) => attribution)
  return tokenized.spans.map((_, quote) => takeFromContinuation(tokenized, attributions, quote))
}

/** The rules that decide by themselves, because nothing else in the sentence can be the speaker, with their indexes. */
const decidingRules = [labelRule, innerLabelRule, signatureRule, quotedRule, agentRule, betweenRule].map(
  (name) => ({
    name,
    index: attributionRules.findIndex((rule) => rule.name === name),
  }),
)
/** How likely their speaker is right. A guess: the training articles have only ten such quotations. */
const decidedLikelihood = 0.97

/** Given as the rule of a speaker that no rule proposed. */
const noRuleName = 'likeliest of those near by'

function chooseLikeliest(
  tokenized: TokenizedText,
  ruleResults: readonly RuleResult[],
  analysis: TextAnalysis,
  weights: LanguageWeights['speakers'],
): (Attribution | undefined)[] {
  const attributions: (Attribution | undefined)[] = []
  ruleResults.forEach(({ context, proposals }, quote) => {
    // The answers of an interview have no mention of their speaker next to them.
    if (isSaidToSubject(context) || tokenized.spans[quote]?.unmarked === 'answer') {
      attributions.push(undefined)
      return
    }
    const deciding = decidingRules.find(({ index }) => proposals[index] !== undefined)
    const decided = proposals[deciding?.index ?? -1]
    if (deciding && decided) {
      attributions.push({
        mention: decided,
        rule: deciding.name,
        strength: 'strong',
        likelihood: decidedLikelihood,
      })
      return
    }
    const before = [attributions[quote - 1]?.mention, attributions[quote - 2]?.mention]
    const next: Mention | undefined = ruleResults[quote + 1]?.attribution?.mention
    const ranked = rankCandidates(context, analysis, { proposals, before, next }, weights)
    attributions.push(
      ranked && {
        mention: ranked.candidate.mention,
        rule: attributionRules[ranked.candidate.rules[0] ?? -1]?.name ?? noRuleName,
        strength: ranked.probability >= minStrongLikelihood ? 'strong' : 'weak',
        likelihood: ranked.probability,
        ...(ranked.rival ? { rival: ranked.rival } : {}),
        others: ranked.others,
        ...reservationOf(context, ranked.candidate.mention, analysis, attributions[quote - 1]),
      },
    )
  })
  return attributions
}

function reservationOf(
  context: QuotationContext,
  mention: Mention,
  analysis: TextAnalysis,
  before: Attribution | undefined,
): Pick<Attribution, 'reservation'> {
  const sentence = analysis.sentences[context.tokenized.sentenceOf[context.quote] ?? 0]
  const reservation =
    (sentence && findReservation(context, mention, sentence)) ?? findAnswer(context, mention, before?.mention)
  return reservation ? { reservation } : {}
}

/** How many tokens there can be between "was asked" and the question. A guess. */
const questionReach = 4
/** How many tokens a name and "was asked" after a question can have. A guess. */
const askedReach = 6

/** "Quill was asked, “…?”" — "“…?” Quill was asked.": who asked is not named. */
function isSaidToSubject({ tokenized: { tokens }, words, at, from }: QuotationContext): boolean {
  for (let verb = at - 1; verb >= Math.max(from, at - questionReach); verb--) {
    if (words.distinctPrepositions.has(tokens[verb]?.lower ?? '')) break
    if (isToldPassively(tokens, verb, words)) return true
  }
  for (let verb = at + 1; verb < at + askedReach; verb++) {
    if (tokens[verb]?.kind !== 'word') return false
    if (isToldPassively(tokens, verb, words))
      return !words.agentPrepositions.has(tokens[verb + 1]?.lower ?? '')
  }
  return false
}

/** "“… \n\n “…,” Vell said": a quotation left open has the speaker of its continuation, which may be paragraphs later. */
function takeFromContinuation(
  tokenized: TokenizedText,
  attributions: readonly (Attribution | undefined)[],
  quote: number,
): Attribution | undefined {
  if (attributions[quote]?.mention.inside || tokenized.spans[quote]?.unmarked === 'block')
    return attributions[quote]
  let at = quote
  while (attributions[at]?.strength !== 'strong') {
    const span = tokenized.spans[at]
    const next = tokenized.spans[at + 1]
    if (!span || !next || !isLeftOpen(span) || at - quote > maxParagraphsUntilSpeaker)
      return attributions[quote]
    if (/\S/.test(tokenized.text.slice(span.outerEnd, next.outerStart))) return attributions[quote]
    at++
    if (attributions[at]?.mention.inside) return attributions[quote]
  }
  return attributions[at]
}

/** How many paragraphs a speech can go on before its speaker is named. A guess; it keeps the search linear. */
const maxParagraphsUntilSpeaker = 20
