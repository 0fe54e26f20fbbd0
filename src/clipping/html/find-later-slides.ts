import { hiddenStyle } from './page-tree.ts'
import { type ParsedElement, readAttribute } from './parsed-element.ts'

/** Words in class names that say whether an element is shown now. */
const stateNames = /^(?:js|is|active|current|hidden|hide|in|open|closed|selected|shown?|visible|fade)$/

/**
 * Finds the hidden elements among those of one parent that a page shows one at a time, such as slides: those with the tag and
 * the names of a visible one.
 */
export function findLaterSlides(elements: readonly ParsedElement[]): ParsedElement[] {
  const hidden = elements.filter(isHidden)
  if (hidden.length === 0) return []
  const shown = new Set(elements.filter((element) => !isHidden(element)).map(kindOf))
  return hidden.filter((element) => {
    const kind = kindOf(element)
    return kind !== undefined && shown.has(kind)
  })
}

function isHidden({ attrs }: ParsedElement): boolean {
  return attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && hiddenStyle.test(value)))
}

/** The tag and the class names of an element without numbers and states; `undefined` if it has no names. */
function kindOf(element: ParsedElement): string | undefined {
  const value = readAttribute(element, 'class') ?? ''
  const names = (value.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !stateNames.test(word))
  return names.length === 0 ? undefined : `${element.tagName} ${[...new Set(names)].sort().join(' ')}`
}
