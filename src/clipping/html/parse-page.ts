import { parseHTML } from 'linkedom'
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { tooComplex } from './clipping-error.ts'
import { findLaterSlides } from './find-later-slides.ts'
import { findOpened, isOpened, isTextElement, listOpened } from './find-text-elements.ts'
import { isElement, type ParsedElement, type ParsedNode } from './parsed-element.ts'
import { readDropCap } from './read-drop-cap.ts'
import { readFormula } from './read-formula.ts'
import { findPartsAboveFooter, isNamedAfterFooter, removeFooterName } from './rename-above-footer.ts'
import { findStreamedParts, isStreamedPart, readStreamed } from './streamed-parts.ts'

/** As many as a page may have tags, twice: broken markup makes the parser open formatting elements again. */
const maxElements = 60_000
/** Real pages are below 60. The recursion here and in the extractor is safe far beyond this. */
const maxDepth = 500
/** Of parts of a page that were sent later. Real pages are below 5. */
const maxNested = 50

/**
 * Parses a page as browsers do (HTML, 13.2): `parse5` builds the tree, and `linkedom` is the DOM that the extractor works on.
 * linkedom’s own parser is not used, because it does not repair pages with text before `<html>` or several `<html>` tags,
 * and splits texts at character references. The shadow tree of an element that a page declares is part of the element, and
 * what was sent later is in its place, and a formula is its source as code: it has no other form that a line of text can have. Slides and what a click opens are
 * visible, and a form, a button or an address that contains text is a `div`.
 *
 * @throws ClippingError if the tree has too many elements or is too deep
 */
export function parsePage(html: string): Document {
  let elements = 0
  let hasMath = false
  let hasPartAboveFooter = false
  let hasStreamedPart = false
  const opened = new Set<string>()
  const tree = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tag, namespace, attributes) => {
        elements += 1
        hasMath ||= tag === 'math'
        hasPartAboveFooter ||= attributes.some(isNamedAfterFooter)
        hasStreamedPart ||= isStreamedPart(attributes)
        for (const id of listOpened(attributes)) opened.add(id)
        if (elements > maxElements) throw tooComplex(`more than ${maxElements} elements`)
        return defaultTreeAdapter.createElement(tag, namespace, attributes)
      },
    },
  })
  const document = parseHTML('').document as unknown as Document
  const root = tree.childNodes.find(isElement)
  if (!root) return document
  checkDepth(root)
  const aboveFooter = hasPartAboveFooter ? findPartsAboveFooter(root) : new Set<ParsedElement>()
  const streamed = hasStreamedPart ? findStreamedParts(root) : new Map<string, ParsedElement>()
  document.appendChild(copyElement(root, { document, hasMath, opened, aboveFooter, streamed, nested: 0 }))
  return document
}

/** Checks the depth of a tree level by level: what comes after goes into each element by calling itself. */
function checkDepth(root: ParsedElement): void {
  let level: ParsedElement[] = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw tooComplex(`elements nested more than ${maxDepth} deep`)
    level = level.flatMap((element) => (readShadowTree(element) ?? element.childNodes).filter(isElement))
  }
}

/** What a page is copied into. */
interface Copy {
  document: Document
  /** Whether the page has formulas in MathML. */
  hasMath: boolean
  /** The ids of the elements that its controls open. */
  opened: ReadonlySet<string>
  /** Parts of the story that are called after the footer. */
  aboveFooter: ReadonlySet<ParsedElement>
  /** What was sent later than the place where it belongs, by its number. */
  streamed: ReadonlyMap<string, ParsedElement>
  /** How many of these parts the current one is in. */
  nested: number
}

function copyElement(element: ParsedElement, copy: Copy): Element {
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
  const isStory = copy.aboveFooter.has(element)
  for (const { name, value } of element.attrs)
    if (!isSkipped || name !== 'aria-hidden')
      copied.setAttribute(
        name,
        isStory && isNamedAfterFooter({ name, value }) ? removeFooterName(value) : value,
      )
  copyChildren(element, copied, copy)
  return copied
}

function copyChildren(from: ParsedElement, to: Element, copy: Copy): void {
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
      const streamed = readStreamed(child, copy.streamed)
      const shadow = readShadowTree(child)
      if (streamed) copyStreamed(child, streamed, to, copy)
      else if (shadow) copyChildren({ ...child, childNodes: shadow }, to, copy)
      else add(copyElement(slides.has(child) ? show(child) : child, copy))
    }
  })
}

/** Copies what was sent later into its place. The parts can be in each other, even in themselves. */
function copyStreamed(place: ParsedElement, nodes: readonly ParsedNode[], to: Element, copy: Copy): void {
  const nested = copy.nested + 1
  if (nested > maxNested) throw tooComplex(`parts sent later nested more than ${maxNested} deep`)
  copyChildren({ ...place, childNodes: [...nodes] }, to, { ...copy, nested })
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

/** What is in `<template shadowrootmode="open">`, which browsers show in place of the element’s own. `undefined` of others. */
function readShadowTree(element: ParsedElement): ParsedNode[] | undefined {
  const isShadow =
    element.tagName === 'template' && element.attrs.some(({ name }) => /^shadowroot(?:mode)?$/.test(name))
  return isShadow ? (element as DefaultTreeAdapterMap['template']).content.childNodes : undefined
}
