import type { Mention } from '../mentions/mention.ts'
import type { TextAnalysis } from './analyze-text.ts'
import type { QuotationContext } from './attribution.ts'
import { classifyToken } from './classify-token.ts'
import type { SpeechVerb } from './find-speech-verbs.ts'

/** How a quotation stands in its sentence, in the words that the traits of all of its candidates are made of. */
export interface QuotationSetting {
  sentence: number
  /** What ends it: a comma, a stop, a question mark, a comma behind the marks, nothing. */
  end: string
  /** What it stands behind: a word's or sign's class, or that it begins its sentence or paragraph. */
  behind: string
  /** Whether it begins in lower case, its length, and what ends it. */
  shape: string
  fragment: boolean
  /** Whether verbs of speech or judgement stand before and behind it in its sentence. */
  verbs: string
  sayingsBefore: readonly SpeechVerb[]
  sayingsBehind: readonly SpeechVerb[]
  mentions: readonly Mention[]
  mentionsBefore: readonly Mention[]
  mentionsBehind: readonly Mention[]
  /** The quoted words in lower case. */
  said: string
}

/** Mentions further off are not counted. Tokens. */
const countedReach = 100

/**
 * Describes a quotation's place for those who describe its candidates.
 *
 * @param source according to whom, where the sentence says so in these words: as good as a verb
 */
export function describeQuotationSetting(
  place: QuotationContext,
  article: TextAnalysis,
  source: Mention | undefined,
): QuotationSetting {
  const { read, words, quote, at, from } = place
  const { tokens, sentences, text, spans } = read
  const sentence = read.sentenceOf[quote] ?? 0
  const span = spans[quote]
  const said = span ? text.slice(span.start, span.end) : ''
  const { mentions = [], sayings = [] } = article.sentences[sentence] ?? {}
  const sayingsBefore = sayings.filter((saying) => saying.at < at)
  const sayingsBehind = sayings.filter((saying) => saying.at > at)
  const toldBefore = sayingsBefore.length > 0 || (source !== undefined && source.from < at)
  const toldBehind = sayingsBehind.length > 0 || (source !== undefined && source.from > at)
  const end = describeEnd(said, tokens[at + 1]?.text)
  const fragment = /^\W*\p{Ll}/u.test(said)
  const opensParagraph = sentences[sentence - 1]?.paragraph !== sentences[sentence]?.paragraph
  const opening = opensParagraph ? 'paragraph' : 'sentence'
  return {
    sentence,
    end,
    behind: from === at ? opening : classifyToken(tokens[at - 1], words),
    shape: `${fragment ? 'fragment' : 'sentence'} ${describeLength(said)} ${end}`,
    fragment,
    verbs: `${toldBefore ? 'verb' : 'none'} before ${toldBehind ? 'verb' : 'none'} behind`,
    sayingsBefore,
    sayingsBehind,
    mentions,
    mentionsBefore: mentions.filter(({ to }) => to <= at && to > at - countedReach),
    mentionsBehind: mentions.filter(({ from }) => from > at && from < at + countedReach),
    said: said.toLowerCase(),
  }
}

// However long a row of marks is, the sign before them stands near the end; a bound keeps hostile rows linear.
const endLength = 40

function describeEnd(said: string, next: string | undefined): string {
  const last = said
    .slice(-endLength)
    .trimEnd()
    .replace(/['’"”\])]+$/, '')
    .at(-1)
  if (last === ',') return 'comma'
  if (last === '.') return 'stop'
  if (last === '?' || last === '!') return 'ask'
  return next === ',' ? 'comma outside' : 'open'
}

function describeLength(said: string): string {
  const parts = said.slice(0, 200).split(/\s+/).length
  if (parts < 3) return 'word'
  return parts < 8 ? 'phrase' : 'long'
}

/** A number of tokens, roughly. */
export function formatTokenDistance(tokens: number): string {
  if (tokens <= 3) return `${tokens}`
  if (tokens <= 6) return '4-6'
  if (tokens <= 12) return '7-12'
  return tokens <= 25 ? '13-25' : 'far'
}
