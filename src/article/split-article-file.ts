/** An article's file in its two parts. */
export interface ArticleFile {
  /** The YAML between the two lines of dashes. */
  yaml: string
  /** Offset of the YAML in the file. */
  yamlStart: number
  /** The Markdown behind the frontmatter. */
  body: string
  /** How many lines of the file stand before the YAML, and before the body. */
  yamlLine: number
  bodyLine: number
}

/** Takes an article's file apart; nothing where it does not begin with frontmatter between two lines of `---`. */
export function splitArticleFile(file: string): ArticleFile | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(file)
  if (!opening) return undefined
  const yamlStart = opening[0].length
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(file.slice(yamlStart))
  if (!closing) return undefined
  const yaml = file.slice(yamlStart, yamlStart + closing.index)
  const bodyStart = yamlStart + closing.index + closing[0].length
  return {
    yaml,
    yamlStart,
    body: file.slice(bodyStart),
    yamlLine: 1,
    bodyLine: countLines(file.slice(0, bodyStart)),
  }
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}
