import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** Adds features of a candidate's distance from the quotation, in mentions, quotations and tokens. */
export function addDistanceFeatures(candidateContext: CandidateContext, features: SpeakerFeature[]): void {
  if (candidateContext.position === 'before') addDistanceBefore(candidateContext, features)
  else if (candidateContext.position === 'behind') addDistanceAfter(candidateContext, features)
  else addDistanceElsewhere(candidateContext, features)
}

/** Larger counts are treated as this one. The weights were fitted with it. */
const maxCount = 4

function addDistanceBefore(
  { context, setting, candidate, kind }: CandidateContext,
  features: SpeakerFeature[],
): void {
  const { at, words } = context
  const { tokens } = context.tokenized
  const { mention } = candidate
  const { ending, precededBy, mentionsBefore, speechVerbsBefore, verbs } = setting
  const nearer = mentionsBefore.filter(({ from }) => from >= mention.to).length
  const further = mentionsBefore.filter(({ to }) => to <= mention.from).length
  features.push(
    `before, ${Math.min(nearer, maxCount)} nearer`,
    `before, ${Math.min(further, maxCount)} further`,
  )
  if (nearer === 0) features.push(`before, nearest; ${ending}, behind ${precededBy}`)
  if (further === 0) features.push(`before, foremost; ${ending}, behind ${precededBy}`)
  const quotations = tokens.slice(mention.to, at).filter((token) => token.kind === 'quote').length
  features.push(`before, ${Math.min(quotations, 2)} quotations between`)
  features.push(`before, ${formatTokenDistance(at - mention.to)} tokens`)
  const insideOtherSpeech = speechVerbsBefore.some(
    (speechVerb) =>
      speechVerb.kind === 'speech' &&
      !speechVerb.participle &&
      speechVerb.at < mention.from &&
      !overlaps(speechVerb.subject, mention),
  )
  if (insideOtherSpeech) features.push('inside what another says', `inside what another says; ${verbs}`)
  if (at - mention.to > 1) return
  const next = classifyToken(tokens[mention.to], words)
  features.push(`_ ${next} “…”`, `${kind} _ ${next} “…”`)
}

function addDistanceAfter(
  { context, setting, candidate }: CandidateContext,
  features: SpeakerFeature[],
): void {
  const { at } = context
  const { mention } = candidate
  const nearer = setting.mentionsAfter.filter(({ to }) => to <= mention.from).length
  const between = context.tokenized.tokens.slice(at + 1, mention.from)
  const quotations = between.filter((token) => token.kind === 'quote').length
  features.push(`behind, ${Math.min(nearer, maxCount)} nearer; ${setting.ending}`)
  features.push(`behind, ${Math.min(quotations, 2)} quotations between`)
  features.push(`behind, ${formatTokenDistance(between.length)} tokens`)
}

function addDistanceElsewhere(
  { context, setting, analysis, candidate, position }: CandidateContext,
  features: SpeakerFeature[],
): void {
  const { tokens, sentences } = context.tokenized
  const { mention, sentence } = candidate
  const { ending, precededBy, verbs } = setting
  const { mentions = [], speechVerbs = [] } = analysis.sentences[sentence] ?? {}
  const further = mentions.filter(({ to }) => to <= mention.from).length
  features.push(`${position}, ${Math.min(further, maxCount)} before it`)
  const lastVerb = speechVerbs.findLast((speechVerb) => overlaps(speechVerb.subject, mention))
  if (lastVerb) {
    features.push(`${position}, subject of ${lastVerb.kind}`)
    features.push(`${position}, subject of ${lastVerb.kind}; ${ending}, behind ${precededBy}, ${verbs}`)
    if (lastVerb === speechVerbs.at(-1)) {
      features.push(`${position}, subject of the last verb`)
      features.push(`${position}, subject of the last verb; ${ending}, behind ${precededBy}`)
    }
  }
  if (position !== 'last sentence' && position !== 'last paragraph’s end') return
  const last = classifyToken(tokens[(sentences[sentence]?.to ?? 1) - 1], context.words)
  const lastClass = last === 'colon' || last === 'quotation' ? last : 'something else'
  features.push(`${position} ends with ${lastClass}; ${verbs}`)
}
