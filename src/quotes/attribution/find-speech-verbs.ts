import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Sentence, Token } from '../tokenize-text.ts'
import { afterVerb, isNoun, subjectOf } from './verb-subject.ts'

/** A verb that may introduce somebody's words, and who does it as far as the sentence says. */
export interface SpeechVerb {
  at: number
  /** A verb of speech, or one that may be about something else: called, praised. */
  sort: 'speech' | 'judgement'
  /** "…, adding": its subject is that of a verb before it. */
  participle: boolean
  subject?: Mention
  /** "said Vell". */
  inverted: boolean
}

/** A sentence with more verbs of speech is no sentence. */
const mostSayings = 24

/** The verbs of speech and judgement of a sentence, outside its quotations. */
export function findSpeechVerbs(
  tokens: readonly Token[],
  { from, to }: Sentence,
  words: FinderWords,
): SpeechVerb[] {
  const sayings: SpeechVerb[] = []
  for (let at = from; at < to && sayings.length < mostSayings; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || (token.capital && at !== from) || token.possessive) continue
    const speech = words.speechVerbs.has(token.lower)
    if ((!speech && !words.weakVerbs.has(token.lower)) || isNoun(tokens, at, words)) continue
    const participle = words.participles.has(token.lower)
    const before = tokens[at - 1]
    const mayInvert = at === from || before?.kind === 'quote' || before?.text === ',' || before?.text === '—'
    const behind = mayInvert && !participle ? afterVerb(tokens, at, to, words) : undefined
    const subject = behind ?? subjectOf(tokens, at, from, to, words)
    sayings.push({
      at,
      sort: speech ? 'speech' : 'judgement',
      participle,
      ...(subject ? { subject } : {}),
      inverted: behind !== undefined,
    })
  }
  return sayings
}
