import { parseHTML } from 'linkedom'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { tooComplex } from './clipping-error.ts'
import { findLaterSlides } from './find-later-slides.ts'
import { findOpened, isOpened, isTextElement, listOpened } from './find-text-elements.ts'
import { readDropCap } from './read-drop-cap.ts'
import { readFormula } from './read-formula.ts'
import { holdsMostProse, isNamedAfterFooter, removeFooterName } from './rename-above-footer.ts'

type ParsedElement = DefaultTreeAdapterMap['element']
type ParsedNode = DefaultTreeAdapterMap['childNode']

/** As many as a page may have tags, twice: broken markup makes the parser open formatting elements again. */
const maxElements = 60_000
/** Real pages are below 60. The recursion here and in the extractor is safe far beyond this. */
const maxDepth = 500

/**
 * Parses a page as browsers do (HTML, 13.2): `parse5` builds the tree, and `linkedom` is the DOM that the extractor works on.
 * linkedom’s own parser is not used, because it does not repair pages with text before `<html>` or several `<html>` tags,
 * and splits texts at character references. The shadow tree of an element that a page declares is part of the element, and
 * a formula is its source as code: it has no other form that a line of text can have. Slides and what a click opens are
 * visible, and a form, a button or an address that contains text is a `div`.
 *
 * @throws ClippingError if the tree has too many elements or is too deep
 */
export function parsePage(html: string): Document {
  let elements = 0
  let hasMath = false
  const opened = new Set<string>()
  const tree = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, namespace, attributes) => {
        elements += 1
        hasMath ||= tag === 'math'
        if (attributes.length > 0) for (const id of listOpened(attributes)) opened.add(id)
        if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
        return defaultTreeAdapter.createElement(tag, namespace, attributes)
      },
    },
  })
  const document = parseHTML('').document as unknown as Document
  const root = tree.childNodes.find(isElement)
  if (root) document.appendChild(copyElement(root, { document, hasMath, opened }, 0))
  return document
}

function isElement(node: ParsedNode): node is ParsedElement {
  return 'tagName' in node
}

/** What a page is copied into. */
interface Copy {
  document: Document
  /** Whether the page has formulas in MathML. */
  hasMath: boolean
  /** The ids of the elements that its controls open. */
  opened: ReadonlySet<string>
}

function copyElement(element: ParsedElement, copy: Copy, depth: number): Element {
  if (depth > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
  const { document, hasMath } = copy
  const formula = readFormula(element, hasMath)
  if (formula !== undefined) {
    const code = document.createElement('code')
    code.appendChild(document.createTextNode(formula))
    return code
  }
  const copied = document.createElement(isTextElement(element) ? 'div' : element.tagName)
  // The extractor leaves out what screen readers skip until a click opens it.
  const isSkipped = isOpened(element, copy.opened)
  const isStory =
    element.attrs.some(({ name, value }) => isNamedAfterFooter(name, value)) && holdsMostProse(element)
  for (const { name, value } of element.attrs)
    if (!isSkipped || name !== 'aria-hidden')
      copied.setAttribute(name, isStory && isNamedAfterFooter(name, value) ? removeFooterName(value) : value)
  copyChildren(element, copied, copy, depth)
  return copied
}

function copyChildren(from: ParsedElement, to: Element, copy: Copy, depth: number): void {
  const { document } = copy
  const elements = from.childNodes.filter(isElement)
  const slides = new Set([...findLaterSlides(elements), ...findOpened(elements, copy.opened)])
  let dropCap: string | undefined
  const add = (child: Node): void => {
    const [letter, parent] = [dropCap, child.nodeType === 1 ? child : to]
    to.appendChild(child)
    if (letter !== undefined)
      parent.insertBefore(document.createTextNode(letter), parent === to ? child : child.firstChild)
    dropCap = undefined
  }
  from.childNodes.forEach((child, index) => {
    const letter = readDropCap(child, from.childNodes.slice(index + 1, index + 1 + maxBetween))
    if (letter !== undefined) dropCap = letter
    else if (defaultTreeAdapter.isTextNode(child)) {
      if (dropCap === undefined || /\S/.test(child.value)) add(document.createTextNode(child.value))
    } else if (isElement(child)) {
      if (isShadowTree(child)) {
        const { content } = child as DefaultTreeAdapterMap['template']
        copyChildren({ ...child, childNodes: content.childNodes }, to, copy, depth + 1)
      } else add(copyElement(slides.has(child) ? show(child) : child, copy, depth + 1))
    }
  })
}

/** The element without what hides it. The extractor reads class names too. */
function show(element: ParsedElement): ParsedElement {
  const attrs = element.attrs
    .filter(({ name }) => !/^(?:hidden|style)$/.test(name))
    .map(({ name, value }) => ({ name, value: value.replace(/(?<!\S)hid(?:den|e)(?!\S)/gi, '') }))
  return { ...element, attrs }
}

/** In nodes. White space may be between a drop cap and its paragraph. */
const maxBetween = 2

/** `<template shadowrootmode="open">`: browsers show its content in place of the element’s own. */
function isShadowTree({ tagName, attrs }: ParsedElement): boolean {
  return tagName === 'template' && attrs.some(({ name }) => /^shadowroot(?:mode)?$/.test(name))
}
