import type { UnnamedFileProblem } from './problem.ts'

/** Explains why a file has no frontmatter: it is empty, it does not begin with a line of `---`, or it has no second one. */
export function explainMissingFrontmatter(source: string): UnnamedFileProblem {
  const remedy =
    'begin it with a line ---, then the fields, then another line ---; `npm run clip` writes such a file'
  if (source.trim() === '') return { line: 1, message: 'the file is empty', remedy }
  const lines = source.replace(/^\ufeff/, '').split(/\r?\n/)
  const isOpened = /^---[ \t]*$/.test(lines[0] ?? '')
  if (!isOpened) {
    const almost = lines.findIndex((line) => line.trim() !== '')
    if (/^\s*(?:[-*_=+]{2,}|[–—]+-?)\s*$/.test(lines[almost] ?? ''))
      return {
        line: almost + 1,
        message: 'the line before the frontmatter is not exactly ---',
        remedy: 'write three hyphens at the very beginning of the file, and nothing else on the line',
      }
    return { line: 1, message: 'the file does not begin with frontmatter', remedy }
  }
  const almost = lines.findIndex(
    (line, index) => index > 0 && /^\s*(?:-{2,}|[–—]-?|={3,}|\.{3})\s*$/.test(line),
  )
  if (almost !== -1)
    return {
      line: almost + 1,
      message: 'the line after the frontmatter is not exactly ---',
      remedy: 'write three hyphens at the beginning of the line, and nothing else on it',
    }
  return {
    line: findBodyLine(lines),
    message: 'the frontmatter has no end: there is no second line of ---',
    remedy: 'write a line of --- above the first line of the text',
  }
}

/** The first line that cannot be YAML: it is not indented and has neither a field, a dash nor a comment. */
function findBodyLine(lines: readonly string[]): number {
  const index = lines.findIndex(
    (line, at) => at > 0 && line.trim() !== '' && !/^(?:\s|[\w"'-]+:(?:\s|$)|-\s|#|[\]}])/.test(line),
  )
  return index === -1 ? lines.length : index + 1
}

/** Reports the marks that version control leaves in a file if two versions could not be merged. */
export function findMergeConflict(source: string): UnnamedFileProblem | undefined {
  const start = /^<{7}(?: |$)/m.exec(source)
  if (!start || !/^>{7}(?: |$)/m.test(source)) return undefined
  return {
    line: source.slice(0, start.index).split('\n').length,
    message: 'two versions of the file were not merged',
    remedy: 'keep the right lines, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>',
  }
}
