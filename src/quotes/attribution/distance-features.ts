import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** How near a candidate stands to its quotation, counted in mentions, quotations and words. */
export function addDistanceFeatures(subject: CandidateContext, traits: SpeakerFeature[]): void {
  if (subject.where === 'before') describeBefore(subject, traits)
  else if (subject.where === 'behind') describeBehind(subject, traits)
  else describeElsewhere(subject, traits)
}

/** More is as good as this many. */
const mostCounted = 4

function describeBefore(
  { place, setting, candidate, kind }: CandidateContext,
  traits: SpeakerFeature[],
): void {
  const { at, words } = place
  const { tokens } = place.read
  const { mention } = candidate
  const { end, behind, mentionsBefore, sayingsBefore, verbs } = setting
  const nearer = mentionsBefore.filter(({ from }) => from >= mention.to).length
  const further = mentionsBefore.filter(({ to }) => to <= mention.from).length
  traits.push(
    `before, ${Math.min(nearer, mostCounted)} nearer`,
    `before, ${Math.min(further, mostCounted)} further`,
  )
  if (nearer === 0) traits.push(`before, nearest; ${end}, behind ${behind}`)
  if (further === 0) traits.push(`before, foremost; ${end}, behind ${behind}`)
  const quotations = tokens.slice(mention.to, at).filter((token) => token.kind === 'quote').length
  traits.push(`before, ${Math.min(quotations, 2)} quotations between`)
  traits.push(`before, ${formatTokenDistance(at - mention.to)} tokens`)
  const told = sayingsBefore.some(
    (saying) =>
      saying.sort === 'speech' &&
      !saying.participle &&
      saying.at < mention.from &&
      !overlaps(saying.subject, mention),
  )
  if (told) traits.push('inside what another says', `inside what another says; ${verbs}`)
  if (at - mention.to > 1) return
  const next = classifyToken(tokens[mention.to], words)
  traits.push(`_ ${next} “…”`, `${kind} _ ${next} “…”`)
}

function describeBehind({ place, setting, candidate }: CandidateContext, traits: SpeakerFeature[]): void {
  const { at } = place
  const { mention } = candidate
  const nearer = setting.mentionsBehind.filter(({ to }) => to <= mention.from).length
  const between = place.read.tokens.slice(at + 1, mention.from)
  const quotations = between.filter((token) => token.kind === 'quote').length
  traits.push(`behind, ${Math.min(nearer, mostCounted)} nearer; ${setting.end}`)
  traits.push(`behind, ${Math.min(quotations, 2)} quotations between`)
  traits.push(`behind, ${formatTokenDistance(between.length)} tokens`)
}

function describeElsewhere(
  { place, setting, article, candidate, where }: CandidateContext,
  traits: SpeakerFeature[],
): void {
  const { tokens, sentences } = place.read
  const { mention, sentence } = candidate
  const { end, behind, verbs } = setting
  const { mentions = [], sayings = [] } = article.sentences[sentence] ?? {}
  const further = mentions.filter(({ to }) => to <= mention.from).length
  traits.push(`${where}, ${Math.min(further, mostCounted)} before it`)
  const own = sayings.findLast((saying) => overlaps(saying.subject, mention))
  if (own) {
    traits.push(`${where}, subject of ${own.sort}`)
    traits.push(`${where}, subject of ${own.sort}; ${end}, behind ${behind}, ${verbs}`)
    if (own === sayings.at(-1)) {
      traits.push(`${where}, subject of the last verb`)
      traits.push(`${where}, subject of the last verb; ${end}, behind ${behind}`)
    }
  }
  if (where !== 'last sentence' && where !== 'last paragraph’s end') return
  const last = classifyToken(tokens[(sentences[sentence]?.to ?? 1) - 1], place.words)
  const ending = last === 'colon' || last === 'quotation' ? last : 'something else'
  traits.push(`${where} ends with ${ending}; ${verbs}`)
}
