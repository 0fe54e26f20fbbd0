import type { FinderWords } from '../../languages/finder-words.ts'
import { beforeOpening, type QuotationMark } from './quotation-mark.ts'

/** How far before an inch mark an opening straight mark is looked for, in characters. A guess; keeps the work linear. */
const inchReach = 400
/** How far from a mark the ends of its HTML tag are looked for, in characters. A guess; keeps the work linear. */
const tagReach = 300

/** A double quotation mark of any style, or two characters used as one. */
export const doubleMark = /''|``|[“”„‟"«»「」『』＂]/g
const signs: Record<string, QuotationMark['sign']> = {
  '“': 'opens',
  '„': 'opens',
  '‟': 'opens',
  '``': 'opens',
  '”': 'closes',
  '«': 'opens',
  '»': 'closes',
  '「': 'opens',
  '」': 'closes',
  '『': 'opens',
  '』': 'closes',
}

/** A character that can come after a closing mark; a bracket, as in “…”[Source.]. */
const afterClosing = /[\s()[\]{}<—–.,;:!?…/-]/
/** Scripts without spaces around quotation marks: only the character shows whether a mark opens or closes. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Finds the double quotation marks between two offsets of a text, including two apostrophes used as one. Inch marks and
 * marks in HTML attributes are left out.
 */
export function findDoubleMarks(
  text: string,
  start: number,
  end: number,
  { closingMarks }: FinderWords,
): QuotationMark[] {
  return [...text.slice(start, end).matchAll(doubleMark)].flatMap((match) => {
    const at = start + match.index
    const width = match[0].length
    if (isInTag(text, at, start, end)) return []
    // 6'2" and a 12" pipe: inches, unless a straight mark before may be waiting for this one.
    if (
      match[0] === '"' &&
      /\d/.test(text[at - 1] ?? '') &&
      /^[\s-]\p{Ll}/u.test(text.slice(at + 1, at + 3))
    ) {
      if (!text.slice(Math.max(start, at - inchReach), at).includes('"')) return []
    }
    const sign = closingMarks.includes(match[0]) ? 'closes' : (signs[match[0]] ?? 'either')
    return [{ at, width, side: sideOf(text, at, width, start, end), sign, family: familyOf(match[0]) }]
  })
}

function familyOf(mark: string): QuotationMark['family'] {
  if (/[«»]/.test(mark)) return 'guillemets'
  return /[「」『』]/.test(mark) ? 'brackets' : 'commas'
}

/** Whether a mark is in an attribute of an HTML tag in copied text: <a href="…">. */
function isInTag(text: string, at: number, start: number, end: number): boolean {
  // The tag may be split over two paragraphs, so look at the nearest characters first.
  if (text[at] === '"' && (text[at + 1] === '>' || /[a-z]=/.test(text.slice(Math.max(0, at - 2), at))))
    return true
  const from = Math.max(start, at - tagReach)
  const nearby = text.slice(from, Math.min(end, at + tagReach))
  const here = at - from
  const opened = nearby.lastIndexOf('<', here)
  if (opened === -1 || !/^<[a-z][\w-]*\s[^<>]*=/.test(nearby.slice(opened, here + 1))) return false
  return nearby.indexOf('>', opened) >= here
}

/** A character that a quotation can begin with. */
const firstInside = /[\p{L}\p{N}¿¡…([#@$€“„"'‘’]/u

/**
 * Guillemets point outwards in most languages («…»), inwards in some German (»…«), and the same way in Swedish and Finnish:
 * the word next to the mark decides. With spaces on both sides, as in French, only the character can.
 */
function sideOfGuillemet(before: string, after: string): QuotationMark['side'] {
  if (firstInside.test(after) && beforeOpening.test(before)) return 'opens'
  // After the apostrophe of "qu’« …" a mark can open.
  return !/[\s([{’']/.test(before) && !/[\p{L}\p{N}]/u.test(after) ? 'closes' : 'either'
}

function sideOf(text: string, at: number, width: number, start: number, end: number): QuotationMark['side'] {
  const before = at === start ? ' ' : (text[at - 1] ?? ' ')
  const after = at + width >= end ? ' ' : (text[at + width] ?? ' ')
  if (/[「」『』]/.test(text[at] ?? '') || unspaced.test(before) || unspaced.test(after)) return 'either'
  if (/[«»]/.test(text[at] ?? '')) return sideOfGuillemet(before, after)
  // At the end of a paragraph a mark can only close.
  if (at > start && /^\s{0,2}$/.test(text.slice(at + width, Math.min(end, at + width + 3)))) return 'closes'
  const mayOpen = beforeOpening.test(before) && !/\s/.test(after)
  const mayClose = !/\s/.test(before) && afterClosing.test(after)
  if (mayOpen === mayClose) return 'either'
  return mayOpen ? 'opens' : 'closes'
}
