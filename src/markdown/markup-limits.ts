/** Why a body has more markup than the parser can read in a short time. */
export interface MarkupExcess {
  /** Line in the body, counted from 1. */
  line: number
  message: string
  remedy: string
}

/** Quotations and lists nested thirty deep, which no article has: the parser recurses, and would run out of stack. */
const nested = /^(?:[ \t]*(?:>|[*+-][ \t]|\d{1,9}[.)][ \t])){30}/m

/** Indented deeper than any list of an article: the parser's time grows with the depth of nested lists. */
const deeplyIndented = /^[ \t]{120,}[*+\-\d>]/m

/**
 * Marks of emphasis, links and code, and addresses, that one paragraph may have. Measured: the parser's time grows with the square of
 * their number in a paragraph, and 3,000 take a third of a second.
 */
const maxMarksInParagraph = 3_000
/** Marks in a whole body. A guess: the parser needs a second for them. */
const maxMarks = 30_000
/**
 * Lines of = or - right under a line, which make it a heading, without an empty line between them. Measured: the parser's
 * time grows with the square of their number, and 500 take a tenth of a second.
 */
const maxUnderlines = 500
/**
 * Lines without an empty line between them. Measured: the parser's time grows with the square of the lines of a paragraph,
 * and 5,000 take a third of a second.
 */
const maxLines = 5_000
/** A guess: no article nests brackets this deep, and the parser's time grows with the depth. */
const maxBrackets = 50

/** Marks of the kinds above, empty lines, lines that underline a heading, and all other ends of lines. */
const marks = /[*_~`[\]<&!|@]|www\\?\.|:\/\/|\n[^\S\n]*\n|\n[ \t>]*(?:=+|-+)[ \t]*(?=\n|$)|\n/g

/**
 * Finds markup that the parser would need too long for: its time grows with the square of nested or unclosed marks. Returns
 * `undefined` for every body that a person would write. Linear in the length of the text.
 */
export function findMarkupExcess(markdown: string): MarkupExcess | undefined {
  const deep = nested.exec(markdown) ?? deeplyIndented.exec(markdown)
  if (deep) return explain(markdown, deep.index, 'lists or quotations are nested too deeply')
  let depth = 0
  let inParagraph = 0
  let underlines = 0
  let lines = 0
  let all = 0
  for (const { 0: mark, index } of markdown.matchAll(marks)) {
    if (/^\n[^\S\n]*\n/.test(mark)) {
      depth = 0
      inParagraph = 0
      underlines = 0
      lines = 0
      continue
    }
    if (mark.startsWith('\n')) {
      lines++
      if (mark !== '\n') underlines++
      if (lines > maxLines)
        return explain(markdown, index + 1, 'a paragraph has more lines than an article', divide)
      if (underlines > maxUnderlines)
        return explain(markdown, index + 1, 'there are more underlined headings than in any article')
      continue
    }
    inParagraph++
    all++
    if (mark === '[') depth++
    else if (mark === ']') depth = Math.max(0, depth - 1)
    if (depth > maxBrackets) return explain(markdown, index, 'brackets are nested too deeply')
    if (inParagraph > maxMarksInParagraph || all > maxMarks)
      return explain(markdown, index, 'there is more markup than in any article')
  }
  return undefined
}

const simplify = 'write it with less markup; put a backslash before marks that belong to the text'
const divide = 'write empty lines between its paragraphs'

function explain(markdown: string, index: number, what: string, remedy = simplify): MarkupExcess {
  return {
    line: markdown.slice(0, index).split('\n').length,
    message: `${what}, so the text cannot be read`,
    remedy,
  }
}
