import { listWords } from '../count-words.ts'
import { collectWords } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'

/** A line with this score or less is not a headline. */
export const worstHeadline = -5

const titleCaseExceptions = new Set(collectWords('titleCaseExceptions'))

/** Points for a line's length in words, by the largest number that has them. All points here are guesses. */
const pointsByLength: readonly [maxWords: number, points: number][] = [
  [2, -2],
  [3, 0],
  [20, 2],
  [30, 0],
  [45, -4],
]
const sentencePoints = -3
const namePoints = -2
const labelPoints = -2
const capitalsPoints = -1
const titleCasePoints = 1
/** Personal names have up to four words, and section names in capitals up to three. */
const [maxNameWords, maxCapitals] = [4, 3]

/** Scores how likely a line above the text is its headline, by its length, its end and its capitals. Higher is likelier. */
export function scoreHeadline(line: string): number {
  const words = listWords(line).length
  const length = pointsByLength.find(([maxWords]) => words <= maxWords)?.[1]
  if (words === 0 || length === undefined) return worstHeadline
  const isSentence = /[.։。]["”’»)]*$/u.test(line) && !/\.\.\.$|\b\p{Lu}\.$/u.test(line)
  const isInCapitals = line === line.toUpperCase() && line !== line.toLowerCase()
  return (
    length +
    (isSentence ? sentencePoints : 0) +
    (words <= maxNameWords && isPersonName(line) ? namePoints : 0) +
    (/:$/.test(line) ? labelPoints : 0) +
    (words <= maxCapitals && isInCapitals ? capitalsPoints : 0) +
    (isTitleCase(line) ? titleCasePoints : 0)
  )
}

function isTitleCase(line: string): boolean {
  const words = line
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !titleCaseExceptions.has(word.toLowerCase()))
  return words.length >= 3 && words.every((word) => /^\p{Lu}/u.test(word))
}
