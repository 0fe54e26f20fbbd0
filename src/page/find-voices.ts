import type { Article, LocatedQuote } from '../article/article.ts'

/** Where a quotation is in an article. */
export interface VoiceMark {
  /** The quotation's id on the page. */
  id: string
  /** The speaker's voice, as in `LocatedQuote`. */
  voice: number
  /** How much of the text comes before it, in percent with one decimal: 0 at the start, 100 at the end. */
  position: number
}

/** Everything one speaker says in an article. */
export interface Voice {
  /** `undefined` for all quotations without a named speaker, who may be several people. */
  speaker: string | undefined
  voice: number
  marks: VoiceMark[]
}

/**
 * Finds who speaks in an article, how often, and where: one entry per speaker, the most quoted first, and last one for the
 * quotations without a named speaker, if there are any.
 */
export function findVoices({ blocks, quotes }: Pick<Article, 'blocks' | 'quotes'>): Voice[] {
  const starts: number[] = []
  let length = 0
  for (const { text } of blocks) {
    starts.push(length)
    length += text.length
  }
  const voices = new Map<string | undefined, Voice>()
  for (const quote of quotes) {
    const { speaker, voice, id } = quote
    const entry = voices.get(speaker) ?? { speaker, voice, marks: [] }
    entry.marks.push({ id, voice, position: findPosition(quote, starts, length) })
    voices.set(speaker, entry)
  }
  return [...voices.values()].sort(
    (a, b) =>
      Number(a.speaker === undefined) - Number(b.speaker === undefined) || b.marks.length - a.marks.length,
  )
}

function findPosition({ passages }: LocatedQuote, starts: readonly number[], length: number): number {
  const first = passages[0]
  if (!first) return 0
  const before = (starts[first.block] ?? 0) + first.start
  // Whole percent: a mark is wider, and 15 decimals are 30 bytes of the page.
  return Math.round((before / Math.max(1, length)) * 100)
}
