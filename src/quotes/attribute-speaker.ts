import type { Attribution, Place } from './attribution/attribution.ts'
import { rules } from './attribution/rules.ts'
import type { LanguageWords } from './languages/language-words.ts'
import type { ReadText } from './read-text.ts'

export type { Attribution } from './attribution/attribution.ts'

/**
 * Who said each quotation of a text, as far as the text says so. The rules are tried in order; the first that finds a
 * mention decides.
 */
export function attributeSpeakers(read: ReadText, words: LanguageWords): (Attribution | undefined)[] {
  const decided: (Attribution | undefined)[] = []
  read.spans.forEach((_, quote) => {
    const sentence = read.sentences[read.sentenceOf[quote] ?? 0]
    const place: Place = {
      read,
      words,
      quote,
      at: read.tokenOf[quote] ?? 0,
      from: sentence?.from ?? 0,
      to: sentence?.to ?? 0,
      decided,
    }
    decided.push(decide(place))
  })
  return read.spans.map((_, quote) => takeFromSequel(read, decided, quote))
}

/** "“… \n\n “…,” Vell said": who said a quotation that was left open is told with its sequel, paragraphs later. */
function takeFromSequel(
  read: ReadText,
  decided: readonly (Attribution | undefined)[],
  quote: number,
): Attribution | undefined {
  let at = quote
  while (decided[at]?.strength !== 'strong') {
    const span = read.spans[at]
    const next = read.spans[at + 1]
    if (!span || !next || span.outerEnd !== span.end || at - quote > longestSpeech) return decided[quote]
    if (/\S/.test(read.text.slice(span.outerEnd, next.outerStart))) return decided[quote]
    at++
  }
  return decided[at]
}

/** More paragraphs than this nobody speaks before the text says who does. */
const longestSpeech = 20

function decide(place: Place): Attribution | undefined {
  for (const { name, strength, find } of rules) {
    const mention = find(place)
    if (mention) return { mention, rule: name, strength }
  }
  return undefined
}
