import type { Nodes, Root } from 'mdast'
import { findDirection } from '../languages/find-direction.ts'
import { findHiddenCharacters } from '../markdown/hidden-characters.ts'
import { findLookAlikeName, findLookAlikeWord } from '../markdown/look-alike-letters.ts'
import { walkTree } from '../markdown/walk-tree.ts'
import { formatPath } from '../yaml/yaml-problem.ts'
import type { UnnamedFileProblem } from './problem.ts'

/** What `checkCharacters` reads. */
export interface CheckedCharacters {
  /** The whole file. */
  source: string
  /** The value of the frontmatter, valid or not. */
  value: unknown
  language: string
  tree: Root
  lineOf: (path: readonly PropertyKey[]) => number
  linesBeforeBody: number
}

/** Fields whose words are names. */
const namePath = /^(?:quotes\[\d+\]\.speaker|authors\[\d+\]\.name|source\.(?:name|agency)|image\.credit)$/

/** At most so many are reported of a file: a thousand of them have one cause. */
const maxReported = 10

/**
 * Reports characters that a reader cannot see or that pass for others, in the file and in what the file means: an escape
 * ("\u200b", &shy;) is found too.
 */
export function checkCharacters(checked: CheckedCharacters): UnnamedFileProblem[] {
  const { source, value, language, tree, lineOf, linesBeforeBody } = checked
  const isRightToLeft = findDirection(language) === 'rtl'
  const problems: UnnamedFileProblem[] = []
  const reportHidden = (name: string, line: number, field?: string): void => {
    problems.push({
      line,
      ...(field === undefined ? {} : { field }),
      message: `there is ${name}, which a reader cannot see`,
      remedy: 'delete it: write the words before and after it again',
    })
  }
  const lineStarts = listLineStarts(source)
  for (const { offset, name } of findHiddenCharacters(source.replace(/^\ufeff/, ' '), isRightToLeft))
    reportHidden(name, findLine(lineStarts, offset))
  const reported = new Set(problems.map(({ line }) => line))
  for (const { text, path } of listTexts(value)) {
    const line = lineOf(path)
    const [hidden] = findHiddenCharacters(text, isRightToLeft)
    const field = formatPath(path)
    if (hidden && !reported.has(line)) reportHidden(hidden.name, line, field)
    const word = namePath.test(field) ? findLookAlikeName(text) : findLookAlikeWord(text)
    if (word !== undefined) problems.push({ line, field, ...explainLookAlike(word) })
  }
  walkTree(tree, (node) => {
    const line = (node.position?.start.line ?? 1) + linesBeforeBody
    const last = (node.position?.end.line ?? 1) + linesBeforeBody
    for (const text of listNodeTexts(node)) {
      const [hidden] = findHiddenCharacters(text, isRightToLeft)
      if (hidden && ![...reported].some((known) => known >= line && known <= last))
        reportHidden(hidden.name, line)
      const word = findLookAlikeWord(text)
      if (word === undefined) continue
      const linesBefore = 'value' in node ? text.slice(0, text.indexOf(word)).split('\n').length - 1 : 0
      problems.push({ line: line + linesBefore, ...explainLookAlike(word) })
    }
  })
  return problems.slice(0, maxReported)
}

/** The texts of a node that a reader sees: its own, its title and description, and the host of its address. */
function listNodeTexts(node: Nodes): string[] {
  return [
    'value' in node ? node.value : '',
    'title' in node ? (node.title ?? '') : '',
    'alt' in node ? (node.alt ?? '') : '',
    'url' in node ? (/^\s*\w+:\/\/([^/?#]*)/.exec(node.url)?.[1] ?? '') : '',
  ].filter((text) => text !== '')
}

function explainLookAlike(word: string): Pick<UnnamedFileProblem, 'message' | 'remedy'> {
  return {
    message: `“${word}” has letters of another alphabet that look like its own`,
    remedy: 'write the word again, with the letters of one alphabet',
  }
}

/** All texts of a value, with their paths. Does not recurse, because a value may be nested deeply. */
function listTexts(value: unknown): { text: string; path: readonly PropertyKey[] }[] {
  const texts: { text: string; path: readonly PropertyKey[] }[] = []
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.value === 'string') texts.push({ text: next.value, path: next.path })
    else if (Array.isArray(next.value))
      for (const [index, entry] of next.value.entries())
        waiting.push({ value: entry, path: [...next.path, index] })
    else if (typeof next.value === 'object' && next.value !== null)
      for (const [key, entry] of Object.entries(next.value))
        waiting.push({ value: entry, path: [...next.path, key] })
  }
  return texts.reverse()
}

function listLineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function findLine(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset) + 1
}
