import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { lastNameOf, overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'

/** Adds whether the candidate spoke last or speaks next, and how often the person is named and speaks in the article. */
export function addPersonFeatures(candidateContext: CandidateContext, features: SpeakerFeature[]): void {
  const { context, setting, analysis, neighbours, candidate, position } = candidateContext
  addLastSpeakerFeatures(candidateContext, features)
  if (neighbours.next && overlaps(neighbours.next, candidate.mention))
    features.push('speaks next', `speaks next, ${position}`)
  const name = lastNameOf(candidate.mention, context.tokenized.tokens, context.words)
  if (name === undefined) return
  if (name.length > 2 && setting.quotedText.includes(name)) features.push('named in the quotation')
  const timesSpoken = analysis.timesSpoken.get(name) ?? 0
  const timesNamed = analysis.timesNamed.get(name) ?? 0
  features.push(`person speaks ${timesSpoken > 4 ? 'often' : `${timesSpoken} times`}`)
  features.push(
    `person named ${timesNamed > 8 ? 'often' : timesNamed > 3 ? 'some times' : `${timesNamed} times`}`,
  )
}

/** Adds whether the candidate is the mention, or the same person, to which the quotation before was attributed. */
function addLastSpeakerFeatures(candidateContext: CandidateContext, features: SpeakerFeature[]): void {
  const { context, setting, neighbours, candidate } = candidateContext
  const { tokenized, words, quote } = context
  const lastSpeaker = neighbours.before[0]
  if (!lastSpeaker) return
  const sameMention = lastSpeaker.from === candidate.mention.from
  const name = lastNameOf(candidate.mention, tokenized.tokens, words)
  const samePerson =
    sameMention || (name !== undefined && name === lastNameOf(lastSpeaker, tokenized.tokens, words))
  if (!samePerson) return
  const there = tokenized.sentenceOf[quote - 1] ?? 0
  const paragraphs =
    (tokenized.sentences[setting.sentence]?.paragraph ?? 0) - (tokenized.sentences[there]?.paragraph ?? 0)
  const within =
    there === setting.sentence
      ? 'this sentence'
      : paragraphs === 0
        ? 'this paragraph'
        : paragraphs === 1
          ? 'the paragraph before'
          : 'a paragraph far back'
  const { precededBy, verbs, shape } = setting
  features.push(
    'person spoke last',
    `person spoke last in ${within}`,
    `person spoke last in ${within}; ${verbs}`,
  )
  if (sameMention) {
    features.push(`spoke last in ${within}`, `spoke last in ${within}; ${shape}`)
    features.push(`spoke last in ${within}; behind ${precededBy}, ${verbs}`)
  }
  if (there === setting.sentence) addFeaturesSinceLastQuotation(candidateContext, features)
}

/** Adds what is between the quotation before and this one, if both are in one sentence. */
function addFeaturesSinceLastQuotation(
  { context, setting, neighbours }: CandidateContext,
  features: SpeakerFeature[],
): void {
  const { tokenized, words, quote, at } = context
  const last = tokenized.tokenOf[quote - 1] ?? 0
  const between = tokenized.tokens.slice(last + 1, at)
  const mentions = setting.mentions.filter(({ from, to }) => from > last && to <= at)
  const speechVerbs = setting.speechVerbsBefore.filter((speechVerb) => speechVerb.at > last)
  const classes = between.length <= 4 ? between.map((token) => classifyToken(token, words)).join(' ') : '…'
  features.push(`spoke last, “…” ${classes} “…”`)
  features.push(
    `spoke last, then ${Math.min(mentions.length, 3)} mentions, ${Math.min(speechVerbs.length, 2)} verbs`,
  )
  const broken = between.some((token) => /^[;:—–-]$/.test(token.text)) ? 'broken off' : 'unbroken'
  const joined = between.some(
    ({ lower }) => words.conjunctions.has(lower) && !words.distinctConjunctions.has(lower),
  )
  const somebody = mentions.some(({ kind }) => kind !== 'nominal') ? 'somebody' : 'nobody'
  features.push(`spoke last, then ${broken}, ${joined ? 'conjunction' : 'no conjunction'}, ${somebody}`)
  const [next] = speechVerbs
  if (next && !next.participle && neighbours.before[0] && overlaps(next.subject, neighbours.before[0]))
    features.push('spoke last, and is subject of the verb since')
}
