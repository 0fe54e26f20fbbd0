import { diffArrays } from 'diff'
import { foldTypography } from './fold-typography.ts'

/** A passage that is like the wanted words, and how the two differ, word by word. */
export interface NearestPassage {
  start: number
  end: number
  /** The wanted words, those that the passage has not set in ⟦ ⟧. */
  wanted: string
  /** The passage's words, those that were not wanted set in ⟦ ⟧. */
  passage: string
}

/** Less, and showing the passage would mislead more than help. Share of the wanted words that it has. */
const leastShared = 0.4

interface Word {
  start: number
  end: number
  folded: string
}

function findWords(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: bare(match[0]),
  }))
}

/** A word without the punctuation around it, so that marks beside it do not count as a difference. */
function bare(word: string): string {
  return foldTypography(word).replace(/^["'([]+|["')\],.]+$/g, '')
}

/** The passage of a text that shares most words in order with the wanted ones; nothing where none is like them. */
export function findNearestPassage(wanted: string, text: string): NearestPassage | undefined {
  const words = findWords(text)
  const window = findBestWindow(findWords(wanted), words)
  const first = words[window?.[0] ?? -1]
  const last = words[(window?.[1] ?? 0) - 1]
  return first && last && comparePassage(wanted, text, { start: first.start, end: last.end })
}

/** How the wanted words and those of a passage differ. */
export function comparePassage(
  wanted: string,
  text: string,
  { start, end }: { start: number; end: number },
): NearestPassage {
  const passage = text.slice(start, end)
  const wantedWords = findWords(wanted)
  const passageWords = findWords(passage)
  const changes = diffArrays(wantedWords.map(folded), passageWords.map(folded))
  return {
    start,
    end,
    wanted: showChanges(changes, wanted, wantedWords, 'removed'),
    passage: showChanges(changes, passage, passageWords, 'added'),
  }
}

function folded(word: Word): string {
  return word.folded
}

/** Slides a window of the wanted length over the text, counting shared words; then trims it to where they begin and end. */
function findBestWindow(wanted: Word[], words: Word[]): [number, number] | undefined {
  const need = new Map<string, number>()
  for (const word of wanted) need.set(word.folded, (need.get(word.folded) ?? 0) + 1)
  const size = wanted.length
  let shared = 0
  let best = 0
  let bestAt = 0
  const take = (word: Word | undefined, by: 1 | -1): void => {
    const left = word && need.get(word.folded)
    if (!word || left === undefined) return
    need.set(word.folded, left - by)
    if (by === 1 ? left > 0 : left >= 0) shared += by
  }
  for (let at = 0; at < words.length; at++) {
    take(words[at], 1)
    if (at >= size) take(words[at - size], -1)
    if (shared > best) {
      best = shared
      bestAt = Math.max(0, at - size + 1)
    }
  }
  if (best === 0 || best < size * leastShared) return undefined
  const known = new Set(wanted.map(folded))
  let from = bestAt
  let to = Math.min(words.length, bestAt + size)
  while (from < to && !known.has(words[from]?.folded ?? '')) from++
  while (to > from && !known.has(words[to - 1]?.folded ?? '')) to--
  return [from, to]
}

function showChanges(
  changes: ReturnType<typeof diffArrays<string>>,
  text: string,
  words: Word[],
  side: 'added' | 'removed',
): string {
  const other = side === 'added' ? 'removed' : 'added'
  const shown: string[] = []
  let index = 0
  for (const change of changes) {
    if (change[other]) continue
    const part = words.slice(index, index + change.value.length)
    index += change.value.length
    const first = part[0]
    const last = part.at(-1)
    if (!first || !last) continue
    const slice = text.slice(first.start, last.end).replace(/\s+/g, ' ')
    shown.push(change[side] ? `⟦${slice}⟧` : slice)
  }
  return shown.join(' ')
}
