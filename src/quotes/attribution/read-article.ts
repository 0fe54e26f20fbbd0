import type { LanguageWords } from '../languages/language-words.ts'
import type { Mention } from '../mentions/mention.ts'
import type { ReadText } from '../read-text.ts'
import { lastNameOf } from './classify-mention.ts'
import { findMentions } from './find-mentions.ts'
import { findSayings, type Saying } from './find-sayings.ts'

/** A sentence outside its quotations: everybody mentioned, and every verb of speech or judgement. */
export interface SentenceReading {
  mentions: readonly Mention[]
  sayings: readonly Saying[]
}

/** An article sentence by sentence, and how often each person is named and speaks in it. */
export interface ArticleReading {
  sentences: readonly SentenceReading[]
  /** The number of the sentence in which a token stands. */
  sentenceOfToken: readonly number[]
  /** By last name. */
  named: ReadonlyMap<string, number>
  spoke: ReadonlyMap<string, number>
}

/** Reads every sentence of a text once, for all of its quotations. */
export function readArticle({ tokens, sentences }: ReadText, words: LanguageWords): ArticleReading {
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
    const sayings = findSayings(tokens, sentence, words)
    for (const mention of mentions) count(mention, named)
    for (const { sort, subject } of sayings) if (sort === 'speech' && subject) count(subject, spoke)
    return { mentions, sayings }
  })
  return { sentences: readings, sentenceOfToken, named, spoke }
}
