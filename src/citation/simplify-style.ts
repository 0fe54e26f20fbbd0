import { type CslElement, isElement } from './citation-style.ts'
import { dropEmptyParts } from './drop-empty-parts.ts'
import { resolveConditions } from './resolve-conditions.ts'

/**
 * Leaves out of a style what a citation of one of our items alone does not need: sorting, disambiguation, and what is for
 * items of other types, or with variables that ours never have. Notes, such as those of Bluebook, become a bibliography. The
 * processor then takes less than half the time.
 */
export function simplifyStyle(style: CslElement): CslElement {
  const hasBibliography = style.children.some((child) => isElement(child, 'bibliography'))
  const children = style.children.flatMap((child): (CslElement | string)[] => {
    if (!isElement(child, 'citation')) return [child]
    // Every style has to have a `citation`. It is never drawn.
    return hasBibliography ? [noCitation] : [noCitation, { ...child, name: 'bibliography' }]
  })
  return dropEmptyParts({
    ...style,
    children: children
      .map((child) => (isElement(child, 'bibliography') ? simplifyBibliography(child) : child))
      .flatMap(resolveConditions),
  })
}

const noCitation: CslElement = {
  name: 'citation',
  attrs: {},
  children: [
    { name: 'layout', attrs: {}, children: [{ name: 'text', attrs: { value: '-' }, children: [] }] },
  ],
}

function simplifyBibliography(bibliography: CslElement): CslElement {
  const attrs = Object.entries(bibliography.attrs).filter(([name]) => !name.startsWith('disambiguate'))
  return {
    ...bibliography,
    attrs: Object.fromEntries(attrs),
    children: bibliography.children.filter((part) => !isElement(part, 'sort')),
  }
}
