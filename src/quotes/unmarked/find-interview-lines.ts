import type { FinderWords } from '../../languages/finder-words.ts'
import type { QuoteSpan } from '../found-quote.ts'
import type { Paragraph } from './paragraph.ts'

/** "Q: ", "A. ", "VARROW: ", "Ida Marlow: " at the start of a paragraph. The words after it have no quotation mark. */
const labelled = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3}):\s+(?=[^\s"“”„«»'‘’])/u
/** A name that labels fewer paragraphs may be a heading: "Sources: …". */
const minTurns = 2

/**
 * Finds the answers of an interview whose lines have labels: those of "A:" between questions of "Q:", and those of each person
 * who speaks at least twice if at least two do.
 */
export function findInterviewLines(
  text: string,
  paragraphs: readonly Paragraph[],
  words: FinderWords,
): QuoteSpan[] {
  const lines = paragraphs.flatMap(({ start, end }) => {
    const match = labelled.exec(text.slice(start, Math.min(end, start + maxLabelLength)))
    return match ? [{ label: match[1] ?? '', start: start + match[0].length, end }] : []
  })
  const turns = new Map<string, number>()
  for (const { label } of lines) turns.set(label, (turns.get(label) ?? 0) + 1)
  const isQuestion = (label: string): boolean => words.questionLabels.has(label.toLowerCase())
  const isAnswer = (label: string): boolean => words.answerLabels.has(label.toLowerCase())
  const labels = [...turns.keys()]
  const hasQuestions = labels.some(isQuestion)
  const repeated = labels.filter(
    (label) => !isQuestion(label) && !isAnswer(label) && (turns.get(label) ?? 0) >= minTurns,
  )
  const speaking = repeated.length > 0 ? repeated.filter(nameTest(text)) : []
  const areNames = speaking.length > 1 || (speaking.length > 0 && hasQuestions)
  return lines.flatMap(({ label, start, end }): QuoteSpan[] => {
    const isSpoken = isAnswer(label) ? hasQuestions : areNames && speaking.includes(label)
    const last = start + text.slice(start, end).trimEnd().length
    if (!isSpoken || last <= start) return []
    const unmarked = isAnswer(label) ? 'answer' : 'label'
    return [{ start, end: last, outerStart: start, outerEnd: last, unmarked }]
  })
}

/** Two words with capitals, one right after the other. */
const pairs = /(?<![\p{L}\p{M}'’-])(\p{Lu}[\p{L}\p{M}'’-]*) (?=(\p{Lu}[\p{L}\p{M}'’-]*))/gu

/**
 * Makes a test for labels that are names: "Ida Marlow" or "MARLOW" with no word that the text has in small letters; of a single
 * word in small letters, such as "Marlow", the text must have the full name. "Advantages" and "Total Time" are headings.
 */
function nameTest(text: string): (label: string) => boolean {
  const small = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu))
  const named = new Set(
    [...text.matchAll(pairs)]
      .filter(([, first = '']) => !small.has(first.toLowerCase()))
      .flatMap(([, first = '', last = '']) => [first, last]),
  )
  return (label) => {
    const words = label.split(' ')
    const isCommon = words.some((word) => small.has(word.toLowerCase()))
    const isCapital = label === label.toUpperCase()
    return !isCommon && (isCapital || words.length > 1 || named.has(label))
  }
}

/** The longest label, in characters. A guess. */
const maxLabelLength = 80
