import type { FinderWords } from '../../languages/finder-words.ts'
import { beforeOpening, type QuotationMark } from './quotation-mark.ts'

const singleMark = /[‘’'‚‹›]/g
/** How far after a mark a later closing mark is looked for, in characters. A guess; keeps the work linear. */
const passageReach = 400
/** How many marks after an opening one can come before its closing one. A guess; keeps the work linear. */
const maxMarksBetween = 20

/**
 * Finds the single quotation marks between two offsets of a text. Apostrophes are left out: in a word, before a clipped word
 * ('Tis), after a plural (the Joneses' house).
 */
export function findSingleMarks(
  text: string,
  start: number,
  end: number,
  { clippedWords, pluralEnding }: FinderWords,
): QuotationMark[] {
  const marks: QuotationMark[] = []
  for (const match of text.slice(start, end).matchAll(singleMark)) {
    const at = start + match.index
    if (/^[‘’']n[‘’']/.test(text.slice(at, at + 3)) || /^[‘’']n[‘’']$/.test(text.slice(at - 2, at + 1)))
      continue // rock ’n’ roll
    const before = at === start ? ' ' : (text[at - 1] ?? ' ')
    const after = at + 1 >= end ? ' ' : (text[at + 1] ?? ' ')
    const wordAfter = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1, at + 12))?.[0].toLowerCase() ?? ''
    const opens =
      beforeOpening.test(before) &&
      !/\s/.test(after) &&
      !clippedWords.includes(wordAfter) &&
      !/^\d\ds$/.test(wordAfter)
    const closes = !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)
    if (opens === closes) continue
    if (closes && pluralEnding?.test(before) && !isLastToClose(text, at, end)) continue
    const side = opens ? 'opens' : 'closes'
    marks.push({ at, width: 1, side, sign: side, family: 'single' })
  }
  return dropUnclosed(marks)
}

/** After an s, a mark closes only if no later mark can; otherwise it is the apostrophe of a plural. */
function isLastToClose(text: string, at: number, end: number): boolean {
  const after = text.slice(at + 1, Math.min(end, at + passageReach))
  const closing = after.search(/[^\s\p{L}]['’](?![\p{L}])|\p{L}['’][\s.,;:!?]/u)
  const opening = after.search(/\s['‘]\p{L}/u)
  return closing === -1 || (opening !== -1 && opening < closing)
}

/** Drops opening marks without a closing mark after them: they are apostrophes. */
function dropUnclosed(marks: QuotationMark[]): QuotationMark[] {
  const kept: QuotationMark[] = []
  marks.forEach((mark, index) => {
    const isClosed =
      mark.side === 'closes' ||
      marks.slice(index + 1, index + maxMarksBetween).some((other) => other.side === 'closes')
    if (isClosed) kept.push(mark)
  })
  return kept
}
