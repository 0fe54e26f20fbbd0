/** A piece of text of a page, as PDF.js reads it. Lengths are in points, from the lower left corner. */
export interface PdfPiece {
  str: string
  x: number
  y: number
  width: number
  /** The size of its letters. */
  height: number
}

/** A line of text on a page. */
export interface PdfLine {
  text: string
  x: number
  y: number
  end: number
  height: number
}

/** A gap of so many letter sizes between two pieces is a space. A guess: a space is about a quarter wide. */
const spaceWidth = 0.18
/** A gap of so many letter sizes begins another column. A guess. */
const columnGap = 2.5

/** Joins the pieces of a page to lines, in the order in which the page draws them. */
export function joinLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = []
  for (const { str, x, y, width, height } of pieces) {
    if (str === '') continue
    const line = lines.at(-1)
    const gap = line ? x - line.end : 0
    const isOnLine =
      line !== undefined &&
      Math.abs(line.y - y) < Math.max(height, line.height) * 0.5 &&
      gap > -Math.max(height, line.height) &&
      gap < columnGap * Math.max(height, line.height)
    if (!line || !isOnLine) {
      if (str.trim() !== '') lines.push({ text: str, x, y, end: x + width, height })
      continue
    }
    const needsSpace = gap > height * spaceWidth && !/\s$/.test(line.text) && !/^\s/.test(str)
    line.text += needsSpace ? ` ${str}` : str
    line.end = Math.max(line.end, x + width)
    line.height = Math.max(line.height, height)
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}

/** How much further apart than usual two lines of different paragraphs are. A guess. */
const paragraphGap = 1.3
/** How much larger letters of another kind of line are. A guess. */
const sizeChange = 1.12
/** The first line of a paragraph begins so many letter sizes further in. A guess. */
const indent = 0.7

/** Joins the lines of all pages to paragraphs. A paragraph may go on in the next column or on the next page. */
export function joinParagraphs(pages: readonly (readonly PdfLine[])[]): {
  paragraphs: string[]
  divided: number
} {
  const lines = pages.flatMap((page) => page.map((line, index) => ({ ...line, isFirst: index === 0 })))
  const usual = findUsualDistance(lines)
  const words = new Set(
    lines
      .map(({ text }) => text.toLowerCase())
      .join('\n')
      .match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu),
  )
  const paragraphs: string[] = []
  let divided = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const open = paragraphs.at(-1)
    if (!before || open === undefined || beginsParagraph(before, line, lines[index + 1], usual)) {
      paragraphs.push(line.text)
      continue
    }
    const cut = /([\p{L}\p{M}]+)[-\u00ad]$/u.exec(open)
    const [next = ''] = /^[\p{Ll}\p{M}]+/u.exec(line.text) ?? []
    if (cut && next !== '') {
      const isHyphenated =
        words.has(`${cut[1]}-${next}`.toLowerCase()) && !words.has(`${cut[1]}${next}`.toLowerCase())
      if (!isHyphenated) divided++
      paragraphs[paragraphs.length - 1] = `${isHyphenated ? open : open.slice(0, -1)}${line.text}`
    } else paragraphs[paragraphs.length - 1] = `${open} ${line.text}`
  }
  return { paragraphs, divided }
}

/** A distance that so many lines have is that of lines of one paragraph. A guess. */
const usualShare = 0.15

/** The distance between two lines of a paragraph, in points: the smallest one that many lines have. */
function findUsualDistance(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>()
  let all = 0
  for (const [index, line] of lines.entries()) {
    const distance = (lines[index - 1]?.y ?? 0) - line.y
    if (distance <= 0 || distance > line.height * 4) continue
    const rounded = Math.round(distance * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
    all++
  }
  const byDistance = [...counts].toSorted((a, b) => a[0] - b[0])
  return byDistance.find(([, count]) => count >= all * usualShare)?.[0] ?? 0
}

function beginsParagraph(before: PdfLine, line: PdfLine, next: PdfLine | undefined, usual: number): boolean {
  const [small, large] = [Math.min(before.height, line.height), Math.max(before.height, line.height)]
  if (large > small * sizeChange) return true
  const distance = before.y - line.y
  const isFurther = (one: PdfLine, other: PdfLine): boolean => one.x > other.x + indent * line.height
  if (distance <= 0 || distance > usual * 6) {
    // Another column or page: the paragraph goes on if its sentence does.
    const isIndented = next !== undefined && next.y < line.y && isFurther(line, next)
    return isIndented || /[.!?…:։。]["'”’»)\]]*$/u.test(before.text)
  }
  return distance > usual * paragraphGap || isFurther(line, before)
}

/** Pages need so many lines in common to have a running head: on fewer, it may be a sentence of the article. */
const minPages = 2

/** A line with nothing but the number of its page. */
const pageNumber = /^[-–—\s]*(?:page |seite |стр\.? ?)?\d{1,4}(?:\s*(?:\/|of|von|из)\s*\d{1,4})?[-–—\s]*$/iu
/** A running head and a page number may be above each other. */
const edgeLines = 2

/** Takes off what is at the top or at the foot of several pages, and page numbers. */
export function dropRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  pages: PdfLine[][]
  heads: string[]
} {
  const edges = pages.map((page) => {
    const byHeight = page.toSorted((a, b) => b.y - a.y)
    return new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)])
  })
  const folded = edges.map((lines) => new Set([...lines].map(({ text }) => foldNumbers(text))))
  const isRepeated = (text: string): boolean =>
    folded.filter((page) => page.has(foldNumbers(text))).length >= Math.max(minPages, pages.length / 2)
  const heads: string[] = []
  const kept = pages.map((page, index) =>
    page.filter((line) => {
      const isHead =
        pages.length >= minPages &&
        edges[index]?.has(line) === true &&
        (pageNumber.test(line.text) || isRepeated(line.text))
      if (isHead) heads.push(line.text)
      return !isHead
    }),
  )
  return { pages: kept, heads }
}

function foldNumbers(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ').trim()
}
