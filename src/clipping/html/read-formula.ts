import { defaultTreeAdapter } from 'parse5'
import { type ParsedElement, type ParsedNode, readAttribute, readText } from './parsed-element.ts'

/** Names of pictures of formulas, as MediaWiki and WordPress write them. */
const pictureNames = /(?<![a-z])(?:math|latex|tex)(?![a-z])/i
/** A command or a raised group of TeX: `\frac`, `x^{2}`. */
const tex = /\\[a-z]{2,}|[_^]\{/i
/** `{\displaystyle x^{2}}`: MediaWiki sets the style of each formula. */
const styled = /^\{\\(?:display|text)style\s+(.*)\}$/s

/**
 * Reads the formula that an element shows: the TeX that it was written in, or else its signs. Returns `undefined` if the
 * element is not a formula. Pages show one formula in several ways, of which one is for the eye only (KaTeX, MathJax,
 * MediaWiki): together they are one formula.
 *
 * @param hasMath whether the page has MathML at all
 */
export function readFormula(element: ParsedElement, hasMath: boolean): string | undefined {
  if (element.tagName === 'img') return readPicture(element)
  if (!hasMath) return undefined
  if (element.tagName === 'math') return readMath(element)
  if (element.tagName !== 'span' && !element.tagName.includes('-')) return undefined
  const { formulas, hasText, hasCopy } = listParts(element)
  const [only, ...others] = formulas
  return only && others.length === 0 && hasCopy && !hasText ? readMath(only) : undefined
}

function readPicture(picture: ParsedElement): string | undefined {
  const alt = readAttribute(picture, 'alt') ?? ''
  return tex.test(alt) || pictureNames.test(readAttribute(picture, 'class') ?? '') ? tidy(alt) : undefined
}

function readMath(math: ParsedElement): string | undefined {
  const source = findElement(math, (part) => /tex/i.test(readAttribute(part, 'encoding') ?? ''))
  return (
    (source && tidy(readText(source))) ?? tidy(readAttribute(math, 'alttext') ?? '') ?? tidy(writeSigns(math))
  )
}

/** How a part of a formula is written in one line, by its element: from its own parts, which have brackets if they are long. */
const lineForms: Record<string, (parts: readonly string[]) => string> = {
  msqrt: (parts) => `√${bracket(parts.join(''))}`,
  mroot: ([root = '', degree = '']) => `${bracket(degree)}√${bracket(root)}`,
  mfrac: ([above = '', below = '']) => `${bracket(above)}/${bracket(below)}`,
  msup: ([base = '', upper = '']) => `${base}^${bracket(upper)}`,
  msub: ([base = '', lower = '']) => `${base}_${bracket(lower)}`,
  msubsup: ([base = '', lower = '', upper = '']) => `${base}_${bracket(lower)}^${bracket(upper)}`,
}

/** Writes a formula of which only the signs are known in one line: without it, √(gd) would be "gd". */
function writeSigns(node: ParsedNode): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.trim()
  if (!('tagName' in node) || /^annotation/.test(node.tagName)) return ''
  const form = lineForms[node.tagName]
  const isPart = (child: ParsedNode): boolean => 'tagName' in child
  return form
    ? form(node.childNodes.filter(isPart).map(writeSigns))
    : node.childNodes.map(writeSigns).join('')
}

function bracket(part: string): string {
  return [...part].length > 1 ? `(${part})` : part
}

/** The formulas in an element, and whether it has text or copies for the eye beside them. */
function listParts(element: ParsedElement): {
  formulas: ParsedElement[]
  hasText: boolean
  hasCopy: boolean
} {
  const parts = { formulas: [] as ParsedElement[], hasText: false, hasCopy: false }
  const visit = (node: ParsedNode): void => {
    if (defaultTreeAdapter.isTextNode(node)) parts.hasText ||= /\S/.test(node.value)
    else if (!('tagName' in node)) return
    else if (node.tagName === 'math') parts.formulas.push(node)
    else if (readAttribute(node, 'aria-hidden') === 'true') parts.hasCopy = true
    else node.childNodes.forEach(visit)
  }
  element.childNodes.forEach(visit)
  return parts
}

function findElement(
  { childNodes }: ParsedElement,
  fits: (element: ParsedElement) => boolean,
): ParsedElement | undefined {
  for (const child of childNodes) {
    if (!('tagName' in child)) continue
    const found = fits(child) ? child : findElement(child, fits)
    if (found) return found
  }
  return undefined
}

function tidy(formula: string): string | undefined {
  const line = formula.replace(/\s+/gu, ' ').trim()
  return styled.exec(line)?.[1]?.trim() ?? (line === '' ? undefined : line)
}
