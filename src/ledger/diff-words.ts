import { diffArrays } from 'diff'

/** A run of words that stayed, was removed or was added. */
export interface WordChange {
  kind: 'same' | 'removed' | 'added'
  words: string
}

/**
 * A sign of a script without spaces between words, a word, a line break, other white space, or any other sign. The words of
 * `diff` are Latin only: it compares Armenian or Arabic letter by letter.
 */
const token =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+|\n|[^\S\n]+|./gsu

/**
 * Compares two texts word by word, in any script. A space between two changed words belongs to the change, so that a
 * rewritten sentence is one run of removed words and one of added words.
 */
export function diffWords(earlier: string, present: string): WordChange[] {
  const runs = diffArrays(earlier.match(token) ?? [], present.match(token) ?? []).map(
    ({ value, removed, added }): WordChange => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      words: value.join(''),
    }),
  )
  const changes: WordChange[] = []
  for (const [index, run] of runs.entries()) {
    const isBetween = /^[^\S\n]+$/.test(run.words) && index > 0 && index < runs.length - 1
    if (run.kind === 'same' && isBetween) addChange(changes, run.words, run.words)
    else if (run.kind === 'same') changes.push({ ...run })
    else if (run.kind === 'removed') addChange(changes, run.words, '')
    else addChange(changes, '', run.words)
  }
  return changes.filter(({ words }) => words !== '')
}

/** Adds to the change at the end of a list, or begins one: removed words first. */
function addChange(changes: WordChange[], removed: string, added: string): void {
  if (changes.at(-1)?.kind !== 'added')
    changes.push({ kind: 'removed', words: '' }, { kind: 'added', words: '' })
  const [before, after] = changes.slice(-2) as [WordChange, WordChange]
  before.words += removed
  after.words += added
}
