/** Lines longer than this are not lines of a hard-wrapped text, they are paragraphs. */
const maxWrapWidth = 110
/** A text whose lines are shorter than this is a list or a poem, not one wrapped at a margin. */
const minWrapWidth = 40
const bullet = /^\s*(?:[•●▪◦‣*·–-]\s+|\d{1,2}[.)]\s+)(?=\S)/u

/** Whether a line begins like an item of a list. */
export function isBullet(line: string): boolean {
  return bullet.test(line)
}

/** A line without the mark that makes it an item, and whether the mark is a number. */
export function parseBullet(line: string): { mark: string; words: string } {
  const mark = bullet.exec(line)?.[0] ?? ''
  return { mark, words: line.slice(mark.length) }
}

/**
 * The blocks of a plain text: paragraphs, headings, furniture, one a string. Blank lines part them; so does every line
 * end, except in a text wrapped at a margin, where a line goes on if the next word would not have fitted on it.
 */
export function splitBlocks(text: string): string[] {
  const groups = text
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((group) =>
      group
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((group) => group.length > 0)
  const width = wrapWidth(groups)
  return groups.flatMap((group) => (width === undefined ? group : joinWrapped(group, width)))
}

/** Lines of a wrapped text are about as long as one another; a few are not: addresses, tables, a footer. */
const spread = 1.25

/**
 * The margin a text is wrapped at; nothing where its lines are paragraphs. A paragraph's last line says nothing of it, nor
 * does a line of one word; of the others the middle one tells which are wrapped lines, and the longest of these the margin.
 */
function wrapWidth(groups: readonly string[][]): number | undefined {
  const lengths = groups
    .flatMap((group) => group.slice(0, -1))
    .filter((line) => /\s/.test(line))
    .map((line) => line.length)
    .sort((a, b) => a - b)
  const middle = lengths[Math.floor(lengths.length / 2)] ?? 0
  const width = lengths.findLast((length) => length <= middle * spread) ?? 0
  return width >= minWrapWidth && width <= maxWrapWidth ? width : undefined
}

function joinWrapped(lines: readonly string[], width: number): string[] {
  const joined: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = joined.length - 1
    const open = joined[last]
    if (
      before !== undefined &&
      open !== undefined &&
      (goesOn(before, line, width) || endsQuotation(open, line))
    ) {
      // A hyphen at the margin may be the word's own: it stays, and so every letter does.
      const glue = /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? '' : ' '
      joined[last] += glue + line
    } else joined.push(line)
  })
  return joined
}

/** Whether a line has the closing mark of a quotation that was opened before it: words said are never parted by a margin. */
function endsQuotation(before: string, line: string): boolean {
  const opened =
    before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
  const mark = /[“”"]/.exec(line)?.[0]
  return opened && mark !== undefined && mark !== '“' && !/^["“]/.test(line) && !isBullet(line)
}

/** Ragged margins: a wrapper that counts otherwise than we do still breaks within this many signs. */
const slack = 12

function goesOn(before: string, line: string, width: number): boolean {
  if (isBullet(line)) return false
  const firstWord = /^\S+/.exec(line)?.[0].length ?? 0
  const full = before.length + 1 + firstWord > width - slack
  const sentenceEnds = /[.!?:…]["”’»)\]]*$/u.test(before)
  return full || (!sentenceEnds && /^[\p{Ll}(]/u.test(line) && before.length > width / 2)
}
