import { diffArrays } from 'diff'
import { diffWords, type WordChange } from './diff-words.ts'

/** A part of an article in which words have changed. */
export interface ChangedPart {
  part: 'headline' | 'text' | 'quotations'
  /** The passages that have changed, word by word, in the order of the article. */
  passages: WordChange[][]
}

/**
 * Compares two versions of an article, each in its normal form. Parts that are the same are left out.
 *
 * @param quote formats a quotation with who says it; speaker and role are `undefined` where they are not known
 */
export function compareForms(
  earlier: readonly string[],
  present: readonly string[],
  quote: (words: string, speaker: string | undefined, role: string | undefined) => string,
): ChangedPart[] {
  const [before, after] = [sortLines(earlier, quote), sortLines(present, quote)]
  return (['headline', 'text', 'quotations'] as const).flatMap((part) => {
    const passages = comparePassages(before[part], after[part])
    return passages.length > 0 ? [{ part, passages }] : []
  })
}

function sortLines(
  lines: readonly string[],
  quote: Parameters<typeof compareForms>[2],
): Record<ChangedPart['part'], string[]> {
  const sorted = { headline: [] as string[], text: [] as string[], quotations: [] as string[] }
  const quotes: { words: string; speaker?: string; role?: string }[] = []
  for (const line of lines) {
    const [label = ''] = line.split(' ', 1)
    const words = line.slice(label.length + 1)
    const last = quotes.at(-1)
    if (label === 'headline' || label === 'dek') sorted.headline.push(words)
    else if (label === 'text') sorted.text.push(words)
    else if (label === 'quotation') quotes.push({ words })
    else if (last && (label === 'speaker' || label === 'role')) last[label] = words
  }
  sorted.quotations = quotes.map(({ words, speaker, role }) => quote(words, speaker, role))
  return sorted
}

/** Pairs passages that are the same, and compares what is between them word by word. */
function comparePassages(earlier: readonly string[], present: readonly string[]): WordChange[][] {
  const passages: WordChange[][] = []
  let removed: string[] = []
  let added: string[] = []
  const compare = (): void => {
    // As many as both have are versions of one another; the rest is only on one side.
    const pairs = Math.max(removed.length, added.length)
    if (removed.length === added.length)
      for (let index = 0; index < pairs; index++)
        passages.push(diffWords(removed[index] ?? '', added[index] ?? ''))
    else if (pairs > 0) passages.push(...splitPassages(diffWords(removed.join('\n'), added.join('\n'))))
    removed = []
    added = []
  }
  for (const run of diffArrays([...earlier], [...present])) {
    if (run.removed) removed.push(...run.value)
    else if (run.added) added.push(...run.value)
    else compare()
  }
  compare()
  return passages
}

/** Divides a comparison at the ends of passages. Passages without a change are left out; a joint that has changed is a ¶. */
function splitPassages(changes: readonly WordChange[]): WordChange[][] {
  const passages: WordChange[][] = [[]]
  for (const { kind, words } of changes) {
    if (words === '\n' && kind !== 'same') {
      passages.at(-1)?.push({ kind, words: '¶' })
      continue
    }
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) passages.push([])
      if (line !== '') passages.at(-1)?.push({ kind, words: line })
    }
  }
  return passages.filter((passage) => passage.some(({ kind }) => kind !== 'same'))
}
