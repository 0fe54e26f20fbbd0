import { findFinderWords } from '../../languages/find-language.ts'
import { findBlockQuotations, removeLineSigns } from '../../quotes/unmarked/find-block-quotations.ts'

/** A part of a text: a paragraph of a block quotation or its signature, or what is between them. */
export interface TextPart {
  text: string
  isQuoted: boolean
}

/**
 * Separates the paragraphs of block quotations, and the signatures in their last lines, from the rest of a text. They are
 * without the quote signs and the indents of their lines.
 *
 * @param language BCP 47 tag; its verbs of speech show what an indented paragraph is
 */
export function separateQuotations(text: string, language: string): TextPart[] {
  let at = 0
  const parts: TextPart[] = []
  const add = (part: string, isQuoted: boolean): void => {
    parts.push({ text: part, isQuoted })
  }
  for (const { start, end, outerStart, outerEnd } of findBlockQuotations(text, findFinderWords(language))) {
    add(text.slice(at, outerStart), false)
    add(removeLineSigns(text.slice(start, end)), true)
    at = end
    if (outerEnd === end) continue
    const lineEnd = text.indexOf('\n', outerEnd)
    at = lineEnd === -1 ? text.length : lineEnd
    add(text.slice(outerEnd, at), true)
  }
  add(text.slice(at), false)
  return parts
}
