import { diffArrays } from 'diff'
import { foldTypography } from './fold-typography.ts'

/** The passage most similar to the wanted words, and how the two differ, word by word. */
export interface NearestPassage {
  /** Offsets in the text. */
  start: number
  end: number
  /** The wanted words. Those missing from the passage are in ⟦ ⟧. */
  wanted: string
  /** The words of the passage. Those not wanted are in ⟦ ⟧. */
  passage: string
}

/** The smallest share of wanted words for a passage to be worth showing. A guess. */
const minSharedWords = 0.4

interface FoldedWord {
  start: number
  end: number
  folded: string
}

function splitFoldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldWord(match[0]),
  }))
}

/** Folds a word and drops the punctuation around it, so that a mark next to it is no difference. */
function foldWord(word: string): string {
  return foldTypography(word).replace(/^["'([]+|["')\],.]+$/g, '')
}

/** Finds the passage with the most words in common with the wanted ones. Returns `undefined` if none is similar enough. */
export function findNearestPassage(wanted: string, text: string): NearestPassage | undefined {
  const words = splitFoldedWords(text)
  const window = findBestWindow(splitFoldedWords(wanted), words)
  const first = words[window?.[0] ?? -1]
  const last = words[(window?.[1] ?? 0) - 1]
  return first && last && comparePassage(wanted, text, { start: first.start, end: last.end })
}

/** Compares the wanted words with a passage of a text, given by its offsets. */
export function comparePassage(
  wanted: string,
  text: string,
  { start, end }: { start: number; end: number },
): NearestPassage {
  const passage = text.slice(start, end)
  const wantedWords = splitFoldedWords(wanted)
  const passageWords = splitFoldedWords(passage)
  const changes = diffArrays(wantedWords.map(folded), passageWords.map(folded))
  return {
    start,
    end,
    wanted: showChanges(changes, wanted, wantedWords, 'removed'),
    passage: showChanges(changes, passage, passageWords, 'added'),
  }
}

function folded(word: FoldedWord): string {
  return word.folded
}

/**
 * Slides a window of the wanted length over the text and counts shared words. Returns the best window, from its first to
 * after its last shared word, or `undefined` if it shares too few.
 */
function findBestWindow(wanted: FoldedWord[], words: FoldedWord[]): [number, number] | undefined {
  const need = new Map<string, number>()
  for (const word of wanted) need.set(word.folded, (need.get(word.folded) ?? 0) + 1)
  const size = wanted.length
  let shared = 0
  let best = 0
  let bestAt = 0
  const take = (word: FoldedWord | undefined, by: 1 | -1): void => {
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
  if (best === 0 || best < size * minSharedWords) return undefined
  const wantedWords = new Set(wanted.map(folded))
  let from = bestAt
  let to = Math.min(words.length, bestAt + size)
  while (from < to && !wantedWords.has(words[from]?.folded ?? '')) from++
  while (to > from && !wantedWords.has(words[to - 1]?.folded ?? '')) to--
  return [from, to]
}

function showChanges(
  changes: ReturnType<typeof diffArrays<string>>,
  text: string,
  words: FoldedWord[],
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
