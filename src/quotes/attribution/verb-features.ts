import type { FinderWords } from '../../languages/finder-words.ts'
import type { Token } from '../tokenize-text.ts'
import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'
import { formatTokenDistance } from './quotation-setting.ts'

/** Which verbs of the quotation's sentence a candidate is the subject of, and how they stand to the quotation. */
export function addVerbFeatures(subject: CandidateContext, traits: SpeakerFeature[]): void {
  const { place, setting, candidate, where } = subject
  if (candidate.sentence !== setting.sentence) return
  const { sayingsBefore, sayingsBehind } = setting
  describeSide(subject, sayingsBefore.toReversed(), 'before', traits)
  describeSide(subject, sayingsBehind, 'behind', traits)
  const acts = [...sayingsBefore, ...sayingsBehind].some((saying) =>
    overlaps(saying.subject, candidate.mention),
  )
  if (!acts) traits.push(`${where}, subject of nothing`, `${where}, subject of nothing; ${setting.verbs}`)
  describeNextWord(subject, place.words, traits)
}

/** The verbs of one side, from the quotation outwards. */
function describeSide(
  { place, setting, candidate, kind }: CandidateContext,
  sayings: readonly SpeechVerb[],
  side: 'before' | 'behind',
  traits: SpeakerFeature[],
): void {
  const { at, words } = place
  const { tokens } = place.read
  const { end, behind } = setting
  const finite = sayings.filter((saying) => !saying.participle)
  let nearest = true
  sayings.forEach((saying, number) => {
    if (!overlaps(saying.subject, candidate.mention)) return
    const form = saying.participle ? 'participle' : saying.inverted ? 'inverted verb' : 'verb'
    const verb = `${form} of ${saying.sort} ${side}`
    const place = saying.participle
      ? `participle ${Math.min(number, 3)}`
      : `${Math.min(finite.indexOf(saying), 3)} nearer`
    traits.push(`subject of ${verb}, ${place}`)
    if (number === sayings.length - 1) traits.push(`subject of the outermost ${verb}`)
    if (sayings.length === 1) traits.push(`subject of the only ${verb}`)
    if (!nearest) return
    nearest = false
    const distance = formatTokenDistance(Math.abs(at - saying.at))
    const said = tokens[saying.at]?.lower ?? ''
    const prior = classifyToken(tokens[candidate.mention.from - 1], words)
    traits.push(`subject of “${said}” ${side}`, `${kind}, subject of ${verb}`)
    traits.push(`subject of ${verb}, ${place}; ${distance} tokens`)
    traits.push(`subject of ${verb}, ${place}; ${end}`)
    traits.push(`subject of ${verb}, ${place}; ${end}, behind ${behind}`)
    traits.push(`${prior} _, subject of ${verb}`)
    const between = side === 'before' ? tokens.slice(saying.at + 1, at) : tokens.slice(at + 1, saying.at)
    const first = between.slice(0, 3).map((token) => classifyToken(token, words))
    traits.push(`${verb}, between: ${first.join(' ')}${between.length > 3 ? ' …' : ''}`)
  })
}

/** The word that follows a candidate, and how far from there it is to the quotation: it may be a verb that no list has. */
function describeNextWord(
  { place, setting, candidate, where }: CandidateContext,
  words: FinderWords,
  traits: SpeakerFeature[],
): void {
  const { at } = place
  const { tokens } = place.read
  const verb = findNextWord(tokens, candidate.mention.to, words)
  if (verb === undefined) return
  const next = classifyToken(tokens[verb], words)
  if (where === 'behind') {
    const nearer = setting.mentionsBehind.some(({ to }) => to <= candidate.mention.from)
    traits.push(`${nearer ? 'further' : 'nearest'} behind, _ ${next}; ${setting.end}`)
    return
  }
  if (verb >= at) return
  const mentions = setting.mentionsBefore.filter(({ from }) => from > verb).length
  const verbs = setting.sayingsBefore.filter((saying) => saying.at > verb && !saying.participle).length
  traits.push(`_ ${next}, then ${Math.min(mentions, 3)} mentions, ${Math.min(verbs, 2)} verbs, “…”`)
  const between = tokens.slice(verb + 1, at)
  if (between.length > 3) {
    traits.push(`_ ${next} … ${classifyToken(between.at(-1), words)} “…”`)
    return
  }
  traits.push(`_ ${next}, near`, `_ ${next}, near; ${setting.end}, behind ${setting.behind}`)
  traits.push(`_ ${[next, ...between.map((token) => classifyToken(token, words))].join(' ')} “…”`)
}

/** What stands behind a mention, with auxiliaries, adverbs and brackets left aside. */
function findNextWord(tokens: readonly Token[], to: number, words: FinderWords): number | undefined {
  for (let at = to; at < to + 8; at++) {
    const token = tokens[at]
    if (!token) return undefined
    if (token.text === '(') {
      const from = at
      while (at < from + 8 && tokens[at]?.text !== ')') at++
      continue
    }
    const aside =
      words.skipped.has(token.lower) || (words.endings.adverb?.test(token.lower) && !token.capital)
    if (!aside) return at
  }
  return undefined
}
