import type { FinderWords } from '../../languages/finder-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { TokenizedText } from '../tokenize-text.ts'
import { lastNameOf } from './classify-mention.ts'
import { findMentions } from './find-mentions.ts'
import { findSpeechVerbs, type SpeechVerb } from './find-speech-verbs.ts'

/** A sentence outside its quotations: everybody mentioned, and every verb of speech or judgement. */
export interface SentenceAnalysis {
  mentions: readonly Mention[]
  sayings: readonly SpeechVerb[]
}

/** An article sentence by sentence, and how often each person is named and speaks in it. */
export interface TextAnalysis {
  sentences: readonly SentenceAnalysis[]
  /** The number of the sentence in which a token stands. */
  sentenceOfToken: readonly number[]
  /** By last name. */
  named: ReadonlyMap<string, number>
  spoke: ReadonlyMap<string, number>
}

/** Reads every sentence of a text once, for all of its quotations. */
export function analyzeText({ tokens, sentences }: TokenizedText, words: FinderWords): TextAnalysis {
  const named = new Map<string, number>()
  const spoke = new Map<string, number>()
  const count = (mention: Mention, counts: Map<string, number>): void => {
    const name = lastNameOf(mention, tokens, words)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const sentenceOfToken: number[] = new Array(tokens.length).fill(0)
  const readings = sentences.map((sentence, number) => {
    sentenceOfToken.fill(number, sentence.from, sentence.to)
    const mentions = findMentions(tokens, sentence.from, sentence.to, words)
    const sayings = findSpeechVerbs(tokens, sentence, words)
    for (const mention of mentions) count(mention, named)
    for (const { sort, subject } of sayings) if (sort === 'speech' && subject) count(subject, spoke)
    return { mentions, sayings }
  })
  return { sentences: readings, sentenceOfToken, named, spoke }
}
