import type { FinderWords } from '../../languages/finder-words.ts'
import type { QuoteSpan } from '../found-quote.ts'
import type { Paragraph } from './paragraph.ts'

/** A paragraph of speech begins with a long dash. A hyphen begins the item of a list. */
const openingDash = /^[—–―]\s*(?=\S)/
/**
 * Where an attribution can begin: a comma, a mark of a question or an exclamation, then perhaps a dash, then a word; in Spanish a
 * dash right before the word.
 */
const attributionStart = /(?:([,?!…])\s*(?:[—–―]\s*)?|\s[—–―])(?=(\p{Ll}[\p{L}'’-]*))/gu
/** Where the speech goes on after an attribution. In Spanish a dash right after its last word ends it: "dijo Ana—. Vengo." */
const speechAgain = /[.,:]\s+[—–―]\s+|(?<=[\p{L}\p{N}])[—–―][.,;:]?\s+/gu
/** A longer paragraph is not searched for an attribution further on, in characters. A guess; keeps the work linear. */
const maxSearched = 2000

/**
 * Finds speech after a dash, in languages that write it so: "— Мост откроют, — сказала Анна. — Обещаю." A paragraph counts if
 * a verb of speech follows in it, or if the paragraph next to it counts and begins with a dash too.
 */
export function findDashSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
  words: FinderWords,
): QuoteSpan[] {
  if (!words.hasDashSpeech) return []
  const parts = paragraphs.map(({ start, end }) => {
    const paragraph = text.slice(start, end)
    const dash = openingDash.exec(paragraph)?.[0]
    if (dash === undefined) return undefined
    return { from: dash.length, paragraph, start, attributed: splitSpeech(paragraph, dash.length, words) }
  })
  return parts.flatMap((part, index) => {
    if (!part) return []
    const isDialogue =
      parts[index - 1]?.attributed !== undefined || parts[index + 1]?.attributed !== undefined
    const ranges =
      part.attributed ?? (isDialogue ? [[part.from, part.paragraph.trimEnd().length] as const] : [])
    return ranges.map(([from, to]): QuoteSpan => {
      const span = { start: part.start + from, end: part.start + to, unmarked: 'dash' as const }
      return { ...span, outerStart: span.start, outerEnd: span.end }
    })
  })
}

/** Returns the ranges of speech in a paragraph that has an attribution, otherwise `undefined`. */
function splitSpeech(
  paragraph: string,
  from: number,
  words: FinderWords,
): (readonly [number, number])[] | undefined {
  const searched = paragraph.slice(0, maxSearched)
  attributionStart.lastIndex = from
  for (let match = attributionStart.exec(searched); match; match = attributionStart.exec(searched)) {
    const word = (match[2] ?? '').toLowerCase().replaceAll('’', "'")
    const verb = words.joinedPronoun ? word.replace(words.joinedPronoun, '') : word
    if (!words.speechVerbs.has(verb)) continue
    const end = match.index + (match[1] === undefined || match[1] === ',' ? 0 : 1)
    speechAgain.lastIndex = match.index + match[0].length
    const again = speechAgain.exec(searched)
    const rest = again ? again.index + again[0].length : undefined
    const last = paragraph.trimEnd().length
    return rest === undefined || rest >= last
      ? [[from, end]]
      : [
          [from, end],
          [rest, last],
        ]
  }
  return undefined
}
