import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../token.ts'
import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** Adds which verbs of the quotation's sentence have the candidate as subject, and where they are. */
export function addVerbFeatures(candidateContext: CandidateContext, features: SpeakerFeature[]): void {
  const { context, setting, candidate, position } = candidateContext
  if (candidate.sentence !== setting.sentence) return
  const { speechVerbsBefore, speechVerbsAfter } = setting
  addSideFeatures(candidateContext, speechVerbsBefore.toReversed(), 'before', features)
  addSideFeatures(candidateContext, speechVerbsAfter, 'behind', features)
  const isSubject = [...speechVerbsBefore, ...speechVerbsAfter].some((speechVerb) =>
    overlaps(speechVerb.subject, candidate.mention),
  )
  if (!isSubject)
    features.push(`${position}, subject of nothing`, `${position}, subject of nothing; ${setting.verbs}`)
  addNextWordFeatures(candidateContext, context.words, features)
}

/** Adds features of the verbs on one side of the quotation; `speechVerbs` has the nearest first. */
function addSideFeatures(
  { context, setting, candidate, kind }: CandidateContext,
  speechVerbs: readonly SpeechVerb[],
  side: 'before' | 'behind',
  features: SpeakerFeature[],
): void {
  const { at, words } = context
  const { tokens } = context.tokenized
  const { ending, precededBy } = setting
  const finite = speechVerbs.filter((speechVerb) => !speechVerb.participle)
  let nearest = true
  speechVerbs.forEach((speechVerb, number) => {
    if (!overlaps(speechVerb.subject, candidate.mention)) return
    const form = speechVerb.participle ? 'participle' : speechVerb.inverted ? 'inverted verb' : 'verb'
    const verb = `${form} of ${speechVerb.kind} ${side}`
    const rank = speechVerb.participle
      ? `participle ${Math.min(number, 3)}`
      : `${Math.min(finite.indexOf(speechVerb), 3)} nearer`
    features.push(`subject of ${verb}, ${rank}`)
    if (number === speechVerbs.length - 1) features.push(`subject of the outermost ${verb}`)
    if (speechVerbs.length === 1) features.push(`subject of the only ${verb}`)
    if (!nearest) return
    nearest = false
    const distance = formatTokenDistance(Math.abs(at - speechVerb.at))
    const verbWord = tokens[speechVerb.at]?.lower ?? ''
    const prior = classifyToken(tokens[candidate.mention.from - 1], words)
    features.push(`subject of “${verbWord}” ${side}`, `${kind}, subject of ${verb}`)
    features.push(`subject of ${verb}, ${rank}; ${distance} tokens`)
    features.push(`subject of ${verb}, ${rank}; ${ending}`)
    features.push(`subject of ${verb}, ${rank}; ${ending}, behind ${precededBy}`)
    features.push(`${prior} _, subject of ${verb}`)
    const between =
      side === 'before' ? tokens.slice(speechVerb.at + 1, at) : tokens.slice(at + 1, speechVerb.at)
    const first = between.slice(0, 3).map((token) => classifyToken(token, words))
    features.push(`${verb}, between: ${first.join(' ')}${between.length > 3 ? ' …' : ''}`)
  })
}

/** Adds the class of the word after a candidate, which may be a verb that is in no list, and its distance to the quotation. */
function addNextWordFeatures(
  { context, setting, candidate, position }: CandidateContext,
  words: FinderWords,
  features: SpeakerFeature[],
): void {
  const { at } = context
  const { tokens } = context.tokenized
  const verb = findNextWord(tokens, candidate.mention.to, words)
  if (verb === undefined) return
  const next = classifyToken(tokens[verb], words)
  if (position === 'behind') {
    const nearer = setting.mentionsAfter.some(({ to }) => to <= candidate.mention.from)
    features.push(`${nearer ? 'further' : 'nearest'} behind, _ ${next}; ${setting.ending}`)
    return
  }
  if (verb >= at) return
  const mentions = setting.mentionsBefore.filter(({ from }) => from > verb).length
  const verbs = setting.speechVerbsBefore.filter(
    (speechVerb) => speechVerb.at > verb && !speechVerb.participle,
  ).length
  features.push(`_ ${next}, then ${Math.min(mentions, 3)} mentions, ${Math.min(verbs, 2)} verbs, “…”`)
  const between = tokens.slice(verb + 1, at)
  if (between.length > 3) {
    features.push(`_ ${next} … ${classifyToken(between.at(-1), words)} “…”`)
    return
  }
  features.push(`_ ${next}, near`, `_ ${next}, near; ${setting.ending}, behind ${setting.precededBy}`)
  features.push(`_ ${[next, ...between.map((token) => classifyToken(token, words))].join(' ')} “…”`)
}

/** How many tokens after a mention are searched for the next word, and how long a bracket can be. A guess. */
const nextWordReach = 8

/** Returns the index of the word after a mention, skipping auxiliaries, adverbs and brackets. */
function findNextWord(tokens: readonly Token[], to: number, words: FinderWords): number | undefined {
  for (let at = to; at < to + nextWordReach; at++) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.text === '(') {
      const from = at
      while (at < from + nextWordReach && tokens[at]?.text !== ')') at++
      continue
    }
    const isSkipped =
      words.skippedWords.has(token.lower) || (words.endings.adverb?.test(token.lower) && !token.capital)
    if (!isSkipped) return at
  }
  return undefined
}
