import type { CandidateContext, SpeakerFeature } from './candidate-context.ts'
import { lastNameOf, overlaps } from './classify-mention.ts'
import { classifyToken } from './classify-token.ts'

/** Whether a candidate spoke before or speaks next, and how often the person is named and speaks in the article. */
export function addPersonFeatures(subject: CandidateContext, traits: SpeakerFeature[]): void {
  const { place, setting, article, around, candidate, where } = subject
  describeLastSpeaker(subject, traits)
  if (around.next && overlaps(around.next, candidate.mention))
    traits.push('speaks next', `speaks next, ${where}`)
  const name = lastNameOf(candidate.mention, place.read.tokens, place.words)
  if (name === undefined) return
  if (name.length > 2 && setting.said.includes(name)) traits.push('named in the quotation')
  const spoke = article.spoke.get(name) ?? 0
  const named = article.named.get(name) ?? 0
  traits.push(`person speaks ${spoke > 4 ? 'often' : `${spoke} times`}`)
  traits.push(`person named ${named > 8 ? 'often' : named > 3 ? 'some times' : `${named} times`}`)
}

/** Whether it is the mention, or the person, of the quotation before; and what stands between the two in one sentence. */
function describeLastSpeaker(subject: CandidateContext, traits: SpeakerFeature[]): void {
  const { place, setting, around, candidate } = subject
  const { read, words, quote } = place
  const last = around.before[0]
  if (!last) return
  const same = last.from === candidate.mention.from
  const name = lastNameOf(candidate.mention, read.tokens, words)
  const person = same || (name !== undefined && name === lastNameOf(last, read.tokens, words))
  if (!person) return
  const there = read.sentenceOf[quote - 1] ?? 0
  const paragraphs =
    (read.sentences[setting.sentence]?.paragraph ?? 0) - (read.sentences[there]?.paragraph ?? 0)
  const within =
    there === setting.sentence
      ? 'this sentence'
      : paragraphs === 0
        ? 'this paragraph'
        : paragraphs === 1
          ? 'the paragraph before'
          : 'a paragraph far back'
  const { behind, verbs, shape } = setting
  traits.push(
    'person spoke last',
    `person spoke last in ${within}`,
    `person spoke last in ${within}; ${verbs}`,
  )
  if (same) {
    traits.push(`spoke last in ${within}`, `spoke last in ${within}; ${shape}`)
    traits.push(`spoke last in ${within}; behind ${behind}, ${verbs}`)
  }
  if (there === setting.sentence) describeSince(subject, traits)
}

/** What stands between the quotation before and this one, of one sentence. */
function describeSince({ place, setting, around }: CandidateContext, traits: SpeakerFeature[]): void {
  const { read, words, quote, at } = place
  const last = read.tokenOf[quote - 1] ?? 0
  const between = read.tokens.slice(last + 1, at)
  const mentions = setting.mentions.filter(({ from, to }) => from > last && to <= at)
  const sayings = setting.sayingsBefore.filter((saying) => saying.at > last)
  const classes = between.length <= 4 ? between.map((token) => classifyToken(token, words)).join(' ') : '…'
  traits.push(`spoke last, “…” ${classes} “…”`)
  traits.push(
    `spoke last, then ${Math.min(mentions.length, 3)} mentions, ${Math.min(sayings.length, 2)} verbs`,
  )
  const broken = between.some((token) => /^[;:—–-]$/.test(token.text)) ? 'broken off' : 'unbroken'
  const joined = between.some(
    ({ lower }) => words.conjunctions.has(lower) && !words.ownConjunctions.has(lower),
  )
  const somebody = mentions.some(({ kind }) => kind !== 'nominal') ? 'somebody' : 'nobody'
  traits.push(`spoke last, then ${broken}, ${joined ? 'conjunction' : 'no conjunction'}, ${somebody}`)
  const [next] = sayings
  if (next && !next.participle && around.before[0] && overlaps(next.subject, around.before[0]))
    traits.push('spoke last, and is subject of the verb since')
}
