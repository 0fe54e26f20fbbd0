import type { QuoteSpan } from '../found-quote.ts'
import type { QuotationMark } from './quotation-mark.ts'

/**
 * Pairs the quotation marks of one paragraph. Each outermost pair is a span; an unclosed quotation ends with the paragraph.
 *
 * @param end offset of the end of the paragraph
 */
export function pairMarks(text: string, marks: readonly QuotationMark[], end: number): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const closersAfter = countFrom(marks, 'closes')
  const openersAfter = countFrom(marks, 'opens')
  const lastStraight = marks.findLastIndex(isStraight)
  const lastCloserOf = new Map(
    marks.flatMap((mark, index) => (canClose(mark) ? [[mark.family, index] as const] : [])),
  )
  let open: QuotationMark | undefined
  let depth = 0
  const close = (to: number, outerEnd: number): void => {
    if (!open) return
    const quoted = text.slice(open.at + open.width, to)
    const start = to - quoted.trimStart().length
    const length = quoted.trim().length
    if (length > 0) {
      spans.push({
        start,
        end: start + length,
        outerStart: open.at,
        outerEnd: Math.max(outerEnd, start + length),
      })
    }
    open = undefined
    depth = 0
  }
  marks.forEach((mark, index) => {
    // «… "…" …»: the quotation is closed by a mark of its own family, and marks of others are inside it.
    if (open && mark.family !== open.family && (lastCloserOf.get(open.family) ?? -1) > index) return
    const role = roleOf(mark, open !== undefined)
    if (!open) {
      if (role === 'opens') {
        open = mark
        depth = 1
      }
    } else if (role === 'closes') {
      depth--
      // ''' closes an outer and an inner quotation.
      const innerWidth = mark.width === 2 && /^'(?!')/.test(text.slice(mark.at + 2, mark.at + 4)) ? 1 : 0
      if (depth === 0) close(mark.at, mark.at + mark.width + innerWidth)
    } else if ((closersAfter[index] ?? 0) > (openersAfter[index] ?? 0)) {
      depth++ // A nested quotation: enough marks follow to close both.
    } else {
      const before = text.slice(0, mark.at).trimEnd().length
      // The first quotation is unclosed. If its straight mark opens a paragraph of curly marks, the whole paragraph was
      // taken from another source: only the quotations inside it count.
      if (!(isBlock(text, open) && lastStraight < index && mark.sign === 'opens')) close(before, before)
      open = mark
      depth = 1
    }
  })
  close(end, end)
  return spans
}

function canClose(mark: QuotationMark): boolean {
  return (mark.side === 'either' ? mark.sign : mark.side) !== 'opens'
}

function isStraight({ sign, width }: QuotationMark): boolean {
  return sign === 'either' && width === 1
}

/** Whether a straight mark opens a paragraph. */
function isBlock(text: string, open: QuotationMark): boolean {
  return isStraight(open) && (open.at === 0 || text[open.at - 1] === '\n')
}

/** For each mark, counts the marks from it on that have a role, by position or else by character. */
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
