import ts from 'typescript'

/** One small change in a source file. */
export interface Mutant {
  file: string
  /** Line of the change, counted from 1. */
  line: number
  /** The changed code and what replaces it. */
  original: string
  replacement: string
  /** The whole source with the change. */
  source: string
}

/**
 * Lists every mutant of a TypeScript source: conditions that are always true or false, other operators, other literals,
 * statements and calls left out. Types, imports and names are not changed.
 */
export function listMutants(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || skippedKinds.has(node.kind)) return
    for (const { changed, replacement } of listChanges(node)) {
      const start = changed.getStart(tree)
      const original = source.slice(start, changed.end)
      if (original === replacement) continue
      mutants.push({
        file,
        line: tree.getLineAndCharacterOfPosition(start).line + 1,
        original,
        replacement,
        source: source.slice(0, start) + replacement + source.slice(changed.end),
      })
    }
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(tree, visit)
  return mutants
}

const skippedKinds = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
])

interface Change {
  changed: ts.Node
  replacement: string
}

const otherOperators: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.PlusEqualsToken]: '-=',
}

/** Methods whose call can be left out: what they are called on is a value of the same type. */
const removableCalls =
  /^(?:trim|trimEnd|trimStart|toLowerCase|normalize|replace|replaceAll|slice|filter|sort|toSorted|reverse|toReversed)$/

function listChanges(node: ts.Node): Change[] {
  const change = (changed: ts.Node, ...replacements: string[]): Change[] =>
    replacements.map((replacement) => ({ changed, replacement }))
  if (ts.isBinaryExpression(node)) {
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      return change(node, `(${node.left.getText()})`)
    }
    const other = otherOperators[node.operatorToken.kind]
    return other === undefined ? [] : change(node.operatorToken, other)
  }
  if (ts.isConditionalExpression(node)) return change(node.condition, 'true', 'false')
  if (ts.isIfStatement(node)) return change(node.expression, 'true', 'false')
  if (ts.isWhileStatement(node)) return change(node.expression, 'false')
  if (ts.isForStatement(node) && node.condition) return change(node.condition, 'false')
  if (ts.isPrefixUnaryExpression(node) && /^[!-]/.test(node.getText())) {
    return change(node, `(${node.operand.getText()})`)
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return change(node, 'false')
  if (node.kind === ts.SyntaxKind.FalseKeyword) return change(node, 'true')
  if (isPropertyName(node) || ts.isTaggedTemplateExpression(node.parent)) return []
  if (ts.isNumericLiteral(node)) return change(node, String(Number(node.text) + 1))
  if (ts.isStringLiteralLike(node)) return change(node, node.text === '' ? "'mutant'" : "''")
  if (ts.isTemplateExpression(node)) return change(node, "''")
  if (ts.isRegularExpressionLiteral(node)) return change(node, ...listOtherPatterns(node.text))
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return change(node, '[]')
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node)) {
    return change(node, ';')
  }
  if (ts.isReturnStatement(node) && node.expression) return change(node.expression, 'undefined')
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression
    return removableCalls.test(name.text) ? change(node, `(${expression.getText()})`) : []
  }
  return []
}

function isPropertyName(node: ts.Node): boolean {
  const { parent } = node
  return (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node
}

/** Regular expressions without an anchor, with a class the other way round, or without repetition. */
function listOtherPatterns(regex: string): string[] {
  const changed = [
    regex.replace(/^\/\^/, '/'),
    regex.replace(/\$(?=\/[a-z]*$)/, ''),
    regex.replace(/\\([dspw])/, (shorthand) => shorthand.toUpperCase()),
    regex.replace(/(?<!\\)\[(?!\^)/, '[^'),
    regex.replace(/(?<=[\])\w}])[+*](?!\?)/, ''),
  ]
  return [...new Set(changed)].filter((other) => other !== regex && isPattern(other))
}

function isPattern(regex: string): boolean {
  const end = regex.lastIndexOf('/')
  try {
    return new RegExp(regex.slice(1, end), regex.slice(end + 1)).source !== '(?:)'
  } catch {
    return false
  }
}
