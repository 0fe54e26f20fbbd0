import { findFinderWords } from '../../languages/find-language.ts'
import { beforeOpening, type QuotationMark } from './quotation-mark.ts'

const singleMark = /[‘’'‹›]/g
/** Single marks, without those that are apostrophes: in a word, before a clipped one ('Tis), behind a plural (Jones'). */
export function findSingleMarks(text: string, start: number, end: number, language: string): QuotationMark[] {
  const { clippedWords } = findFinderWords(language)
  const marks: QuotationMark[] = []
  for (const match of text.slice(start, end).matchAll(singleMark)) {
    const at = start + match.index
    if (/^[‘’']n[‘’']/.test(text.slice(at, at + 3)) || /^[‘’']n[‘’']$/.test(text.slice(at - 2, at + 1)))
      continue // rock ’n’ roll
    const before = at === start ? ' ' : (text[at - 1] ?? ' ')
    const after = at + 1 >= end ? ' ' : (text[at + 1] ?? ' ')
    const word = /^[\p{L}\p{N}]*/u.exec(text.slice(at + 1, at + 12))?.[0].toLowerCase() ?? ''
    const opens =
      beforeOpening.test(before) && !/\s/.test(after) && !clippedWords.includes(word) && !/^\d\ds$/.test(word)
    const closes = !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)
    if (opens === closes) continue
    if (closes && /s/i.test(before) && !endsPassage(text, at, end)) continue
    marks.push({ at, width: 1, side: opens ? 'opens' : 'closes', sign: opens ? 'opens' : 'closes' })
  }
  return dropUnanswered(marks)
}

/** Behind an s a mark closes only where no other one could: a plural's apostrophe otherwise. */
function endsPassage(text: string, at: number, end: number): boolean {
  const next = text
    .slice(at + 1, Math.min(end, at + 400))
    .search(/[^\s\p{L}]['’](?![\p{L}])|\p{L}['’][\s.,;:!?]/u)
  const opening = text.slice(at + 1, Math.min(end, at + 400)).search(/\s['‘]\p{L}/u)
  return next === -1 || (opening !== -1 && opening < next)
}

/** An apostrophe that seems to open and is never answered in its paragraph is no quotation. */
function dropUnanswered(marks: QuotationMark[]): QuotationMark[] {
  const kept: QuotationMark[] = []
  marks.forEach((mark, index) => {
    const answered =
      mark.side === 'closes' || marks.slice(index + 1, index + 20).some((other) => other.side === 'closes')
    if (answered) kept.push(mark)
  })
  return kept
}
