import type { Attribution } from './attribution/attribution.ts'
import { decideByRules } from './attribution/decide-by-rules.ts'
import { rankCandidates } from './attribution/rank-candidates.ts'
import { readArticle } from './attribution/read-article.ts'
import { rules } from './attribution/rules.ts'
import type { LanguageWords } from './languages/language-words.ts'
import type { Mention } from './mentions/mention.ts'
import type { ReadText } from './read-text.ts'

export type { Attribution } from './attribution/attribution.ts'

/**
 * Below this, a speaker is not stated without a comment. By cross-validation, of those above it 1.0 in 100 differ from what
 * people marked, and 73 in 100 are above it; with 0.9 it is 1.5 and 80.
 */
const surely = 0.95

/**
 * Who said each quotation of a text, as far as the text says so: the rules propose, everybody else mentioned near by is
 * considered, and of all of them the likeliest is taken. The rule that is named is the first that proposed the one taken.
 */
export function attributeSpeakers(read: ReadText, words: LanguageWords): (Attribution | undefined)[] {
  const readings = decideByRules(read, words)
  const article = readArticle(read, words)
  const decided: (Attribution | undefined)[] = []
  readings.forEach(({ place, proposals }, quote) => {
    const before = [decided[quote - 1]?.mention, decided[quote - 2]?.mention]
    const next: Mention | undefined = readings[quote + 1]?.attribution?.mention
    const ranked = rankCandidates(place, article, { proposals, before, next })
    decided.push(
      ranked && {
        mention: ranked.candidate.mention,
        rule: rules[ranked.candidate.rules[0] ?? -1]?.name ?? 'likeliest of those near by',
        strength: ranked.probability >= surely ? 'strong' : 'weak',
        likelihood: ranked.probability,
      },
    )
  })
  return read.spans.map((_, quote) => takeFromSequel(read, decided, quote))
}

/** "“… \n\n “…,” Vell said": who said a quotation that was left open is told with its sequel, paragraphs later. */
function takeFromSequel(
  read: ReadText,
  decided: readonly (Attribution | undefined)[],
  quote: number,
): Attribution | undefined {
  if (decided[quote]?.mention.inside) return decided[quote]
  let at = quote
  while (decided[at]?.strength !== 'strong') {
    const span = read.spans[at]
    const next = read.spans[at + 1]
    if (!span || !next || span.outerEnd !== span.end || at - quote > longestSpeech) return decided[quote]
    if (/\S/.test(read.text.slice(span.outerEnd, next.outerStart))) return decided[quote]
    at++
    if (decided[at]?.mention.inside) return decided[quote]
  }
  return decided[at]
}

/** More paragraphs than this nobody speaks before the text says who does. */
const longestSpeech = 20
