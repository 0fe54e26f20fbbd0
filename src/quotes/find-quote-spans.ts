import type { QuoteSpan } from './found-quote.ts'
import { wordsFor } from './languages/find-language.ts'
import { breaksLines } from './read-text.ts'

/** A quotation mark, or two apostrophes that stand for a double one. */
interface Mark {
  at: number
  width: number
  /** What the place says: space before and a word behind opens. `either` where the place does not tell. */
  side: 'opens' | 'closes' | 'either'
  /** What the sign says, whichever way it was typed. */
  sign: 'opens' | 'closes' | 'either'
}

const doubleMark = /''|``|[“”„‟"«»「」『』＂]/g
const singleMark = /[‘’'‹›]/g
const signs: Record<string, Mark['sign']> = {
  '“': 'opens',
  '„': 'opens',
  '‟': 'opens',
  '``': 'opens',
  '”': 'closes',
}
Object.assign(signs, {
  '«': 'opens',
  '»': 'closes',
  '「': 'opens',
  '」': 'closes',
  '『': 'opens',
  '』': 'closes',
})
Object.assign(signs, { '‘': 'opens', '‹': 'opens', '›': 'closes' })

const beforeOpening = /[\s([{—–/\-:]/
const afterClosing = /[\s)\]}—–.,;:!?…/-]/
/** Scripts that set no space around their marks, where only the sign tells. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Finds what stands between quotation marks: the outermost pair counts. Marks that point the wrong way are read by their
 * place, unclosed quotations end with their paragraph, and one that is re-opened in the next paragraph is a span of its
 * own. Single marks count only in a text that has no double ones. Linear in the text's length.
 *
 * @param text paragraphs with a blank line between them
 * @param language BCP 47; it tells which way „ “ and » « point
 */
export function findQuoteSpans(text: string, language: string): QuoteSpan[] {
  const spans = findSpans(text, language, findDoubleMarks)
  return spans.length > 0 ? spans : findSpans(text, language, findSingleMarks)
}

type FindMarks = (text: string, start: number, end: number, language: string) => Mark[]

function findSpans(text: string, language: string, findMarks: FindMarks): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const paragraph = breaksLines(text) ? /[^\n]+/g : /[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g
  for (const match of text.matchAll(paragraph)) {
    const start = match.index
    const end = start + match[0].length
    spans.push(...pairMarks(text, findMarks(text, start, end, language), end))
  }
  return spans.filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
}

function findDoubleMarks(text: string, start: number, end: number, language: string): Mark[] {
  const { closingSigns } = wordsFor(language)
  return [...text.slice(start, end).matchAll(doubleMark)].flatMap((match) => {
    const at = start + match.index
    const width = match[0].length
    if (isInTag(text, at, start, end)) return []
    // 6'2" and a 12" pipe: inches, not words.
    if (
      match[0] === '"' &&
      /\d/.test(text[at - 1] ?? '') &&
      /^[\s-]\p{Ll}/u.test(text.slice(at + 1, at + 3))
    ) {
      if (!text.slice(Math.max(start, at - 400), at).includes('"')) return []
    }
    const sign = closingSigns.includes(match[0]) ? 'closes' : (signs[match[0]] ?? 'either')
    return [{ at, width, side: sideOf(text, at, width, start, end), sign }]
  })
}

/** The value of an attribute in a tag that was copied along: <a href="…">. */
function isInTag(text: string, at: number, start: number, end: number): boolean {
  const around = text.slice(Math.max(start, at - 300), Math.min(end, at + 300))
  const here = at - Math.max(start, at - 300)
  const opened = around.lastIndexOf('<', here)
  if (opened === -1 || !/^<[a-z][\w-]*\s[^<>]*=/.test(around.slice(opened, here + 1))) return false
  return around.indexOf('>', opened) >= here
}

function sideOf(text: string, at: number, width: number, start: number, end: number): Mark['side'] {
  const before = at === start ? ' ' : (text[at - 1] ?? ' ')
  const after = at + width >= end ? ' ' : (text[at + width] ?? ' ')
  // Guillemets and corner brackets are never typed for one another, and French sets spaces inside them.
  if (/[«»「」『』]/.test(text[at] ?? '') || unspaced.test(before) || unspaced.test(after)) return 'either'
  const mayOpen = beforeOpening.test(before) && !/\s/.test(after)
  const mayClose = !/\s/.test(before) && afterClosing.test(after)
  if (mayOpen === mayClose) return 'either'
  return mayOpen ? 'opens' : 'closes'
}

function pairMarks(text: string, marks: readonly Mark[], end: number): QuoteSpan[] {
  const spans: QuoteSpan[] = []
  const closersAfter = countFrom(marks, 'closes')
  const openersAfter = countFrom(marks, 'opens')
  let open: Mark | undefined
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
      close(before, before) // the first was never closed
      open = mark
      depth = 1
    }
  })
  close(end, end)
  return spans
}

/** For each mark, how many from it on have that role by their place, or by their sign where the place does not tell. */
function countFrom(marks: readonly Mark[], role: 'opens' | 'closes'): number[] {
  const counts: number[] = new Array(marks.length).fill(0)
  let count = 0
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (mark && (mark.side === 'either' ? mark.sign : mark.side) === role) count++
    counts[index] = count
  }
  return counts
}

function roleOf(mark: Mark, isOpen: boolean): 'opens' | 'closes' {
  if (mark.side !== 'either') return mark.side
  if (mark.sign !== 'either') return mark.sign
  return isOpen ? 'closes' : 'opens'
}

/** Single marks, without those that are apostrophes: in a word, before a clipped one ('Tis), behind a plural (Jones'). */
function findSingleMarks(text: string, start: number, end: number, language: string): Mark[] {
  const { clippedWords } = wordsFor(language)
  const marks: Mark[] = []
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
function dropUnanswered(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  marks.forEach((mark, index) => {
    const answered =
      mark.side === 'closes' || marks.slice(index + 1, index + 20).some((other) => other.side === 'closes')
    if (answered) kept.push(mark)
  })
  return kept
}
