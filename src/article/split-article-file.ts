/** The two parts of an article's file. */
export interface ArticleFile {
  /** The YAML between the two lines of `---`. */
  yaml: string
  /** Offset of the YAML in the file. */
  yamlStart: number
  /** The Markdown after the frontmatter. */
  body: string
  linesBeforeYaml: number
  linesBeforeBody: number
}

/** Splits an article's file into frontmatter and body. Returns `undefined` if it has no frontmatter between lines of `---`. */
export function splitArticleFile(file: string): ArticleFile | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(file)
  if (!opening) return undefined
  const yamlStart = opening[0].length
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(file.slice(yamlStart))
  if (!closing) return undefined
  const yamlEnd = yamlStart + closing.index
  const bodyStart = yamlEnd + closing[0].length
  return {
    yaml: file.slice(yamlStart, yamlEnd),
    yamlStart,
    body: file.slice(bodyStart),
    linesBeforeYaml: 1,
    linesBeforeBody: countNewlines(file.slice(0, bodyStart)),
  }
}

function countNewlines(text: string): number {
  return text.split('\n').length - 1
}
