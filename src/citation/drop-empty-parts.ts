import { type CslElement, isElement } from './citation-style.ts'
import { isItemVariable } from './item-variables.ts'

/** Elements that draw a variable or a macro. */
const drawing = new Set(['text', 'number', 'date', 'names', 'label'])

/** Leaves out of a style what draws nothing for any of our items: variables that none has, and all that has only these. */
export function dropEmptyParts(style: CslElement): CslElement {
  const macros = new Map(
    style.children.flatMap((child) =>
      isElement(child, 'macro') ? [[child.attrs['name'] ?? '', child] as const] : [],
    ),
  )
  const simplified = new Map<CslElement, CslElement>()
  const callsVariable = (part: CslElement | string): boolean => {
    if (!isElement(part)) return false
    const { variable, macro } = part.attrs
    if (drawing.has(part.name) && variable !== undefined) return true
    const called = macros.get(macro ?? '')
    return [...part.children, ...(called?.children ?? [])].some(callsVariable)
  }
  const simplify = (element: CslElement): CslElement => {
    const known = simplified.get(element)
    const result = known ?? { ...element, children: element.children.flatMap(drop) }
    simplified.set(element, result)
    return result
  }
  const isEmpty = ({ name, attrs, children }: CslElement): boolean => {
    if (name === 'choose')
      return children.every((branch) => isElement(branch) && branch.children.length === 0)
    if (name === 'substitute') return children.length === 0
    if (!drawing.has(name)) return false
    const macro = macros.get(attrs['macro'] ?? '')
    if (macro) return simplify(macro).children.length === 0
    const variables = attrs['variable']?.split(/\s+/)
    const hasSubstitute = children.some((child) => isElement(child, 'substitute'))
    return variables !== undefined && !variables.some(isItemVariable) && !hasSubstitute
  }
  const drop = (part: CslElement | string): (CslElement | string)[] => {
    if (!isElement(part)) return [part]
    const left = simplify(part)
    // A group that calls variables draws nothing if all of them are empty.
    const isEmptyGroup = part.name === 'group' && callsVariable(part) && !callsVariable(left)
    return isEmptyGroup || isEmpty(left) ? [] : [left]
  }
  const children = style.children.map((child) =>
    isElement(child) && isDrawn(child) ? simplify(child) : child,
  )
  return { ...style, children }
}

/** Whether an element of a style is drawn, or drawn by others. */
function isDrawn({ name }: CslElement): boolean {
  return name === 'macro' || name === 'bibliography'
}
