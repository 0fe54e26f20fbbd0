import { type CssNode, generate, parse, type Selector, type SelectorList } from 'css-tree'

/*
 * A page carries the styles of its kind inside it. This leaves out the rules that cannot match anything on this very page:
 * other languages, tables, figures, the seventh speaker. An article becomes 900 bytes smaller (gzip), of 14,000, and the
 * browser has fewer rules to try.
 */

/** What a page has that selectors can ask for. */
interface PageParts {
  /** Class names, ids and element names. Also every word of the page's scripts, which may add them. */
  names: ReadonlySet<string>
  /** Primary subtags of all `lang` attributes. */
  languages: ReadonlySet<string>
  isRightToLeft: boolean
}

/** Whether a selector can match something on a page. */
type Test = (page: PageParts) => boolean

/** A piece of a style sheet: a rule, or an at-rule with pieces inside it. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: { text: string; test: Test }[]; block: string }
  | { kind: 'group'; head: string; pieces: Piece[] }

const style = /<style(?=[\s>])[^>]*>([\s\S]*?)<\/style>/g
const script = /<script\b(?:"[^"]*"|[^>"])*>([\s\S]*?)<\/script>/g

/** Pages of one kind have the same style sheet, so it is parsed once. */
const parsed = new Map<string, Piece[]>()

/**
 * Leaves out of a page's inline styles the rules that cannot match anything on it. A rule is kept if in doubt: states,
 * attributes and structure (`:hover`, `[open]`, `:first-child`) are taken as possible.
 *
 * @param html a whole page
 */
export function trimStyles(html: string): string {
  const page = findParts(html)
  return html.replace(style, (element, css: string) => {
    const pieces = parsed.get(css) ?? parseStyles(css)
    parsed.set(css, pieces)
    return element.replace(css, () => writePieces(pieces, page))
  })
}

function findParts(html: string): PageParts {
  const names = new Set<string>()
  const languages = new Set<string>()
  for (const [, source = ''] of html.matchAll(script))
    for (const [word] of source.matchAll(/[\w-]+/g)) names.add(word)
  const markup = html.replace(style, '').replace(script, '')
  for (const [, tag = ''] of markup.matchAll(/<([a-z][a-z\d]*)/g)) names.add(tag)
  for (const [, quoted, bare = ''] of markup.matchAll(/\s(?:class|id)=(?:"([^"]*)"|([^\s>"]+))/g))
    for (const name of (quoted ?? bare).split(/\s+/)) names.add(name)
  for (const [, language = ''] of markup.matchAll(/\slang="?([a-z]+)/gi))
    languages.add(language.toLowerCase())
  return { names, languages, isRightToLeft: /\sdir="?rtl/.test(markup) }
}

function parseStyles(css: string): Piece[] {
  const sheet = parse(css, { parseValue: false, parseAtrulePrelude: false })
  return sheet.type === 'StyleSheet' ? sheet.children.toArray().map(readPiece) : []
}

/** At-rules whose blocks hold rules. Others, such as `@page` and `@property`, stay as they are. */
const grouping = /^(?:media|supports|layer|container|scope|starting-style)$/

function readPiece(node: CssNode): Piece {
  if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
    const selectors = node.prelude.children.toArray().map((selector) => ({
      text: generate(selector),
      test: selector.type === 'Selector' ? readSelector(selector) : always,
    }))
    return { kind: 'rule', selectors, block: generate(node.block) }
  }
  if (node.type === 'Atrule' && node.block && grouping.test(node.name)) {
    const head = `@${node.name}${node.prelude ? ` ${generate(node.prelude)}` : ''}`
    return { kind: 'group', head, pieces: node.block.children.toArray().map(readPiece) }
  }
  return { kind: 'text', text: generate(node) }
}

const always: Test = () => true

/** A selector is possible if each of its parts is. */
function readSelector(selector: Selector): Test {
  const tests = selector.children.toArray().map(readPart)
  return (page) => tests.every((test) => test(page))
}

function readPart(node: CssNode): Test {
  switch (node.type) {
    case 'ClassSelector':
    case 'IdSelector':
      return ({ names }) => names.has(node.name)
    case 'TypeSelector':
      return node.name === '*' ? always : ({ names }) => names.has(node.name.toLowerCase())
    case 'AttributeSelector': {
      const { value } = node
      const text = value?.type === 'Identifier' ? value.name : value?.value
      const isDirection = node.name.name === 'dir' && text === 'rtl'
      return isDirection ? ({ isRightToLeft }) => isRightToLeft : always
    }
    case 'PseudoClassSelector':
      return readPseudoClass(node.name, node.children?.toArray() ?? [])
    default:
      return always
  }
}

function readPseudoClass(name: string, children: readonly CssNode[]): Test {
  if (name === 'lang') {
    const tags = children.map((child) => generate(child).replace(/["']/g, '').toLowerCase())
    return ({ languages }) => tags.some((tag) => languages.has(tag))
  }
  if (name !== 'is' && name !== 'where' && name !== 'has') return always
  const tests = children.flatMap((child) =>
    child.type === 'SelectorList' ? listSelectors(child).map(readSelector) : [],
  )
  return tests.length === 0 ? always : (page) => tests.some((test) => test(page))
}

function listSelectors(list: SelectorList): Selector[] {
  return list.children.toArray().filter((child) => child.type === 'Selector')
}

function writePieces(pieces: readonly Piece[], page: PageParts): string {
  return pieces.map((piece) => writePiece(piece, page)).join('')
}

function writePiece(piece: Piece, page: PageParts): string {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'group') {
    const inside = writePieces(piece.pieces, page)
    return inside === '' ? '' : `${piece.head}{${inside}}`
  }
  const kept = piece.selectors.filter(({ test }) => test(page))
  return kept.length === 0 ? '' : `${kept.map(({ text }) => text).join()}${piece.block}`
}
