import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Sentence, Token } from '../token.ts'
import { findAfterVerb, findVerbSubject, isNoun } from './verb-subject.ts'

/** A verb that may introduce a quotation, with its subject. */
export interface SpeechVerb {
  /** Index of the verb's token. */
  at: number
  /** Speech: said, asked. Judgement: called, praised; it may also be about something else. */
  kind: 'speech' | 'judgement'
  /** "…, adding": its subject is the subject of an earlier verb. */
  participle: boolean
  /** `undefined` if no subject was found. */
  subject?: Mention
  /** Whether the subject comes after the verb: "said Vell". */
  inverted: boolean
}

/** Stops after this many verbs in a sentence, so that hostile text stays linear. No real sentence has as many. A guess. */
const maxSpeechVerbs = 24

/** Finds the verbs of speech and judgement of a sentence, outside its quotations. */
export function findSpeechVerbs(
  tokens: readonly Token[],
  { from, to }: Sentence,
  words: FinderWords,
): SpeechVerb[] {
  const speechVerbs: SpeechVerb[] = []
  for (let at = from; at < to && speechVerbs.length < maxSpeechVerbs; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word' || (token.capital && at !== from) || token.possessive) continue
    const speech = words.speechVerbs.has(token.lower)
    if ((!speech && !words.judgementVerbs.has(token.lower)) || isNoun(tokens, at, words)) continue
    const participle = words.participles.has(token.lower)
    const before = tokens[at - 1]
    const mayInvert = at === from || before?.kind === 'quote' || before?.text === ',' || before?.text === '—'
    const invertedSubject = mayInvert && !participle ? findAfterVerb(tokens, at, to, words) : undefined
    const subject = invertedSubject ?? findVerbSubject(tokens, at, from, to, words)
    speechVerbs.push({
      at,
      kind: speech ? 'speech' : 'judgement',
      participle,
      ...(subject ? { subject } : {}),
      inverted: invertedSubject !== undefined,
    })
  }
  return speechVerbs
}
