import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { lastNameOf } from './classify-mention.ts'
import { findMentions } from './find-mentions.ts'
import { findSpeechVerbs, type SpeechVerb } from './find-speech-verbs.ts'

/** The mentions and the verbs of speech or judgement of one sentence, outside its quotations. */
export interface SentenceAnalysis {
  mentions: readonly Mention[]
  speechVerbs: readonly SpeechVerb[]
}

/** A text sentence by sentence, and how often each person is named and speaks in it. */
export interface TextAnalysis {
  sentences: readonly SentenceAnalysis[]
  /** How often a person is mentioned, by last name in lower case. */
  timesNamed: ReadonlyMap<string, number>
  /** How often a person is the subject of a verb of speech, by last name in lower case. */
  timesSpoken: ReadonlyMap<string, number>
}

/** Analyzes every sentence of a text once, for all of its quotations. */
export function analyzeText({ tokens, sentences }: TokenizedText, words: FinderWords): TextAnalysis {
  const timesNamed = new Map<string, number>()
  const timesSpoken = new Map<string, number>()
  const count = (mention: Mention, counts: Map<string, number>): void => {
    const name = lastNameOf(mention, tokens, words)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const sentenceAnalyses = sentences.map((sentence) => {
    const mentions = findMentions(tokens, sentence.from, sentence.to, words)
    const speechVerbs = findSpeechVerbs(tokens, sentence, words)
    for (const mention of mentions) count(mention, timesNamed)
    for (const { kind, subject } of speechVerbs) {
      if (kind === 'speech' && subject) count(subject, timesSpoken)
    }
    return { mentions, speechVerbs }
  })
  return { sentences: sentenceAnalyses, timesNamed, timesSpoken }
}
