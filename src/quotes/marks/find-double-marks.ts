import { findFinderWords } from '../../languages/find-language.ts'
import { beforeOpening, type QuotationMark } from './quotation-mark.ts'

const doubleMark = /''|``|[“”„‟"«»「」『』＂]/g
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

// A bracket behind the marks: “…”[Source.]
const afterClosing = /[\s()[\]{}<—–.,;:!?…/-]/
/** Scripts that set no space around their marks, where only the sign tells. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The double marks between two places of a text, two apostrophes for one among them; inches and tags' attributes are none. */
export function findDoubleMarks(text: string, start: number, end: number, language: string): QuotationMark[] {
  const { closingSigns } = findFinderWords(language)
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
  // The tag itself may have been broken over two paragraphs.
  if (text[at] === '"' && (text[at + 1] === '>' || /[a-z]=/.test(text.slice(Math.max(0, at - 2), at))))
    return true
  const around = text.slice(Math.max(start, at - 300), Math.min(end, at + 300))
  const here = at - Math.max(start, at - 300)
  const opened = around.lastIndexOf('<', here)
  if (opened === -1 || !/^<[a-z][\w-]*\s[^<>]*=/.test(around.slice(opened, here + 1))) return false
  return around.indexOf('>', opened) >= here
}

function sideOf(text: string, at: number, width: number, start: number, end: number): QuotationMark['side'] {
  const before = at === start ? ' ' : (text[at - 1] ?? ' ')
  const after = at + width >= end ? ' ' : (text[at + width] ?? ' ')
  // Guillemets and corner brackets are never typed for one another, and French sets spaces inside them.
  if (/[«»「」『』]/.test(text[at] ?? '') || unspaced.test(before) || unspaced.test(after)) return 'either'
  // At a paragraph's end nothing is left to open.
  if (at > start && /^\s{0,2}$/.test(text.slice(at + width, Math.min(end, at + width + 3)))) return 'closes'
  const mayOpen = beforeOpening.test(before) && !/\s/.test(after)
  const mayClose = !/\s/.test(before) && afterClosing.test(after)
  if (mayOpen === mayClose) return 'either'
  return mayOpen ? 'opens' : 'closes'
}
