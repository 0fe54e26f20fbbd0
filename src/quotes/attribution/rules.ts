import { findAfter, findAfterFragment, findLater, findRightAfter } from './after-rules.ts'
import type { AttributionRule } from './attribution.ts'
import {
  agentRule,
  betweenRule,
  findAccordingTo,
  findAgent,
  findBefore,
  findBetween,
  findJudgementBefore,
  findJudgementRightBefore,
  findQuoted,
  findRightBefore,
  findSubject,
  quotedRule,
} from './before-rules.ts'
import {
  findCarriedOn,
  findOwnParagraph,
  findPrevious,
  findSameAttribution,
  findSameSentence,
} from './continuation-rules.ts'
import {
  findInnerLabel,
  findLabel,
  findSignature,
  innerLabelRule,
  labelRule,
  signatureRule,
} from './label-rules.ts'

/** The rules in order of precedence: reliable ones before guesses, near speakers before distant ones. */
export const attributionRules: readonly AttributionRule[] = [
  { name: labelRule, strength: 'strong', find: findLabel },
  { name: innerLabelRule, strength: 'weak', find: findInnerLabel },
  { name: signatureRule, strength: 'strong', find: findSignature },
  { name: quotedRule, strength: 'strong', find: findQuoted },
  { name: 'attribution right after', strength: 'strong', find: findRightAfter },
  { name: 'attribution after a fragment', strength: 'weak', find: findAfterFragment },
  { name: 'attribution after', strength: 'strong', find: findAfter },
  { name: 'carried on after its attribution', strength: 'strong', find: findCarriedOn },
  { name: 'same words as the quotation before', strength: 'strong', find: findSameAttribution },
  { name: betweenRule, strength: 'strong', find: findBetween },
  { name: 'attribution right before', strength: 'strong', find: findRightBefore },
  { name: 'attribution before', strength: 'weak', find: findBefore },
  { name: 'according to', strength: 'strong', find: findAccordingTo },
  { name: agentRule, strength: 'strong', find: findAgent },
  { name: 'attribution later in the sentence', strength: 'weak', find: findLater },
  { name: 'carried on in a paragraph of its own', strength: 'weak', find: findOwnParagraph },
  { name: 'verb of judgement right before', strength: 'strong', find: findJudgementRightBefore },
  { name: 'verb of judgement before', strength: 'weak', find: findJudgementBefore },
  { name: 'same sentence as the quotation before', strength: 'weak', find: findSameSentence },
  { name: 'subject of the sentence', strength: 'weak', find: findSubject },
  { name: 'speaker of the quotation before', strength: 'weak', find: findPrevious },
]
