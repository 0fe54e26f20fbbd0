import { listWords } from '../count-words.ts'
import { collectWords } from '../language-words.ts'
import { isPersonName } from '../person-name.ts'

/** No line that scores this or less is a headline. */
export const worstHeadline = -5

const titleCaseExceptions = new Set(collectWords('titleCaseExceptions'))

/** How likely a line above the text is its headline: by its length, its end, its capitals. Higher is likelier. */
export function scoreHeadline(line: string): number {
  const words = listWords(line).length
  if (words === 0 || words > 45) return worstHeadline
  const length = words < 3 ? -2 : words === 3 ? 0 : words <= 20 ? 2 : words <= 30 ? 0 : -4
  const sentence = /[.։。]["”’»)]*$/u.test(line) && !/\.\.\.$|\b\p{Lu}\.$/u.test(line) ? -3 : 0
  const name = isPersonName(line) && words <= 4 ? -2 : 0
  const label = /:$/.test(line) ? -2 : 0
  const capitals = line === line.toUpperCase() && line !== line.toLowerCase() && words <= 3 ? -1 : 0
  return length + sentence + name + label + capitals + (isTitleCase(line) ? 1 : 0)
}

function isTitleCase(line: string): boolean {
  const telling = line
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !titleCaseExceptions.has(word.toLowerCase()))
  return telling.length >= 3 && telling.every((word) => /^\p{Lu}/u.test(word))
}
