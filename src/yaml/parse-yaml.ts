import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { explainYamlError } from './explain-yaml-error.ts'
import type { FieldPath, YamlProblem } from './yaml-problem.ts'

/** The value of a YAML text, or why it cannot be read. */
export type ParsedYaml = {
  /** Line of a field, counted from 1. If the field is missing: the line of the nearest field around it. */
  lineOf: (path: FieldPath) => number
} & (
  | {
      kind: 'value'
      value: unknown
      /** The comment after an unquoted text, on its line: what a # cut off. `undefined` if there is none. */
      commentAfter: (path: FieldPath) => string | undefined
    }
  | { kind: 'problems'; problems: YamlProblem[] }
)

/** Longer texts are not read. In characters. A guess: 1,000 quotations of 80 words each are half of it. */
const maxLength = 1_000_000
/** At most so many problems are reported: a thousand of them have one cause. */
export const maxYamlProblems = 50

/**
 * Parses YAML 1.2 with the core schema, in which a date stays text. Aliases, anchors and tags are refused: in text they are
 * slips (*bold*, &c., !important) that would change it.
 *
 * @param name how messages call the text: `the frontmatter`
 */
export function parseYaml(yaml: string, name: string): ParsedYaml {
  const lineCounter = new LineCounter()
  if (yaml.length > maxLength) {
    const message = `${name} is longer than ${maxLength.toLocaleString('en')} characters`
    return fail([{ line: 1, message, remedy: 'divide it into several files' }])
  }
  const document = isNestedDeeply(yaml) ? undefined : parse(yaml, lineCounter)
  if (!document)
    return fail([
      { line: 1, message: `${name} is nested too deeply`, remedy: 'write it with fewer brackets and levels' },
    ])
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line
  const nodeAt = indexNodes(document)
  const lineOf = (path: FieldPath): number => findLine(nodeAt, lineAt, path)
  const problems =
    document.errors.length > 0
      ? // After the first error the parser guesses how the text goes on; the others are mostly consequences.
        document.errors.slice(0, 1).map((error) => explainYamlError(error, yaml, name, lineAt))
      : findUnwanted(document, name, lineAt)
  if (problems.length > 0) return { kind: 'problems', problems: problems.slice(0, maxYamlProblems), lineOf }
  const commentAfter = (path: FieldPath): string | undefined => findCommentAfter(nodeAt(path), yaml)
  // There are no aliases left, which could make a small file expand without end.
  return { kind: 'value', value: document.toJS({ maxAliasCount: 0 }), lineOf, commentAfter }
}

/** Brackets inside brackets: no file has ten, and the parser's time grows with the square of their number. */
const maxBrackets = 200

function isNestedDeeply(yaml: string): boolean {
  let depth = 0
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > maxBrackets) return true
  }
  return false
}

function fail(problems: YamlProblem[]): ParsedYaml {
  return { kind: 'problems', problems, lineOf: () => 1 }
}

function parse(yaml: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // The library compares every key with every other one; `findUnwanted` needs one step for each.
    return parseDocument(yaml, {
      lineCounter,
      schema: 'core',
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    })
  } catch (error) {
    if (error instanceof RangeError) return undefined // the parser recurses
    throw error
  }
}

/** Finds what is valid YAML but no article or settings file needs, and fields that are written twice. */
function findUnwanted(
  document: Document.Parsed,
  name: string,
  lineAt: (offset: number) => number,
): YamlProblem[] {
  const problems: YamlProblem[] = []
  const add = (offset: number | undefined, message: string, remedy: string): void => {
    problems.push({ line: lineAt(offset ?? 0), message, remedy })
  }
  const quote = 'put the text in "double quotes"'
  visit(document, (_key, node) => {
    if (isAlias(node))
      add(
        node.range?.[0],
        `${name} uses a YAML alias (*${node.source})`,
        `if it is text, ${quote}; if not, write the value again`,
      )
    else if (isMap(node)) {
      const keys = new Set<unknown>()
      for (const { key } of node.items) {
        const own = isScalar(key) ? key.value : key
        if (keys.has(own) && isNode(key))
          add(key.range?.[0], `the field ${String(own)} is written twice`, 'delete one of the two')
        keys.add(own)
      }
    }
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined)
      add(
        node.range?.[0],
        `${name} has a YAML anchor (&${node.anchor}), which is not part of the text`,
        `if it is text, ${quote}; if not, delete it`,
      )
    if (isNode(node) && !isAlias(node) && node.tag !== undefined)
      add(
        node.range?.[0],
        `${name} has a YAML tag (${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}), which is not part of the text`,
        `if it is text, ${quote}; if not, delete it`,
      )
  })
  return problems
}

/** Returns a function that finds the node of a field. The library's own compares the key with every other one. */
function indexNodes(document: Document.Parsed): (path: FieldPath) => unknown {
  const indexes = new Map<YAMLMap, Map<unknown, unknown>>()
  const indexMap = (map: YAMLMap): Map<unknown, unknown> => {
    const known = indexes.get(map)
    if (known) return known
    // Of two fields with one name the first is found.
    const entries = map.items.map(({ key, value }): [unknown, unknown] => [
      String(isScalar(key) ? key.value : key),
      value,
    ])
    const index = new Map(entries.reverse())
    indexes.set(map, index)
    return index
  }
  return (path) =>
    path.reduce<unknown>((node, key) => {
      if (isMap(node)) return indexMap(node).get(String(key))
      return isSeq(node) ? node.items[Number(key)] : undefined
    }, document.contents)
}

function findLine(
  nodeAt: (path: FieldPath) => unknown,
  lineAt: (offset: number) => number,
  path: FieldPath,
): number {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(path.slice(0, length))
    if (isNode(node) && node.range) return lineAt(node.range[0])
  }
  return 1
}

function findCommentAfter(node: unknown, yaml: string): string | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined
  return /^[^\S\r\n]+#([^\r\n]*)/.exec(yaml.slice(node.range[1], node.range[1] + 1000))?.[1]?.trim()
}
