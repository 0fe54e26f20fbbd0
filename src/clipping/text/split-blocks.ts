import { collectWords } from '../language-words.ts'
import type { TextPart } from './separate-quotations.ts'
import type { TextBlock } from './text-block.ts'

type SplitBlock = Pick<TextBlock, 'text' | 'isQuoted'>

/** In characters. A guess: longer lines are paragraphs, not lines of a wrapped text. */
const maxWrapWidth = 110
/** In characters. A guess: a text with shorter lines is a list or a poem. */
const minWrapWidth = 40
const bullet = /^\s*(?:[•●▪◦‣*·–-]\s+|\d{1,2}[.)]\s+)(?=\S)/u

/** Whether a line begins like a list item. */
export function isBullet(line: string): boolean {
  return bullet.test(line)
}

/** Splits a list item into its mark (a bullet or a number) and its words. */
export function parseBullet(line: string): { mark: string; words: string } {
  const mark = bullet.exec(line)?.[0] ?? ''
  return { mark, words: line.slice(mark.length) }
}

/**
 * Splits a plain text into its blocks: paragraphs, headings, furniture. Blank lines separate them, and so does every line
 * end, unless the text is wrapped at a margin and the next word would not have fitted on the line. Words that the margin
 * divides are joined; `joined` is how many lost their hyphen.
 *
 * @param parts the text, cut around its block quotations
 */
export function splitBlocks(parts: readonly TextPart[]): { blocks: SplitBlock[]; joined: number } {
  const groups = parts.flatMap(({ text, isQuoted }) =>
    splitParagraphs(text).map((lines) => ({ lines, isQuoted })),
  )
  const width = findWrapWidth(groups.map(({ lines }) => lines))
  const words = new Set(
    parts.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  )
  let joined = 0
  const blocks = groups.flatMap(({ lines, isQuoted }) => {
    const wrapped = width === undefined ? { blocks: lines, joined: 0 } : joinWrapped(lines, width, words)
    joined += wrapped.joined
    return wrapped.blocks.map((text) => ({ text, ...(isQuoted ? { isQuoted } : {}) }))
  })
  return { blocks, joined }
}

/** Returns the lines of each paragraph. */
function splitParagraphs(text: string): string[][] {
  return text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((group) => group.length > 0)
}

/** How much longer than the median line a wrapped line may be. A guess: addresses and tables are longer. */
const spread = 1.25

/**
 * Finds the margin that a text is wrapped at, in characters; `undefined` if its lines are paragraphs. The last lines of
 * paragraphs and lines of one word are left out, because they may have any length. Of the others, those that are not much
 * longer than the median are wrapped lines, and the longest of them gives the margin.
 */
function findWrapWidth(groups: readonly string[][]): number | undefined {
  const lengths = groups
    .flatMap((group) => group.slice(0, -1))
    .filter((line) => /\s/.test(line))
    .map((line) => line.length)
    .sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  const width = lengths.findLast((length) => length <= middle * spread) ?? 0
  return width >= minWrapWidth && width <= maxWrapWidth ? width : undefined
}

function joinWrapped(
  lines: readonly string[],
  width: number,
  words: ReadonlySet<string>,
): { blocks: string[]; joined: number } {
  const joined: string[] = []
  let divided = 0
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = joined.length - 1
    const open = joined[last]
    if (
      before !== undefined &&
      open !== undefined &&
      (goesOn(before, line, width) || endsQuotation(open, line))
    ) {
      const isDivided = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line)
      const whole = isDivided && !keepsHyphen(before, line, words)
      if (whole) divided += 1
      joined[last] = `${whole ? open.slice(0, -1) : open}${isDivided ? '' : ' '}${line}`
    } else joined.push(line)
  })
  return { blocks: joined, joined: divided }
}

const hyphenatedStarts = new Set(collectWords('hyphenatedStarts'))

/** Whether a hyphen at the margin is part of the word: the text has the word with it elsewhere, or "well-known" is meant. */
function keepsHyphen(before: string, line: string, words: ReadonlySet<string>): boolean {
  const start = /[\p{L}\p{M}]+(?=-$)/u.exec(before)?.[0].toLowerCase() ?? ''
  const end = /^[\p{L}\p{M}]+/u.exec(line)?.[0].toLowerCase() ?? ''
  if (words.has(`${start}${end}`)) return false
  return words.has(`${start}-${end}`) || hyphenatedStarts.has(start)
}

/** A line of a printed page that is only its number. */
export function isPageNumber(line: string): boolean {
  return /^[-–—\s]*\d{1,3}[-–—\s]*$/.test(line)
}

/** Whether a line contains the closing mark of a quotation that is open before it: a line end never splits a quotation. */
function endsQuotation(before: string, line: string): boolean {
  const opened =
    before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
  const mark = /[“”"]/.exec(line)?.[0]
  return opened && mark !== undefined && mark !== '“' && !/^["“]/.test(line) && !isBullet(line)
}

/** In characters. A guess: programs that count characters differently still break lines this close to the margin. */
const slack = 12

function goesOn(before: string, line: string, width: number): boolean {
  if (isBullet(line) || isPageNumber(line) || isPageNumber(before)) return false
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line)) return true
  const firstWord = /^\S+/.exec(line)?.[0].length ?? 0
  const full = before.length + 1 + firstWord > width - slack
  const sentenceEnds = /[.!?:…]["”’»)\]]*$/u.test(before)
  return full || (!sentenceEnds && /^[\p{Ll}(]/u.test(line) && before.length > width / 2)
}
