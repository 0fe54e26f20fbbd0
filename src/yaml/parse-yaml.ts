import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { FieldPath, YamlProblem } from './yaml-problem.ts'

/** The value of a YAML text, or why it cannot be read. */
export type ParsedYaml = {
  /** Line of a field, counted from 1. If the field is missing: the line of the nearest field around it. */
  lineOf: (path: FieldPath) => number
} & (
  | { kind: 'value'; value: unknown; document: Document.Parsed }
  | { kind: 'problems'; problems: YamlProblem[] }
)

/**
 * Parses YAML 1.2 with the core schema, in which a date stays text. Aliases are refused.
 *
 * @param name how messages call the text: `the frontmatter`
 */
export function parseYaml(yaml: string, name: string): ParsedYaml {
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter, schema: 'core', prettyErrors: false })
  const lineOf = (path: FieldPath): number => findLine(document, lineCounter, path)
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      line: lineCounter.linePos(error.pos[0]).line,
      message: `${name} is not valid YAML: ${error.message.split('\n')[0]}`,
      remedy: 'correct this line; put text in "double quotes" if it has a colon, a # or quotation marks',
    }))
    return { kind: 'problems', problems, lineOf }
  }
  try {
    // Aliases can make a small file expand without end.
    return { kind: 'value', value: document.toJS({ maxAliasCount: 0 }), document, lineOf }
  } catch {
    const message = `${name} uses a YAML alias (*name)`
    const problem = { line: 1, message, remedy: 'write the value again in each place' }
    return { kind: 'problems', problems: [problem], lineOf }
  }
}

function findLine(document: Document.Parsed, lineCounter: LineCounter, path: FieldPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
  }
  return 1
}
