import { type CST, Parser, type YAMLParseError } from 'yaml'
import type { YamlProblem } from './yaml-problem.ts'

/** Explains an error of the YAML parser to the writer of the file, at the line that has to be changed. */
export function explainYamlError(
  error: YAMLParseError,
  yaml: string,
  name: string,
  lineAt: (offset: number) => number,
): YamlProblem {
  const [message = ''] = error.message.split('\n')
  const problem = (what: string, remedy: string, offset: number = error.pos[0]): YamlProblem => ({
    line: lineAt(offset),
    message: `${name} is not valid YAML: ${what}`,
    remedy,
  })
  const quote = 'put the whole text in "double quotes", with \\" for each quotation mark inside'
  if (error.code === 'MISSING_CHAR' && /closing ["']quote/.test(message)) {
    const opening = findUnclosed(yaml) ?? error.pos[0]
    const mark = yaml[opening]
    return problem(
      `the text that begins with ${mark} on this line has no closing ${mark}`,
      `add the closing ${mark} at the end of the text`,
      opening,
    )
  }
  const line = yaml.slice(yaml.lastIndexOf('\n', error.pos[0] - 1) + 1, lineEnd(yaml, error.pos[0]))
  const sign = /^\s*(?:-\s*)?(?:[\w"'-]+:\s*)?(?<=\s)([[{*&!|>%@`])/.exec(line)?.[1]
  if (sign !== undefined && error.code !== 'TAB_AS_INDENT' && error.code !== 'BAD_INDENT')
    return problem(`a text cannot begin with ${sign}`, 'put the text in "double quotes"')
  if (/^Unexpected scalar at node end|^Unexpected flow-/.test(message) || error.code === 'UNEXPECTED_TOKEN') {
    if (/block-seq-ind on same line/.test(message))
      return problem(
        'a dash cannot follow a colon',
        'begin the list on the next line, or put the text in "double quotes"',
      )
    if (/Block scalar header/.test(message))
      return problem('text cannot follow | or > on this line', 'put the text in "double quotes"')
    return problem('the text goes on after its closing mark', quote)
  }
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('the line is indented with a tab', 'indent it with spaces')
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const next = yaml.slice(lineEnd(yaml, error.pos[0]) + 1)
      if (/^\s+[\w-]+:(?:\s|$)/.test(next) && !/:\s.*:\s/.test(line))
        return problem(
          'the line is indented deeper than the field above it',
          'indent it like the other fields of its entry',
          lineEnd(yaml, error.pos[0]) + 1,
        )
      return problem('the text has a second colon', 'put the text in "double quotes"')
    }
    case 'BAD_SCALAR_START':
      return problem(`a text cannot begin with ${yaml[error.pos[0]]}`, 'put the text in "double quotes"')
    case 'BAD_DQ_ESCAPE':
      return problem(
        '\\ has a meaning inside "double quotes"',
        'write \\\\ for a backslash, or use single quotes',
      )
    case 'MULTILINE_IMPLICIT_KEY':
      return problem('the line has no colon with a space after it', 'write it as `field: value`')
    case 'MULTIPLE_DOCS':
      return problem(
        'it ends at a line of --- or ...',
        'delete this line',
        findDocumentEnd(yaml) ?? error.pos[0],
      )
    case 'MISSING_CHAR':
      if (/Sequence item without/.test(message))
        return problem(
          'the line is not indented like the field above it',
          'indent it like the other fields of its entry',
        )
      if (/map values/.test(message))
        return problem('the line has no colon after the field', 'write it as `field: value`')
      return problem(message, 'correct this line')
    case 'BAD_INDENT':
      return problem(
        'the line is indented in a way that fits no field above it',
        'indent it like the other fields of its group',
      )
    default:
      return problem(
        message,
        'correct this line; put text in "double quotes" if it has a colon, a # or quotation marks',
      )
  }
}

function lineEnd(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset)
  return end === -1 ? yaml.length : end
}

/** Offset of the opening mark of a quoted text that is never closed. */
function findUnclosed(yaml: string): number | undefined {
  const waiting: unknown[] = [...new Parser().parse(yaml)]
  let found: number | undefined
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (Array.isArray(token)) waiting.push(...token)
    else if (typeof token === 'object' && token !== null) {
      const { type, offset, source } = token as Partial<CST.FlowScalar>
      const mark = type === 'double-quoted-scalar' ? '"' : type === 'single-quoted-scalar' ? "'" : undefined
      if (mark && source !== undefined && (source.length === 1 || !source.endsWith(mark))) found = offset
      waiting.push(...Object.values(token).filter((part) => typeof part === 'object'))
    }
  }
  return found
}

function findDocumentEnd(yaml: string): number | undefined {
  return /^(?:---|\.\.\.)(?=\s|$)/m.exec(yaml)?.index
}
