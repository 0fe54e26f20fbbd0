import { type CssNode, generate, parse, type Selector, type SelectorList, walk } from 'css-tree'

/*
 * A page carries the styles of its kind inside it. This leaves out the rules that cannot match anything on this very page:
 * other languages, tables, figures, the seventh speaker. An article becomes 1,000 bytes smaller (gzip), of 14,000, and the
 * browser has fewer rules to try.
 */

/** What a page has that selectors can ask for. */
interface PageParts {
  /** Class names, ids, element names and `data-` attributes. Also every word of the page's scripts, which may add them. */
  names: ReadonlySet<string>
  /** Primary subtags of all `lang` attributes. */
  languages: ReadonlySet<string>
  isRightToLeft: boolean
}

/** Whether a selector can match something on a page. */
type Test = (page: PageParts) => boolean

/** One of several selectors, with its text. */
interface Alternative {
  text: string
  test: Test
}

/** A selector, split at its `:is()`: alternatives that are not possible are left out of those. */
interface PieceSelector {
  parts: (string | Alternative[])[]
  test: Test
}

/** A piece of a style sheet: a rule, or an at-rule with pieces inside it. */
type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'rule'; selectors: PieceSelector[]; block: string }
  | { kind: 'group'; head: string; pieces: Piece[] }

const style = '<style>'
const styleEnd = '</style>'
const script = /<script\b(?:"[^"]*"|[^>"])*>([\s\S]*?)<\/script>/g

/** A style sheet that was parsed. */
interface StyleSheet {
  pieces: Piece[]
  /** All names that its selectors ask for. */
  names: readonly string[]
  /** Trimmed versions of it, by which of the names a page has, its languages and its direction. Pages of one kind differ in few. */
  trimmed: Map<string, string>
}

/** Shorter styles are those of a single page, such as its margins on paper. Characters. */
const minKeptLength = 2000
/** A guess: enough for the combinations in an archive of news, and too few to fill the memory. */
const maxKeptResults = 500

/** Pages of one kind have the same style sheet, so it is parsed once. */
const parsed = new Map<string, StyleSheet>()

/** The words of the scripts, which are the same on all pages of a kind. */
const wordsOfScripts = new Map<string, ReadonlySet<string>>()

/**
 * Leaves out of a page's inline styles the rules that cannot match anything on it, shortens the names of custom properties,
 * and joins the styles to one element, which needs one hash in the security policy. A rule is kept if in doubt: states,
 * attributes and structure (`:hover`, `[open]`, `:first-child`) are taken as possible.
 *
 * @param html a whole page, whose style elements have no attributes
 */
export function trimStyles(html: string): string {
  const { markup, styles } = splitStyles(html)
  const last = styles.at(-1)
  if (!last) return html
  const page = findParts(markup)
  const trimmed = shortenProperties(styles.map(({ css }) => trimSheet(css, page)).join(''))
  return `${markup.slice(0, last.at)}${style}${trimmed}${styleEnd}${markup.slice(last.at)}`
}

/** Takes the styles out of a page. Returns each with its place in the rest. */
function splitStyles(html: string): { markup: string; styles: { css: string; at: number }[] } {
  const styles: { css: string; at: number }[] = []
  let markup = ''
  let from = 0
  for (;;) {
    const start = html.indexOf(style, from)
    const end = html.indexOf(styleEnd, start)
    if (start === -1 || end === -1) return { markup: markup + html.slice(from), styles }
    markup += html.slice(from, start)
    styles.push({ css: html.slice(start + style.length, end), at: markup.length })
    from = end + styleEnd.length
  }
}

function trimSheet(css: string, page: PageParts): string {
  const isKept = css.length > minKeptLength
  const sheet = parsed.get(css) ?? parseStyles(css)
  if (!isKept) return writePieces(sheet.pieces, page)
  parsed.set(css, sheet)
  const has = [...sheet.names.map((name) => (page.names.has(name) ? 1 : 0)), page.isRightToLeft ? 1 : 0]
  const key = `${has.join('')} ${[...page.languages].sort().join()}`
  const trimmed = sheet.trimmed.get(key) ?? writePieces(sheet.pieces, page)
  if (sheet.trimmed.size < maxKeptResults) sheet.trimmed.set(key, trimmed)
  return trimmed
}

/** Custom properties that keep their names, because the styles of `article-tools.js` use them. */
export const sharedProperties: ReadonlySet<string> = new Set([
  '--face-plain',
  '--ink',
  '--lit',
  '--paper-raised',
  '--rule',
])

/** A string, or the name of a custom property or an anchor. */
const stringOrProperty = /"(?:[^"\\]|\\.)*"|--[a-z][a-z-]*/g

/** Gives custom properties names of a letter, in the order of the style sheet: `--a`, `--b`. */
function shortenProperties(css: string): string {
  const names = new Map<string, string>()
  return css.replace(stringOrProperty, (found) => {
    if (found.startsWith('"') || sharedProperties.has(found)) return found
    const name = names.get(found) ?? `--${(names.size + 10).toString(36)}`
    names.set(found, name)
    return name
  })
}

function findParts(html: string): PageParts {
  const names = new Set<string>()
  const languages = new Set<string>()
  const markup = html.replace(script, (_, source: string) => {
    for (const word of findScriptWords(source)) names.add(word)
    return ''
  })
  for (const [attribute] of markup.matchAll(/\bdata-[a-z-]+/g)) names.add(attribute)
  for (const [, tag = ''] of markup.matchAll(/<([a-z][a-z\d]*)/g)) names.add(tag)
  for (const [, quoted, bare = ''] of markup.matchAll(/\s(?:class|id)=(?:"([^"]*)"|([^\s>"]+))/g))
    for (const name of (quoted ?? bare).split(/\s+/)) names.add(name)
  for (const [, language = ''] of markup.matchAll(/\slang="?([a-z]+)/gi))
    languages.add(language.toLowerCase())
  return { names, languages, isRightToLeft: /\sdir="?rtl/.test(markup) }
}

function findScriptWords(source: string): ReadonlySet<string> {
  const known = wordsOfScripts.get(source)
  if (known) return known
  const words = new Set(source.match(/[\w-]+/g) ?? [])
  // JSON is data of a single page.
  if (!/^\s*[{[]/.test(source)) wordsOfScripts.set(source, words)
  return words
}

function parseStyles(css: string): StyleSheet {
  const sheet = parse(css, { parseValue: false, parseAtrulePrelude: false })
  return {
    pieces: sheet.type === 'StyleSheet' ? sheet.children.toArray().map(readPiece) : [],
    names: listNames(sheet),
    trimmed: new Map(),
  }
}

function listNames(sheet: CssNode): string[] {
  const names = new Set<string>()
  walk(sheet, (node) => {
    if (node.type === 'ClassSelector' || node.type === 'IdSelector') names.add(node.name)
    if (node.type === 'TypeSelector') names.add(node.name.toLowerCase())
    if (node.type === 'AttributeSelector') {
      names.add(node.name.name)
      names.add(node.name.name.replace(/^data-/, ''))
    }
  })
  return [...names]
}

/** At-rules whose blocks contain rules. Others, such as `@page` and `@property`, stay as they are. */
const grouping = /^(?:media|supports|layer|container|scope|starting-style)$/

function readPiece(node: CssNode): Piece {
  if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
    const selectors = node.prelude.children
      .toArray()
      .map(
        (selector): PieceSelector =>
          selector.type === 'Selector'
            ? { parts: splitAtAlternatives(selector), test: readSelector(selector) }
            : { parts: [generate(selector)], test: always },
      )
    return { kind: 'rule', selectors, block: generate(node.block) }
  }
  if (node.type === 'Atrule' && node.block && grouping.test(node.name)) {
    const head = `@${node.name}${node.prelude ? ` ${generate(node.prelude)}` : ''}`
    return { kind: 'group', head, pieces: node.block.children.toArray().map(readPiece) }
  }
  return { kind: 'text', text: generate(node) }
}

const always: Test = () => true

function splitAtAlternatives(selector: Selector): PieceSelector['parts'] {
  return selector.children.toArray().map((node) => {
    const list = node.type === 'PseudoClassSelector' && node.name === 'is' ? node.children?.first : undefined
    const alternatives = list?.type === 'SelectorList' ? listSelectors(list) : []
    if (!haveSameSpecificity(alternatives)) return generate(node)
    return alternatives.map((own) => ({ text: generate(own), test: readSelector(own) }))
  })
}

/** `:is()` has the specificity of its most specific alternative. One may be left out only if all have the same. */
function haveSameSpecificity(alternatives: readonly Selector[]): boolean {
  const kinds = alternatives.map(({ children }) => (children.size === 1 ? children.first?.type : undefined))
  return (
    (kinds[0] === 'TypeSelector' || kinds[0] === 'ClassSelector') && kinds.every((kind) => kind === kinds[0])
  )
}

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
      if (/^data-/.test(node.name.name)) return readDataAttribute(node.name.name)
      const text = value?.type === 'Identifier' ? value.name : value?.value
      if (node.name.name === 'lang' && text) return ({ languages }) => languages.has(text.toLowerCase())
      const isDirection = node.name.name === 'dir' && text === 'rtl'
      return isDirection ? ({ isRightToLeft }) => isRightToLeft : always
    }
    case 'PseudoClassSelector':
      return readPseudoClass(node.name, node.children?.toArray() ?? [])
    default:
      return always
  }
}

/** Scripts set data attributes through `dataset`, by the name without its prefix. */
function readDataAttribute(name: string): Test {
  const inScript = name.replace(/^data-/, '')
  return ({ names }) => names.has(name) || names.has(inScript)
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
  return kept.length === 0
    ? ''
    : `${kept.map((selector) => writeSelector(selector, page)).join()}${piece.block}`
}

function writeSelector({ parts }: PieceSelector, page: PageParts): string {
  return parts
    .map((part, index) => {
      if (typeof part === 'string') return part
      const kept = part.filter(({ test }) => test(page)).map(({ text }) => text)
      // The name of an element can only be at the start of a compound.
      const begins = index === 0 || /^[ >+~]$/.test(String(parts[index - 1]))
      const isAlone = kept.length === 1 && (begins || !/^[a-z]/.test(kept[0] ?? ''))
      return isAlone ? kept[0] : `:is(${kept.join()})`
    })
    .join('')
}
