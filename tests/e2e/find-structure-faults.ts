import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

const name = (text: string): PDFName => PDFName.of(text)

/** An element of the structure, with its elements. */
interface Element {
  type: string
  dict: PDFDict
  children: Element[]
}

/** Which elements may be in those of tables and lists (ISO 32000-1, tables 336 and 337). */
const allowed: Readonly<Record<string, RegExp>> = {
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(?:TH|TD)$/,
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
}
/** Elements that have to be in one of these. */
const parents: Readonly<Record<string, RegExp>> = {
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  LI: /^L$/,
  LBody: /^LI$/,
  Lbl: /^(?:LI|Note|Caption|Figure|TOCI|P|Span)$/,
}
/** Elements that are not used. Each would need rules of its own. */
const unused = /^(?:TOC|TOCI|Ruby|RB|RT|RP|Warichu|WT|WP|Formula|Form|Annot)$/

/** Finds what is wrong in the structure of a PDF. Returns a line for each fault, with the number of the Matterhorn Protocol. */
export function findStructureFaults(pdf: PDFDocument, root: PDFDict): string[] {
  const faults: string[] = []
  const levels: number[] = []
  const notes: string[] = []
  const visit = (element: Element, parent: string): void => {
    const { type, children, dict } = element
    if (unused.test(type)) faults.push(`09, 17: ${type} is used`)
    const within = parents[type]
    if (within && !within.test(parent)) faults.push(`09: ${type} is in ${parent}`)
    const inside = allowed[type]
    for (const child of children)
      if (inside && !inside.test(child.type)) faults.push(`09: ${child.type} is in ${type}`)
    if (type === 'H') faults.push('14-006, 14-007: a heading has no level')
    const level = /^H(\d)$/.exec(type)?.[1]
    if (level) levels.push(Number(level))
    if (type === 'TH' && !hasScope(pdf, dict.get(name('A'))))
      faults.push('15-003: a heading of a table has no scope')
    if (type === 'Note') notes.push(String(dict.get(name('ID')) ?? ''))
    for (const child of children) visit(child, type)
  }
  for (const element of readElements(pdf, root.get(name('K')))) visit(element, '')
  if (levels.length > 0 && levels[0] !== 1) faults.push('14-002: the first heading is not of level 1')
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? 0
    if (level > before + 1) faults.push(`14-003: a heading of level ${level} follows one of level ${before}`)
  }
  if (notes.includes('')) faults.push('19-003: a note has no id')
  if (new Set(notes).size < notes.length) faults.push('19-004: two notes have the same id')
  return [...new Set(faults)]
}

function readElements(pdf: PDFDocument, node: PDFObject | undefined): Element[] {
  const object = node instanceof PDFRef ? pdf.context.lookup(node) : node
  if (object instanceof PDFArray) return object.asArray().flatMap((child) => readElements(pdf, child))
  if (!(object instanceof PDFDict) || !object.has(name('S'))) return []
  const children = readElements(pdf, object.get(name('K')))
  return [{ type: object.lookup(name('S'), PDFName).decodeText(), dict: object, children }]
}

/** Whether the attributes of an element have a scope. */
function hasScope(pdf: PDFDocument, attributes: PDFObject | undefined): boolean {
  const object = attributes instanceof PDFRef ? pdf.context.lookup(attributes) : attributes
  if (object instanceof PDFArray) return object.asArray().some((own) => hasScope(pdf, own))
  return object instanceof PDFDict && object.has(name('Scope'))
}
