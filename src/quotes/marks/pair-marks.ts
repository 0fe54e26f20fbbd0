import type { QuoteSpan } from '../found-quote.ts'
import type { QuotationMark } from './quotation-mark.ts'

/** Pairs the marks of one paragraph: the outermost pair is a span, and one that is never closed ends with the paragraph. */
export function pairMarks(text: string, marks: readonly QuotationMark[], end: number): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const closersAfter = countFrom(marks, 'closes')
  const openersAfter = countFrom(marks, 'opens')
  const lastStraight = marks.findLastIndex(isStraight)
  let open: QuotationMark | undefined
  let depth = 0
  const close = (to: number, outerEnd: number): void => {
    if (!open) return
    const inner = open.at + open.width
    const start = inner + (text.slice(inner, to).length - text.slice(inner, to).trimStart().length)
    const trimmed = text.slice(start, to).trimEnd().length
    if (trimmed > 0) {
      spans.push({
        start,
        end: start + trimmed,
        outerStart: open.at,
        outerEnd: Math.max(outerEnd, start + trimmed),
      })
    }
    open = undefined
    depth = 0
  }
  marks.forEach((mark, index) => {
    const role = roleOf(mark, open !== undefined)
    if (!open) {
      if (role === 'opens') {
        open = mark
        depth = 1
      }
    } else if (role === 'closes') {
      depth--
      // '' and ' in a row close an inner and an outer quotation.
      const inner = mark.width === 2 && /^'(?!')/.test(text.slice(mark.at + 2, mark.at + 4)) ? 1 : 0
      if (depth === 0) close(mark.at, mark.at + mark.width + inner)
    } else if ((closersAfter[index] ?? 0) > (openersAfter[index] ?? 0)) {
      depth++ // a quotation inside the quotation: enough marks follow to close both
    } else {
      const before = text.slice(0, mark.at).trimEnd().length
      // The first was never closed. A straight one that opens a paragraph of curly marks opened a passage taken over whole:
      // what stands between the others is theirs, and its pieces are no quotations.
      if (!(isBlock(text, open) && lastStraight < index && mark.sign === 'opens')) close(before, before)
      open = mark
      depth = 1
    }
  })
  close(end, end)
  return spans
}

function isStraight({ sign, width }: QuotationMark): boolean {
  return sign === 'either' && width === 1
}

/** Whether a quotation opens its paragraph with a straight mark. */
function isBlock(text: string, open: QuotationMark): boolean {
  return isStraight(open) && (open.at === 0 || text[open.at - 1] === '\n')
}

/** For each mark, how many from it on have that role by their place, or by their sign where the place does not tell. */
function countFrom(marks: readonly QuotationMark[], role: 'opens' | 'closes'): number[] {
  const counts: number[] = new Array(marks.length).fill(0)
  let count = 0
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (mark && (mark.side === 'either' ? mark.sign : mark.side) === role) count++
    counts[index] = count
  }
  return counts
}

function roleOf(mark: QuotationMark, isOpen: boolean): 'opens' | 'closes' {
  if (mark.side !== 'either') return mark.side
  if (mark.sign !== 'either') return mark.sign
  return isOpen ? 'closes' : 'opens'
}
